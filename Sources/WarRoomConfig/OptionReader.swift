import WarRoomCore
import WarRoomGate

/// Reads one option of a runbook.
enum OptionReader {
  private static let keys = [
    "id", "title", "pattern", "effect", "does-not-fix", "risk", "undo", "temporary",
    "time-to-effect", "target", "directory", "command", "steps", "timeout", "evidence", "check",
    "watch", "window",
  ]

  static func option(
    _ map: YamlMap, runbook: String, gate: Gate
  ) throws(ConfigError) -> MitigationOption {
    try map.allow(keys)
    let directory = try directory(map)
    var option = MitigationOption(
      id: try map.slug("id"), title: try map.line("title"),
      pattern: try map.required("pattern").choice(), effect: try map.required("effect").paragraph(),
      doesNotFix: try map.optionalParagraph("does-not-fix"),
      risk: try map.required("risk").choice(), undo: try undo(map.required("undo")),
      source: runbook)
    option.temporary = try map.optional("temporary")?.truth() ?? false
    option.secondsToEffect = try map.optional("time-to-effect")?.seconds(atLeast: 0)
    option.target = try target(map)
    option.manualSteps = try map.optionalParagraph("steps")
    if let value = map.optional("command") {
      option.command = CommandSpec(
        words: try words(value), directory: directory,
        timeLimitSeconds: try map.optional("timeout")?.seconds(atLeast: 1) ?? Limits.actionSeconds)
    }
    try checkAction(option, map)
    for value in try map.optional("evidence")?.list(limit: Limits.evidenceCount) ?? [] {
      option.evidence.append(
        try collector(
          value.map(), keys: ["name", "command", "timeout"], directory: directory,
          gate: gate))
    }
    option.check = try check(map, directory: directory, gate: gate)
    for value in try map.optional("watch")?.list(limit: Limits.watchCount) ?? [] {
      option.watch.append(try value.line())
    }
    option.watchSeconds = try map.optional("window")?.seconds(atLeast: 1)
    return option
  }

  private static func checkAction(
    _ option: MitigationOption, _ map: YamlMap
  ) throws(ConfigError) {
    if let command = map.optional("command"), map.optional("steps") != nil {
      throw command.wrong("and `steps` exclude each other", hint: "steps are done by hand")
    }
    if option.command == nil, option.manualSteps.isEmpty, option.pattern != .watch {
      throw map.place.error("the option `\(option.id)` has neither `command` nor `steps`")
    }
    if option.command == nil, let timeout = map.optional("timeout") {
      throw timeout.wrong("belongs to a command, and there is none")
    }
  }

  private static func check(
    _ map: YamlMap, directory: String?, gate: Gate
  ) throws(ConfigError) -> MitigationOption.Check? {
    guard let check = try map.optional("check")?.map() else { return nil }
    let keys = ["name", "command", "after", "works-when", "timeout"]
    let collector = try collector(check, keys: keys, directory: directory, gate: gate)
    return MitigationOption.Check(
      collector: collector,
      afterSeconds: try check.optional("after")?.seconds(atLeast: 0) ?? Limits.checkAfterSeconds,
      worksWhen: try check.required("works-when").paragraph())
  }

  /// A command that runs unasked, so that the gate has to know it as read-only.
  private static func collector(
    _ map: YamlMap, keys: [String], directory: String?, gate: Gate
  ) throws(ConfigError) -> Collector {
    try map.allow(keys)
    let name = try map.line("name")
    let value = try map.required("command")
    let command = CommandSpec(
      words: try words(value), directory: directory,
      timeLimitSeconds: try map.optional("timeout")?.seconds(atLeast: 1)
        ?? Limits.collectorSeconds)
    if let complaint = CommandTemplate.complaint(about: command, gate: gate) {
      throw value.wrong("runs without being asked for, so it may only read: " + complaint)
    }
    return Collector(name: name, command: command)
  }

  private static func words(_ value: YamlValue) throws(ConfigError) -> [String] {
    guard value.isList else {
      throw value.wrong(
        "has to be a list of words", hint: "such as [ls, -l, /srv]; no shell reads it")
    }
    var words: [(text: String, value: YamlValue)] = []
    for entry in try value.list(limit: Limits.wordCount) {
      words.append((text: try entry.word(), value: entry))
    }
    guard let program = words.first, !program.text.isEmpty else {
      throw value.wrong("names no program")
    }
    try CommandTemplate.check(words)
    return words.map(\.text)
  }

  private static func undo(_ value: YamlValue) throws(ConfigError) -> MitigationOption.Undo {
    if value.isList { return .command(try words(value)) }
    switch try value.paragraph() {
    case "none": return .irreversible
    case "not needed": return .notNeeded
    case let text: return .manual(text)
    }
  }

  private static func target(_ map: YamlMap) throws(ConfigError) -> String? {
    guard let value = map.optional("target") else { return nil }
    let text = try value.line()
    do throws(Template.Problem) { _ = try Template(text) } catch {
      throw value.place.error(error.text)
    }
    return text
  }

  private static func directory(_ map: YamlMap) throws(ConfigError) -> String? {
    guard let value = map.optional("directory") else { return nil }
    let path = try value.line(limit: Limits.textLength)
    guard path.utf8.first == 0x2f else {
      throw value.wrong("has to be absolute", hint: "begin with /")
    }
    return path
  }
}
