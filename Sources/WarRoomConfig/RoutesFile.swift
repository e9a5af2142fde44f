package import WarRoomCore
import Yams

/// Which incident an alert belongs to: `routes.yaml`, or `routes:` in `config.yaml`.
package enum RoutesFile {
  /// Reads `routes.yaml`: a map with the list `routes`; strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> AlertRoutes {
    let map = try YamlReader.map(bytes, file: file, emptyIsMap: true)
    try map.allow(["routes"])
    guard let value = map.optional("routes") else { return AlertRoutes() }
    return try read(value)
  }

  static func read(_ value: YamlValue) throws(ConfigError) -> AlertRoutes {
    var routes = AlertRoutes()
    for entry in try value.list(limit: Limits.routeCount) {
      routes.rules.append(try rule(entry.map()))
    }
    return routes
  }

  private static func rule(_ map: YamlMap) throws(ConfigError) -> AlertRoutes.Rule {
    try map.allow(["match", "days", "hours", "do", "within"])
    var rule = AlertRoutes.Rule(action: try map.required("do").choice())
    if let within = map.optional("within") { rule.withinSeconds = try within.seconds(atLeast: 1) }
    if let match = try map.optional("match")?.map() {
      try match.allow(["severity", "service", "sender", "source", "labels"])
      for value in try list(match, "severity") {
        guard let severity = Severity(label: try value.line()) else {
          throw value.wrong("is no severity", hint: "sev1 to sev4")
        }
        rule.severities.append(severity)
      }
      for value in try list(match, "service") { rule.services.append(try value.line()) }
      for value in try list(match, "sender") { rule.senders.append(try value.line()) }
      for value in try list(match, "source") { rule.sources.append(try value.line()) }
      for entry in try match.optional("labels")?.map().entries ?? [] {
        rule.labels.append(Alert.Label(name: entry.key, value: try entry.value.line()))
      }
    }
    rule.hours = try hours(map)
    return rule
  }

  /// A list, or one value alone.
  private static func list(_ map: YamlMap, _ key: String) throws(ConfigError) -> [YamlValue] {
    guard let value = map.optional(key) else { return [] }
    if case .scalar = value.node { return [value] }
    return try value.list(limit: Limits.routeValues)
  }

  private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private static func hours(_ map: YamlMap) throws(ConfigError) -> AlertRoutes.Hours? {
    guard map.optional("days") != nil || map.optional("hours") != nil else { return nil }
    var hours = AlertRoutes.Hours(days: [], from: 0, until: 1_440)
    for value in try list(map, "days") {
      guard let day = days.firstIndex(of: try value.line()) else {
        throw value.wrong("is no day", hint: days.joined(separator: ", "))
      }
      hours.days.insert(day)
    }
    if hours.days.isEmpty { hours.days = Set(0..<7) }
    guard let value = map.optional("hours") else { return hours }
    let parts = try value.line().split(separator: "-")
    guard parts.count == 2, let from = minute(parts[0]), let until = minute(parts[1]) else {
      throw value.wrong("has to be two times of day in UTC", hint: "such as 08:00-18:00")
    }
    (hours.from, hours.until) = (from, until)
    return hours
  }

  private static func minute(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":")
    guard parts.count == 2, parts[1].utf8.count == 2, let hour = UInt8(parts[0]),
      let minute = UInt8(parts[1]), hour <= 24, minute < 60, hour < 24 || minute == 0
    else { return nil }
    return Int(hour) * 60 + Int(minute)
  }
}
