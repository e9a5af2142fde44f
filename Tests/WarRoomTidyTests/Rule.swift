import Testing

/// A rule of the house that one file alone can break.
struct Rule: Sendable, CustomTestStringConvertible {
  let name: String
  let findings: @Sendable (TextFile) -> [Finding]

  var testDescription: String { name }

  static let all: [Rule] =
    Rule.imports + Rule.lengths + Rule.words + Rule.names + Rule.comments + Rule.files

  /// The lines that break the rule in a sample; 0 stands for the whole file.
  func lines(in sample: Sample) -> [Int] {
    findings(sample.file).map(\.line)
  }
}
