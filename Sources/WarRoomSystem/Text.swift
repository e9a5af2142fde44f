enum Text {
  /// The first `length` bytes of a C buffer; bytes that are not UTF-8 become U+FFFD.
  static func decode(_ bytes: [CChar], _ length: Int) -> String {
    guard length > 0 else { return "" }
    return String(decoding: bytes.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
