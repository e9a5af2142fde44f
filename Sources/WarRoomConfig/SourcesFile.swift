package import WarRoomCore
package import WarRoomGate

/// Where changes and signals are looked for: `sources.yaml`.
package struct SourcesFile: Equatable, Sendable {
  package var repositories: [Repository] = []
  /// Whether the package manager's log is read.
  package var packages = false
  package var commands: [Feed] = []
  package var servers: [PrometheusServer] = []
  package var signals: [ServiceSignal] = []

  /// A signal of a service.
  package struct ServiceSignal: Equatable, Sendable {
    package var spec: SignalSpec
    /// Nil: of every incident.
    package var service: String?
  }

  /// A git repository whose commits are changes.
  package struct Repository: Equatable, Sendable {
    /// Absolute.
    package var path: String
    package var service: String?
  }

  /// A read-only command that prints one change a line: a time, white space, a title.
  package struct Feed: Equatable, Sendable {
    package var name: String
    package var command: CommandSpec
    package var kind: Change.Kind
    package var service: String?
  }

  package init() {}

  /// Reads `sources.yaml`; strict. `gate` refuses commands that do more than read.
  package static func parse(
    _ bytes: [UInt8], file: String, gate: Gate
  ) throws(ConfigError) -> SourcesFile {
    let map = try YamlReader.map(bytes, file: file, emptyIsMap: true)
    try map.allow(["repositories", "packages", "commands", "prometheus", "signals"])
    var sources = SourcesFile()
    sources.packages = try map.optional("packages")?.truth() ?? false
    for value in try map.optional("repositories")?.list(limit: Limits.sourceCount) ?? [] {
      let entry = try value.map()
      try entry.allow(["path", "service"])
      let path = try entry.line("path")
      guard path.hasPrefix("/") else {
        throw try entry.required("path").wrong("has to be an absolute path")
      }
      sources.repositories.append(
        Repository(path: path, service: try entry.optionalLine("service")))
    }
    for value in try map.optional("commands")?.list(limit: Limits.sourceCount) ?? [] {
      sources.commands.append(try feed(value.map(), gate))
    }
    for value in try map.optional("prometheus")?.list(limit: Limits.sourceCount) ?? [] {
      sources.servers.append(try PrometheusServer.parse(value.map()))
    }
    if let value = map.optional("signals") {
      for (spec, map) in try SignalReader.signals(value, gate: gate, more: ["service"]) {
        if case .alert = spec.source {
          throw map.place.error("a signal from an alert belongs to a runbook")
        }
        sources.signals.append(
          ServiceSignal(spec: spec, service: try map.optionalLine("service")))
      }
    }
    return sources
  }

  private static func feed(_ map: YamlMap, _ gate: Gate) throws(ConfigError) -> Feed {
    try map.allow(["name", "command", "kind", "service"])
    let value = try map.required("command")
    var words: [String] = []
    for word in try value.list(limit: Limits.wordCount) { words.append(try word.word()) }
    let command = CommandSpec(
      words: words, directory: nil, timeLimitSeconds: Limits.collectorSeconds)
    let judgment = gate.judge(command)
    guard judgment.commandClass == .readOnly else {
      throw value.wrong(
        "has to be read-only", hint: judgment.reasons.first?.text ?? "it is not known to be")
    }
    return Feed(
      name: try map.line("name"), command: command,
      kind: try map.optional("kind")?.choice() ?? .deployment,
      service: try map.optionalLine("service"))
  }
}
