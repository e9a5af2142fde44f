/// What stands between a time and its text.
extension TimeScanner {
  /// Where the text begins: past brackets, dashes, colons and such behind the time.
  func text() -> Int {
    var index = at
    while index < end {
      switch bytes[index] {
      case 0x20, 0x09, 0x5d, 0x29, 0x2a, 0x5f, 0x3a, 0x2c, 0x3b, 0x7c, 0x3d: index += 1
      case 0x3e, 0x60, 0x22: index += 1
      case 0x26 where writtenDash(index) > 0: index += writtenDash(index)
      case 0x27 where index + 1 < end && (bytes[index + 1] == 0x27 || bytes[index - 1] == 0x27):
        index += 1
      case 0x2d:
        guard index + 1 == end || !ASCII.isWord(bytes[index + 1]) else { return index }
        index += 1
      case 0x2e where index + 1 == end || ASCII.isBlank(bytes[index + 1]): index += 1
      case 0xc2
      where index + 1 < end
        && (bytes[index + 1] == 0xa0 || bytes[index + 1] == 0xb7 || bytes[index + 1] == 0xbb):
        index += 2
      case 0xe2 where index + 2 < end && isSeparator(bytes[index + 1], bytes[index + 2]):
        index += 3
      default: return index
      }
    }
    return index
  }

  /// The length of a dash that is written out, as in `12:00&ndash;12:20`; 0: there is none.
  func writtenDash(_ index: Int) -> Int {
    guard index + 7 <= end, bytes[index] == 0x26 else { return 0 }
    let word = bytes[index..<index + 7]
    for dash in ["&ndash;", "&mdash;", "&#8211;", "&#8212;"] where word.elementsEqual(dash.utf8) {
      return 7
    }
    return 0
  }

  /// Dashes, bullets, arrows.
  private func isSeparator(_ second: UInt8, _ third: UInt8) -> Bool {
    (second == 0x80 && ((0x90...0x95).contains(third) || third == 0xa2 || third == 0xaf))
      || (second == 0x86 && third == 0x92) || (second == 0x87 && third == 0x92)
  }
}
