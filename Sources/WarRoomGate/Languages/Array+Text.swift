extension Array where Element == UInt8 {
  /// The byte there; 0 beyond the end.
  func byte(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// The text of a part.
  func text(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }

  /// The same in lower case.
  func lowered(_ range: Range<Int>) -> String {
    String(decoding: self[range].lazy.map(\.lowered), as: UTF8.self)
  }

  /// True when the bytes at the index are those of the text.
  func has(_ text: String, at index: Int) -> Bool {
    var place = index
    for byte in text.utf8 {
      guard self.byte(place) == byte else { return false }
      place += 1
    }
    return true
  }
}
