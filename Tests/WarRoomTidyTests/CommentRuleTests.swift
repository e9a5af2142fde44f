import Testing

@Suite struct CommentRuleTests {
  static let path = "Sources/WarRoomHost/A.swift"

  static let samples = [
    Sample("an empty comment", "///\nlet a = 1", at: path, lines: [1]),
    Sample("at the end", "/// A.\n///\nlet a = 1", at: path, lines: [2]),
    Sample("between paragraphs", "/// A.\n///\n/// B.\nlet a = 1", at: path, lines: []),
    Sample("in a text", "let a = \"\"\"\n  ///\n  \"\"\"", at: path, lines: []),
    Sample("documented", "/// Opens it.\npackage func a() {}", at: path, lines: []),
    Sample("not documented", "package func a() {}", at: path, lines: [1]),
    Sample("a property", "  package var a: Int { 1 }", at: path, lines: [1]),
    Sample("a stored one", "  package private(set) var a = 1", at: path, lines: []),
    Sample("not in a type", "package let a = 1", at: path, lines: [1]),
    Sample("a static one", "  package static let a = 1", at: path, lines: [1]),
    Sample("a type", "package final class A {}", at: path, lines: [1]),
    Sample(
      "below attributes", "/// Opens it.\n@inlinable\npackage func a() {}", at: path, lines: []),
    Sample("an ordinary comment", "// Opens it.\npackage func a() {}", at: path, lines: [2]),
    Sample("an import", "package import WarRoomCore", at: path, lines: []),
    Sample("a plain initializer", "package init(a: Int) {}", at: path, lines: []),
    Sample("one that may fail", "package init?(a: Int) {}", at: path, lines: [1]),
    Sample("an operator", "package static func < (a: A, b: A) -> Bool", at: path, lines: []),
    Sample("a known member", "package var description: String { a }", at: path, lines: []),
    Sample("of its own", "let a = 1\nprivate func b() {}", at: path, lines: []),
    Sample("the name again", "/// The room name.\npackage var roomName = 1", at: path, lines: [2]),
  ]

  @Test(arguments: samples) func catches(sample: Sample) {
    #expect(Rule.comments.flatMap { $0.lines(in: sample) } == sample.lines)
  }
}
