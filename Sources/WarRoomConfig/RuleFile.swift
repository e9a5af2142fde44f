import WarRoomCore
package import WarRoomGate

/// What a rule file says of its program; RuleFormat.md has the format.
package enum RuleFile {
  private static let fileKeys = [
    "program", "about", "like", "builtin", "first-bundle", "counts", "examples",
  ]

  /// Reads one file; everything in it has to be understood.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> ProgramRule {
    let map = try YamlReader.map(bytes, file: file)
    let program = try map.required("program")
    let name = try program.line(limit: Limits.programLength)
    _ = try map.line("about")
    if let like = map.optional("like") {
      try map.allow(["program", "about", "like", "examples"])
      var rule = ProgramRule(program: name, root: VerbRule())
      rule.like = try like.line(limit: Limits.programLength)
      rule.examples = try examples(map.optional("examples"))
      return rule
    }
    let root = try verb(map, also: fileKeys)
    var rule = ProgramRule(program: name, root: root)
    rule.syntax = root.syntax ?? .gnu
    rule.isBuiltin = try yes(map.optional("builtin"))
    rule.hasFirstBundle = try yes(map.optional("first-bundle"))
    rule.takesCounts = try yes(map.optional("counts"))
    rule.examples = try examples(map.optional("examples"))
    return rule
  }

  /// `yes`, `no` or left out.
  static func yes(_ value: YamlValue?) throws(ConfigError) -> Bool {
    guard let value else { return false }
    switch try value.line() {
    case "yes", "true": return true
    case "no", "false": return false
    default: throw value.wrong("has to be yes or no")
    }
  }

  /// A list of texts, or a single one.
  static func texts(_ value: YamlValue) throws(ConfigError) -> [String] {
    guard value.isList else { return [try value.word()] }
    var texts: [String] = []
    for entry in try value.list(limit: Limits.ruleListCount) { texts.append(try entry.word()) }
    guard !texts.isEmpty else { throw value.wrong("is empty") }
    return texts
  }

  static func patterns(_ value: YamlValue) throws(ConfigError) -> [WordPattern] {
    try texts(value).map { WordPattern($0) }
  }

  static func source(_ value: YamlValue) throws(ConfigError) -> WordSource {
    let text = try value.line()
    guard let source = WordSource(text) else {
      throw value.wrong(
        "cannot be \(Quotation.of(text))",
        hint: "an operand such as 1 or 2.., an option, `after-dashes` or `stdin`")
    }
    return source
  }

  /// `2`, `0..1`, `1..`.
  static func range(_ value: YamlValue) throws(ConfigError) -> ClosedRange<Int> {
    let text = try value.line()
    let hint = "such as 2, 0..1 or 1.."
    guard let dots = text.firstRange(of: "..") else {
      guard let count = Int(text), count >= 0 else { throw value.wrong("is no number", hint: hint) }
      return count...count
    }
    let upper = text[dots.upperBound...]
    guard let low = Int(text[..<dots.lowerBound]), low >= 0,
      let high = upper.isEmpty ? Int.max : Int(upper), high >= low
    else { throw value.wrong("is no range of numbers", hint: hint) }
    return low...high
  }

  static func template(_ value: YamlValue) throws(ConfigError) -> WordTemplate {
    let text = try value.line(limit: Limits.templateLength)
    do throws(WordTemplate.Problem) { return try WordTemplate(text) } catch {
      throw value.wrong(error.text)
    }
  }

  private static func examples(_ value: YamlValue?) throws(ConfigError) -> [RuleExample] {
    guard let map = try value?.map() else { return [] }
    try map.allow(["read-only", "reversible", "destructive", "unknown"])
    var examples: [RuleExample] = []
    for entry in map.entries {
      guard let expected = Judgment.CommandClass(rawValue: entry.key) else { continue }
      for value in try entry.value.list(limit: Limits.ruleListCount) {
        examples.append(try example(value, expected))
      }
    }
    return examples
  }

  private static func example(
    _ value: YamlValue, _ expected: Judgment.CommandClass
  ) throws(ConfigError) -> RuleExample {
    let place = (value.place.line, value.place.column)
    guard value.isMap else {
      return RuleExample(line: try value.word(), expected: expected, undo: nil, place: place)
    }
    let map = try value.map()
    try map.allow(["line", "undo"])
    return RuleExample(
      line: try map.required("line").word(), expected: expected,
      undo: try map.optional("undo")?.word(), place: place)
  }
}
