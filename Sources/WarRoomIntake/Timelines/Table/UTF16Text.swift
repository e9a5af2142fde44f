/// Text as spreadsheets write it in two bytes for each character, with a byte order mark.
enum UTF16Text {
  /// The same text in UTF-8; nil when there is no such mark.
  static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count >= 2 else { return nil }
    let little = bytes[0] == 0xff && bytes[1] == 0xfe
    guard little || (bytes[0] == 0xfe && bytes[1] == 0xff) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var at = 2
    while at + 1 < bytes.count {
      let (first, second) = (UInt16(bytes[at]), UInt16(bytes[at + 1]))
      units.append(little ? second << 8 | first : first << 8 | second)
      at += 2
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
