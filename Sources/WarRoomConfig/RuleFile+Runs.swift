import WarRoomGate

extension RuleFile {
  private static let runKeys = [
    "from", "as", "unless", "if", "optional", "appends", "replaces", "assignments", "host",
    "stdin",
  ]

  /// One part that is a program, or a list of them.
  static func runs(_ value: YamlValue) throws(ConfigError) -> [RunRule] {
    guard value.isList else { return [try run(value.map())] }
    var runs: [RunRule] = []
    for entry in try value.list(limit: Limits.ruleListCount) {
      runs.append(try run(entry.map()))
    }
    return runs
  }

  private static func run(_ map: YamlMap) throws(ConfigError) -> RunRule {
    try map.allow(runKeys)
    var run = RunRule(
      source: try source(map.required("from")), language: try language(map.required("as")))
    if let value = map.optional("unless") { run.unless = try texts(value) }
    run.condition = try map.optional("if").map { (value) throws(ConfigError) in
      try condition(value.map())
    }
    run.isOptional = try yes(map.optional("optional"))
    run.appends = try yes(map.optional("appends"))
    run.replaces = try map.optionalLine("replaces")
    run.takesAssignments = try yes(map.optional("assignments"))
    run.host = try map.optional("host").map { (value) throws(ConfigError) in try source(value) }
    if let value = map.optional("stdin") {
      guard try value.line() == "own" else { throw value.wrong("can only be `own`") }
      run.hasOwnInput = true
    }
    return run
  }

  static func language(_ value: YamlValue) throws(ConfigError) -> RunRule.Language {
    let words = try value.line().split(separator: " ").map(String.init)
    switch (words.first, words.count) {
    case ("argv", 1): return .argv
    case ("shell", 1): return .shell
    case ("code", 1): return .code
    case ("file", 1): return .file
    case ("words", 2): return .words(program: words[1])
    case ("lines", 2): return .lines(program: words[1])
    default:
      guard words.count == 1, let language = Language(name: words[0]) else {
        throw value.wrong("is no language that is known here")
      }
      return .text(language)
    }
  }
}
