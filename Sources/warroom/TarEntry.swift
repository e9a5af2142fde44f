import WarRoomCore

/// One file of a tar archive, in the ustar form that every `tar` reads. Written here because none
/// of the libraries that we have makes archives, and the form is one block of fixed fields: owner
/// and group are 0, the mode is 0644 and the time is given, so that the same files give the same
/// bytes.
struct TarEntry {
  /// ASCII, at most 100 bytes.
  let name: String
  /// The folder that it lies in; ASCII, at most 155 bytes.
  let folder: String
  let bytes: [UInt8]
  let at: Timestamp

  private static let blockSize = 512
  private static let nameBytes = 100
  private static let folderBytes = 155
  /// Two empty blocks end an archive.
  static let end = [UInt8](repeating: 0, count: 2 * blockSize)

  /// Its header and its bytes, filled up to whole blocks.
  var block: [UInt8] {
    let rest = bytes.count % TarEntry.blockSize
    let fill = rest == 0 ? 0 : TarEntry.blockSize - rest
    return header + bytes + [UInt8](repeating: 0, count: fill)
  }

  private var header: [UInt8] {
    var header = [UInt8](repeating: 0, count: TarEntry.blockSize)
    func put(_ text: String, at place: Int, limit: Int) {
      for (index, byte) in text.utf8.prefix(limit).enumerated() { header[place + index] = byte }
    }
    func octal(_ number: Int64, _ digits: Int) -> String {
      let text = String(max(0, number), radix: 8)
      return String(repeating: "0", count: max(0, digits - text.count)) + text
    }
    put(name, at: 0, limit: TarEntry.nameBytes)
    put(octal(0o644, 7), at: 100, limit: 7)
    put(octal(0, 7), at: 108, limit: 7)
    put(octal(0, 7), at: 116, limit: 7)
    put(octal(Int64(bytes.count), 11), at: 124, limit: 11)
    put(octal(at.microseconds / 1_000_000, 11), at: 136, limit: 11)
    put("        ", at: 148, limit: 8)
    put("0", at: 156, limit: 1)
    put("ustar", at: 257, limit: 5)
    put("00", at: 263, limit: 2)
    put("root", at: 265, limit: 32)
    put("root", at: 297, limit: 32)
    put(folder, at: 345, limit: TarEntry.folderBytes)
    let sum = header.reduce(Int64(0)) { $0 + Int64($1) }
    put(octal(sum, 6), at: 148, limit: 6)
    header[154] = 0
    return header
  }
}
