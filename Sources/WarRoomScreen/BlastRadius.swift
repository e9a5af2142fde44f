package import WarRoomCore

/// What is known to fail, from alerts, the catalog and what people state: what nobody speaks of is
/// unknown, never healthy.
package struct BlastRadius: Equatable, Sendable {
  /// One service, or what alerts that name none say.
  package struct Service: Equatable, Sendable {
    /// Empty for alerts without a service.
    package var name: String
    package var alerts: [AlertState]
    /// How it is known where no alert names it; nil for what alerts or the incident name.
    package var derived: BlastTree.Row?

    /// Alerts that fire now.
    package var firing: [AlertState] { alerts.filter(\.alert.firing) }

    /// Failing while an alert fires; quiet, not healthy, when all have ended.
    package var mark: Mark {
      if let derived { return derived.knowledge.mark }
      if alerts.isEmpty { return Mark("?", "unknown", .unknown) }
      return firing.isEmpty ? Mark("-", "quiet", .info) : Mark("!", "failing", .crit)
    }

    /// When it began to fail, as far as alerts say.
    package var since: Timestamp? { firing.compactMap(\.alert.started).min() }

    /// When an alert last spoke of it.
    package var lastSeen: Timestamp? { alerts.map(\.lastSeen).max() }

    /// Where the knowledge comes from.
    package var sources: String {
      var names: [String] = []
      for alert in alerts where !names.contains(alert.alert.source) {
        names.append(alert.alert.source)
      }
      return names.joined(separator: ", ")
    }
  }

  /// Alerts that an imported source tells of.
  private let importedAlerts: Int

  /// Failing ones first, then in the order in which they were named.
  package var services: [Service]

  package init(_ room: Room) {
    importedAlerts = room.importedAlerts
    var found = (room.incident?.services ?? []).map { Service(name: $0, alerts: []) }
    // By name, because a storm of alerts may name thousands.
    var places: [String: Int] = [:]
    for (place, service) in found.enumerated() { places[service.name] = place }
    for state in room.alerts {
      let name = state.alert.service ?? ""
      if let place = places[name] {
        found[place].alerts.append(state)
      } else {
        places[name] = found.count
        found.append(Service(name: name, alerts: [state]))
      }
    }
    services =
      found.filter { !$0.firing.isEmpty } + found.filter { $0.firing.isEmpty && !$0.alerts.isEmpty }
      + found.filter(\.alerts.isEmpty)
    services += BlastTree(room, around: services).rows.map {
      Service(name: $0.name, alerts: [], derived: $0)
    }
  }

  /// Why nothing is known.
  package var unknown: String {
    let alerts =
      importedAlerts == 0 ? "no alert" : Wording.count(importedAlerts, "alert") + " on record"
    return "unknown: \(alerts), no service named"
  }

  /// `1 failing, 1 unknown`.
  package var summary: String {
    summary(of: ["failing", "likely", "possible", "quiet", "unknown", "works"])
  }

  /// The same for some of the words; for all of them where none of those counts anything.
  func summary(of words: [String]) -> String {
    if services.isEmpty { return unknown }
    var parts: [String] = []
    let shown = services.contains { words.contains($0.mark.word) }
    for word in shown ? words : ["quiet", "works"] {
      let count = services.count { $0.mark.word == word }
      if count > 0 { parts.append("\(count) \(word)") }
    }
    return parts.joined(separator: ", ")
  }
}
