import WarRoomCore
import WarRoomGate

/// Reads one signal of a runbook or of `sources.yaml`.
enum SignalReader {
  private static let sources = ["prometheus", "command", "log", "alert"]
  private static let keys =
    ["id", "title", "unit", "better", "threshold", "interval"] + sources

  /// A list of them; ids are unique in it. `more` are further keys that the caller reads.
  static func signals(
    _ value: YamlValue, gate: Gate, more: [String] = []
  ) throws(ConfigError) -> [(spec: SignalSpec, map: YamlMap)] {
    var signals: [(spec: SignalSpec, map: YamlMap)] = []
    for entry in try value.list(limit: Limits.signalCount) {
      let map = try entry.map()
      try map.allow(keys + more)
      let spec = try signal(map, gate: gate)
      guard !signals.contains(where: { $0.spec.id == spec.id }) else {
        throw entry.place.error("the id `\(spec.id)` stands here twice")
      }
      signals.append((spec: spec, map: map))
    }
    return signals
  }

  /// Of a signal from an alert the fingerprint is empty: it comes with the alert that matches.
  private static func signal(_ map: YamlMap, gate: Gate) throws(ConfigError) -> SignalSpec {
    let id = try map.slug("id")
    return SignalSpec(
      id: id, title: try map.optionalLine("title") ?? id,
      unit: try map.optionalLine("unit") ?? "",
      better: try map.optional("better")?.choice() ?? .lower,
      threshold: try map.optional("threshold")?.decimal(),
      source: try source(map, gate: gate), intervalSeconds: try interval(map))
  }

  private static func interval(_ map: YamlMap) throws(ConfigError) -> Int64 {
    guard let value = map.optional("interval") else { return Limits.signalSeconds }
    let seconds = try value.seconds(atLeast: 1)
    guard seconds <= 3_600 else { throw value.wrong("has to lie between 1s and 1h") }
    return seconds
  }

  private static func source(
    _ map: YamlMap, gate: Gate
  ) throws(ConfigError) -> SignalSpec.Source {
    let named = map.entries.filter { sources.contains($0.key) }
    guard let entry = named.first, named.count == 1 else {
      let list = sources.map { "`\($0)`" }.joined(separator: ", ")
      throw map.place.error("\(map.name.text) needs one of \(list)")
    }
    let value = entry.value
    switch entry.key {
    case "prometheus":
      let it = try value.map()
      try it.allow(["server", "query"])
      return .prometheus(
        server: try server(it.required("server")), query: try it.required("query").paragraph())
    case "command":
      return .command(try command(value, gate: gate))
    case "log":
      let it = try value.map()
      try it.allow(["path", "containing"])
      let path = try it.line("path")
      guard path.hasPrefix("/") else {
        throw try it.required("path").wrong("has to be an absolute path")
      }
      return .log(path: path, containing: try it.line("containing"))
    case _:
      let it = try value.map()
      try it.allow(["value"])
      return .alert(fingerprint: "", value: try it.line("value"))
    }
  }

  /// The address of a Prometheus server, as far as its API begins.
  static func server(_ value: YamlValue) throws(ConfigError) -> String {
    var text = try value.line(limit: Limits.textLength)
    guard text.hasPrefix("http://") || text.hasPrefix("https://") else {
      throw value.wrong("has to begin with http:// or https://")
    }
    guard !text.contains("@") else {
      throw value.wrong(
        "holds a name and password", hint: "name their files under `prometheus` of sources.yaml")
    }
    while text.hasSuffix("/") { text.removeLast() }
    return text
  }

  private static func command(
    _ value: YamlValue, gate: Gate
  ) throws(ConfigError) -> [String] {
    guard value.isList else {
      throw value.wrong("has to be a list of words", hint: "such as [cat, /srv/errors]")
    }
    var words: [String] = []
    for word in try value.list(limit: Limits.wordCount) { words.append(try word.word()) }
    guard words.first?.isEmpty == false else { throw value.wrong("names no program") }
    if words.contains(where: { $0.contains(Template.opening) }) {
      throw value.wrong("is read as it stands", hint: "labels are not filled in here")
    }
    let spec = CommandSpec(
      words: words, directory: nil, timeLimitSeconds: Limits.collectorSeconds)
    let judgment = gate.judge(spec)
    guard judgment.commandClass == .readOnly else {
      throw value.wrong(
        "runs without being asked for, so it may only read: "
          + (judgment.reasons.first?.text ?? "it is not known"))
    }
    return words
  }
}

extension YamlValue {
  /// A number, with a fraction or without.
  func decimal() throws(ConfigError) -> Double {
    let text = try line()
    guard let number = Double(text), number.isFinite, !text.utf8.contains(0x78) else {
      throw wrong("has to be a number", hint: "such as 0.5")
    }
    return number
  }
}
