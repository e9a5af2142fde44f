/// What a command must be before anybody looks at what it means.
enum Hygiene {
  /// Why these words cannot be judged; nil when they can.
  static func complaint(about words: [String]) -> String? {
    guard let program = words.first, !program.isEmpty else {
      return "there is no program to run"
    }
    guard words.count <= Limits.wordCount else {
      return "it has \(words.count) words; more than \(Limits.wordCount) are not judged"
    }
    let bytes = words.reduce(0) { $0 + $1.utf8.count }
    guard bytes <= Limits.commandBytes else {
      return "it is \(bytes) bytes long; more than \(Limits.commandBytes) are not judged"
    }
    for (index, word) in words.enumerated() {
      for scalar in word.unicodeScalars where !Quotation.isPlain(scalar) {
        return "word \(index + 1) holds \(Hygiene.kind(of: scalar)) \(Quotation.name(of: scalar))"
      }
    }
    return nil
  }

  /// Why this line cannot be judged; nil when it can. Tabs and line ends are part of the shell's
  /// language.
  static func complaint(aboutLine line: String) -> String? {
    guard line.utf8.count <= Limits.commandBytes else {
      return "it is \(line.utf8.count) bytes long; more than \(Limits.commandBytes) are not judged"
    }
    // Most lines are plain ASCII, which a look at the bytes tells.
    if line.utf8.allSatisfy({ (0x20..<0x7f).contains($0) || $0 == 0x0a || $0 == 0x09 }) {
      return nil
    }
    for scalar in line.unicodeScalars
    where !Quotation.isPlain(scalar) && scalar != "\n" && scalar != "\t" {
      return "it holds \(kind(of: scalar)) \(Quotation.name(of: scalar))"
    }
    return nil
  }

  private static func kind(of scalar: Unicode.Scalar) -> String {
    let value = scalar.value
    if value == 0 { return "a NUL" }
    if value == 0xFFFD { return "bytes that are not text, shown as" }
    if (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value)
      || value == 0x200E || value == 0x200F || value == 0x061C
    {
      return "a mark that turns the direction of text:"
    }
    switch scalar.properties.generalCategory {
    case .control: return "a control character"
    case .spaceSeparator, .lineSeparator, .paragraphSeparator:
      return "a blank that is not a space:"
    default: return "a character that cannot be seen:"
    }
  }
}
