import WarRoomCore
package import WarRoomGate

extension Runbook {
  /// A runbook as far as it could be read.
  package struct Reading: Sendable {
    /// Nil where there is any error.
    package var runbook: Runbook?
    /// Each with its place, in the order of reading.
    package var errors: [ConfigError]
    /// Keys that are passed over.
    package var warnings: [ConfigError]
  }

  /// Reads a runbook; the first thing that is wrong ends it.
  package static func parse(
    _ bytes: [UInt8], file: String, gate: Gate
  ) throws(ConfigError) -> Runbook {
    let reading = read(bytes, file: file, gate: gate)
    if let error = reading.errors.first { throw error }
    guard let runbook = reading.runbook else {
      throw ConfigError(file: file, line: 1, column: 1, problem: "the file cannot be read")
    }
    return runbook
  }

  /// Reads a runbook and finds everything that is wrong with it.
  package static func read(_ bytes: [UInt8], file: String, gate: Gate) -> Reading {
    var findings = Findings()
    let runbook = findings.attempt { () throws(ConfigError) in
      try YamlReader.map(bytes, file: file)
    }.flatMap { read($0, file, gate, &findings) }
    return Reading(
      runbook: findings.errors.isEmpty ? runbook : nil, errors: findings.errors,
      warnings: findings.warnings)
  }

  private static func read(
    _ whole: YamlMap, _ file: String, _ gate: Gate, _ findings: inout Findings
  ) -> Runbook? {
    let map = findings.known(whole, keys)
    let name = findings.attempt { () throws(ConfigError) in try map.slug("runbook") }
    let title = findings.attempt { () throws(ConfigError) in try map.line("title") }
    let words = findings.attempt { () throws(ConfigError) in
      try Runbook.words(map.optional("words"))
    }
    let matches = findings.attempt { () throws(ConfigError) in try Runbook.matches(in: map) }
    let service = findings.attempt { () throws(ConfigError) in try map.optionalLine("service") }
    var runbook = Runbook(
      name: name ?? "", title: title ?? "", matches: matches ?? [], words: words ?? [],
      service: service ?? nil, options: [], file: file, places: [])
    let list = findings.attempt { () throws(ConfigError) in
      let list = try map.required("options").list(limit: Limits.optionCount)
      guard !list.isEmpty else { throw try map.required("options").wrong("is empty") }
      return list
    }
    for value in list ?? [] {
      guard let option = OptionReader.option(value, runbook: runbook.name, gate: gate, &findings)
      else { continue }
      if runbook.options.contains(where: { $0.id == option.id }) {
        findings.refuse(value.place.error("the id `\(option.id)` stands here twice"))
      }
      runbook.options.append(option)
      runbook.places.append(value.place)
    }
    let signals = findings.attempt { () throws(ConfigError) in
      try map.optional("signals").map { value throws(ConfigError) in
        try SignalReader.signals(value, gate: gate).map(\.spec)
      }
    }
    runbook.signals = (signals ?? nil) ?? []
    return runbook
  }

  private static func matches(in map: YamlMap) throws(ConfigError) -> [Alert.Label] {
    guard map.optional("matches") != nil || map.optional("words") == nil else { return [] }
    let value = try map.required("matches")
    var labels: [Alert.Label] = []
    for entry in try value.map().entries {
      labels.append(Alert.Label(name: entry.key, value: try entry.value.line()))
    }
    guard !labels.isEmpty else {
      throw value.wrong("names no label", hint: "such as { service: checkout }")
    }
    guard labels.count <= Limits.matchCount else {
      throw value.wrong("names more than \(Limits.matchCount) labels")
    }
    return labels.sorted { $0.name < $1.name }
  }

  private static func words(_ value: YamlValue?) throws(ConfigError) -> [String] {
    guard let value else { return [] }
    var words: [String] = []
    for entry in try value.list(limit: Limits.wordsLookedFor) {
      let text = try entry.line()
      guard WordText.hasWords(text) else { throw entry.wrong("holds no letter and no digit") }
      words.append(text)
    }
    guard !words.isEmpty else { throw value.wrong("is empty") }
    return words
  }
}
