import Testing

/// A text that keeps a rule or breaks it at known lines.
struct Sample: Sendable, CustomTestStringConvertible {
  let file: TextFile
  /// Where the rule must speak up.
  let lines: [Int]
  let testDescription: String

  init(_ words: String, _ text: String, at path: String, executable: Bool = false, lines: [Int]) {
    testDescription = words
    file = TextFile(path: path, text: text, executable: executable)
    self.lines = lines
  }
}
