import Testing

@Suite struct FileRuleTests {
  static let samples = [
    Sample("no newline", "a\nb", at: "README.md", lines: [2]),
    Sample("an empty file", "", at: "README.md", lines: []),
    Sample("a torn fixture", "a", at: "Tests/T/Fixtures/a.jsonl", lines: []),
    Sample("a script", "#!/bin/sh\n", at: "Scripts/a", lines: [0]),
    Sample("executable", "#!/bin/sh\n", at: "Scripts/a", executable: true, lines: []),
    Sample("executable text", "a\n", at: "README.md", executable: true, lines: [0]),
    Sample("a workplace", "cd \(workplace)a\n", at: "Scripts/lib.sh", lines: [1]),
    Sample("in quotes", "a\nb = \"\(workplace)\"\n", at: "Sources/A/B.swift", lines: [2]),
    Sample("part of a path", "docs\(workplace)a\n", at: "README.md", lines: []),
    Sample("a home", "see \(home).config\n", at: "README.md", lines: [1]),
    Sample("in the gate", "rm -rf \(home)a\n", at: "Tests/WarRoomGateTests/A.swift", lines: []),
  ]

  // Made of parts, or this file would break the rule.
  static let workplace = "/" + "work/"
  static let home = "/" + "root/"

  @Test(arguments: samples) func catches(sample: Sample) {
    #expect(Rule.files.flatMap { $0.lines(in: sample) } == sample.lines)
  }
}
