import WarRoomCore
import WarRoomGate

/// Reads one option of a runbook.
enum OptionReader {
  static let keys = [
    "id", "title", "pattern", "effect", "does-not-fix", "risk", "undo", "temporary",
    "time-to-effect", "target", "directory", "command", "steps", "timeout", "evidence", "check",
    "watch", "window",
  ]

  static let evidenceKeys = ["name", "command", "template", "with", "timeout"]
  static let checkKeys = evidenceKeys + ["after", "works-when"]

  /// Nil, with everything that is wrong among the findings, where the option cannot be used.
  static func option(
    _ value: YamlValue, runbook: String, gate: Gate, _ findings: inout Findings
  ) -> MitigationOption? {
    let before = findings.errors.count
    guard let whole = findings.attempt({ () throws(ConfigError) in try value.map() }) else {
      return nil
    }
    let map = findings.known(whole, keys)
    guard var option = terms(map, runbook: runbook, &findings) else { return nil }
    let directory =
      findings.attempt { () throws(ConfigError) in try OptionReader.directory(map) } ?? nil
    option.command =
      findings.attempt { () throws(ConfigError) in
        guard let value = map.optional("command") else { return nil }
        return CommandSpec(
          words: try OptionReader.words(value), directory: directory,
          timeLimitSeconds: try map.optional("timeout")?.seconds(atLeast: 1) ?? Limits.actionSeconds
        )
      } ?? nil
    if map.optional("command") == nil || option.command != nil {
      findings.attempt { () throws(ConfigError) in try OptionReader.checkAction(option, map) }
    }
    let list = findings.attempt { () throws(ConfigError) in
      try map.optional("evidence")?.list(limit: Limits.evidenceCount)
    }
    for value in (list ?? nil) ?? [] {
      guard let entry = findings.attempt({ () throws(ConfigError) in try value.map() }) else {
        continue
      }
      let known = findings.known(entry, evidenceKeys)
      let collector = findings.attempt { () throws(ConfigError) in
        try OptionReader.collector(known, directory: directory, gate: gate)
      }
      if let collector { option.evidence.append(collector) }
    }
    option.check = check(map, directory: directory, gate: gate, &findings)
    let watched = findings.attempt { () throws(ConfigError) in
      var signals: [String] = []
      for value in try map.optional("watch")?.list(limit: Limits.watchCount) ?? [] {
        signals.append(try value.line())
      }
      return signals
    }
    option.watch = watched ?? []
    option.watchSeconds =
      findings.attempt { () throws(ConfigError) in
        try map.optional("window")?.seconds(atLeast: 1)
      } ?? nil
    return findings.errors.count == before ? option : nil
  }

  /// What is said of it apart from commands.
  private static func terms(
    _ map: YamlMap, runbook: String, _ findings: inout Findings
  ) -> MitigationOption? {
    let id = findings.attempt { () throws(ConfigError) in try map.slug("id") }
    let title = findings.attempt { () throws(ConfigError) in try map.line("title") }
    let pattern = findings.attempt { () throws(ConfigError) -> MitigationOption.Pattern in
      try map.required("pattern").choice()
    }
    let effect = findings.attempt { () throws(ConfigError) in
      try map.required("effect").paragraph()
    }
    let leaves = findings.attempt { () throws(ConfigError) in
      try map.optionalParagraph("does-not-fix")
    }
    let risk = findings.attempt { () throws(ConfigError) -> MitigationOption.Risk in
      try map.required("risk").choice()
    }
    let undo = findings.attempt { () throws(ConfigError) in
      try OptionReader.undo(map.required("undo"))
    }
    let temporary = findings.attempt { () throws(ConfigError) in
      try map.optional("temporary")?.truth() ?? false
    }
    let seconds = findings.attempt { () throws(ConfigError) in
      try map.optional("time-to-effect")?.seconds(atLeast: 0)
    }
    let target = findings.attempt { () throws(ConfigError) in try OptionReader.target(map) }
    let steps = findings.attempt { () throws(ConfigError) in try map.optionalParagraph("steps") }
    return MitigationOption(
      id: id ?? "", title: title ?? "", pattern: pattern ?? .hotfix, effect: effect ?? "",
      doesNotFix: leaves ?? "", risk: risk ?? .high, undo: undo ?? .irreversible,
      temporary: temporary ?? false, secondsToEffect: seconds ?? nil, target: target ?? nil,
      manualSteps: steps ?? "", source: runbook)
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
    _ map: YamlMap, directory: String?, gate: Gate, _ findings: inout Findings
  ) -> MitigationOption.Check? {
    guard let value = map.optional("check"),
      let entry = findings.attempt({ () throws(ConfigError) in try value.map() })
    else { return nil }
    let check = findings.known(entry, checkKeys)
    let collector = findings.attempt { () throws(ConfigError) in
      try OptionReader.collector(check, directory: directory, gate: gate)
    }
    let after = findings.attempt { () throws(ConfigError) in
      try check.optional("after")?.seconds(atLeast: 0) ?? Limits.checkAfterSeconds
    }
    let works = findings.attempt { () throws(ConfigError) in
      try check.required("works-when").paragraph()
    }
    guard let collector, let after, let works else { return nil }
    return MitigationOption.Check(collector: collector, afterSeconds: after, worksWhen: works)
  }

  /// A command that runs unasked, so that the gate has to know it as read-only.
  private static func collector(
    _ map: YamlMap, directory: String?, gate: Gate
  ) throws(ConfigError) -> Collector {
    let name = try map.line("name")
    let (value, words) = try collectorWords(map)
    let command = CommandSpec(
      words: words, directory: directory,
      timeLimitSeconds: try map.optional("timeout")?.seconds(atLeast: 1)
        ?? Limits.collectorSeconds)
    if let complaint = CommandTemplate.complaint(about: command, gate: gate) {
      throw value.wrong("runs without being asked for, so it may only read: " + complaint)
    }
    return Collector(name: name, command: command)
  }

  /// Written out, or those of a template.
  private static func collectorWords(
    _ map: YamlMap
  ) throws(ConfigError) -> (YamlValue, [String]) {
    guard let named = map.optional("template") else {
      if let with = map.optional("with") {
        throw with.wrong("belongs to a template, and there is none")
      }
      let value = try map.required("command")
      return (value, try OptionReader.words(value))
    }
    if let command = map.optional("command") {
      throw command.wrong("and `template` exclude each other")
    }
    let template: CollectorTemplate = try named.choice()
    let words = try template.words(map.optional("with")?.map(), whole: named)
    try CommandTemplate.check(words)
    return (named, words.map(\.text))
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
    if value.isList { return .command(try OptionReader.words(value)) }
    switch try value.paragraph() {
    case "none": return .irreversible
    case "not needed": return .notNeeded
    case "not recorded": return .unrecorded
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
