import Testing

@Suite struct LengthRuleTests {
  static let path = "Sources/WarRoomHost/A.swift"
  static let body = String(repeating: "  a()\n", count: 59)
  static let short = String(repeating: "  a()\n", count: 58)

  static let samples = [
    Sample("a line of 100", String(repeating: "é", count: 100), at: path, lines: []),
    Sample("a line of 101", "a\n" + String(repeating: "é", count: 101), at: path, lines: [2]),
    Sample("prose is free", String(repeating: "a", count: 300), at: "README.md", lines: []),
    Sample(
      "a script is not", "#!/bin/sh\n" + String(repeating: "a", count: 300), at: "Scripts/a",
      lines: [2]),
    Sample("a file of 400", String(repeating: "a\n", count: 400), at: path, lines: []),
    Sample("a file of 401", String(repeating: "a\n", count: 401), at: path, lines: [0]),
    Sample("a function of 60", "func a() {\n\(short)}\n", at: path, lines: []),
    Sample("a function of 61", "func a() {\n\(body)}\n", at: path, lines: [1]),
    Sample("an initializer", "init(a: [Int] = { [] }()) {\n\(body)}", at: path, lines: [1]),
    Sample(
      "a method", "struct A {\n  func a(\n    b: Int\n  ) {\n\(short)}}\n", at: path, lines: [2]),
    Sample(
      "a requirement has no body", "protocol A {\n  func a()\n  func b()\n}\n\(body)\(body)",
      at: path, lines: []),
    Sample("a call is no function", "self.init(a) {\n\(body)}", at: path, lines: []),
    Sample("a brace in a text", "func a() {\n\"{\"\n}\n\(body)", at: path, lines: []),
  ]

  @Test(arguments: samples) func catches(sample: Sample) {
    #expect(Rule.lengths.flatMap { $0.lines(in: sample) } == sample.lines)
  }
}
