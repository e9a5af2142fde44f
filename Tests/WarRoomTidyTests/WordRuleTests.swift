import Testing

@Suite struct WordRuleTests {
  static let host = "Sources/WarRoomHost/A.swift"
  static let core = "Sources/WarRoomCore/A.swift"

  static let samples = [
    Sample("a forced try", "let a = try! b()", at: host, lines: [1]),
    Sample("in a test too", "let a = try! b()", at: "Tests/T/A.swift", lines: [1]),
    Sample("in a text it is no code", "let a = \"try! b()\"", at: host, lines: []),
    Sample("inside an interpolation", #"let a = "\(try! b())""#, at: host, lines: [1]),
    Sample("a forced cast", "a as! B\na as? B", at: host, lines: [1]),
    Sample("printing", "print(a)\nterminal.print(a)\nblueprint(a)", at: host, lines: [1]),
    Sample("the fatal end", "\nfatalError()", at: host, lines: [2]),
    Sample("unchecked", "struct A: @unchecked Sendable {}", at: host, lines: [1]),
    Sample("a force unwrap", "a!.b\na[0]!\na()!\nvar a: Int!", at: host, lines: [1, 2, 3, 4]),
    Sample("no force unwrap", "a != b\n!a\nf(!a)\na !== b\nx!=y", at: host, lines: []),
    Sample("unsafe code", "unsafe a()\nnonisolated(unsafe) var a = 1", at: host, lines: [1, 2]),
    Sample("where it belongs", "unsafe a()", at: "Sources/WarRoomSystem/A.swift", lines: []),
    Sample("only part of a name", "withUnsafeBytes()\nunsafeName", at: host, lines: []),
    Sample("a clock in the core", "let a = Date()", at: core, lines: [1]),
    Sample("chance in the core", "Int.random(in: a)", at: core, lines: [1]),
    Sample(
      "a word with four meanings", "struct Command {}\nstruct CommandSpec {}", at: core,
      lines: [1]),
    Sample("elsewhere", "struct Command {}", at: host, lines: []),
    Sample("a default", "switch a {\ncase .b: c\ndefault: d\n}", at: core, lines: [3]),
    Sample("of a pair", "switch a {\ncase (.b, _):\n  c\ndefault: d\n}", at: core, lines: [4]),
    Sample("over numbers", "switch a {\ncase 1, 2: c\ndefault: d\n}", at: core, lines: []),
    Sample("an unknown default", "  case .b: c\n  @unknown default: d", at: core, lines: [2]),
    Sample("a label", "a[b, default: 0]", at: core, lines: []),
    Sample("elsewhere a default", "case .b: c\ndefault: d", at: host, lines: []),
    Sample("left work", "// FIXME: later\nlet a = 1  // TODO", at: host, lines: [1, 2]),
    Sample("TODO in a text", "let a = \"TODO\"", at: host, lines: []),
  ]

  @Test(arguments: samples) func catches(sample: Sample) {
    #expect(Rule.words.flatMap { $0.lines(in: sample) } == sample.lines)
  }
}
