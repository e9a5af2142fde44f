import WarRoomCore
package import WarRoomGate

extension Runbook {
  /// Reads a runbook; strict: what is not known is refused with its place.
  package static func parse(
    _ bytes: [UInt8], file: String, gate: Gate
  ) throws(ConfigError) -> Runbook {
    let map = try YamlReader.map(bytes, file: file)
    try map.allow(["runbook", "title", "matches", "service", "signals", "options"])
    let name = try map.slug("runbook")
    let title = try map.line("title")
    let matches = try matches(map.required("matches"))
    let service = try map.optionalLine("service")
    var options: [MitigationOption] = []
    var places: [YamlPlace] = []
    let list = try map.required("options")
    for value in try list.list(limit: Limits.optionCount) {
      let option = try OptionReader.option(value.map(), runbook: name, gate: gate)
      guard !options.contains(where: { $0.id == option.id }) else {
        throw value.place.error("the id `\(option.id)` stands here twice")
      }
      options.append(option)
      places.append(value.place)
    }
    guard !options.isEmpty else { throw list.wrong("is empty") }
    var runbook = Runbook(
      name: name, title: title, matches: matches, service: service, options: options, file: file,
      places: places)
    if let value = map.optional("signals") {
      runbook.signals = try SignalReader.signals(value, gate: gate).map(\.spec)
    }
    return runbook
  }

  private static func matches(_ value: YamlValue) throws(ConfigError) -> [Alert.Label] {
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
}
