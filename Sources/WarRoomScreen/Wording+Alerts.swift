import WarRoomCore

extension Wording {
  static func kind(_ fact: AlertFact) -> String {
    switch fact {
    case .counted, .changed: "alert"
    case .stormed: "storm"
    case .placed, .dismissed, .delivered: "inbox"
    }
  }

  static func role(_ fact: AlertFact) -> ThemeRole {
    switch fact {
    case .counted, .placed, .dismissed, .delivered: .info
    case .changed(let changes): changes.contains(where: \.firing) ? .crit : .ok
    case .stormed(let storm): storm.items.contains(where: \.firing) ? .crit : .ok
    }
  }

  static func text(_ fact: AlertFact, in room: Room) -> String {
    switch fact {
    case .counted(let counts):
      let reports = counts.reduce(0) { $0 &+ $1.count }
      return of(counts.map(\.place), room) + " reported \(count(reports, "time")) more"
    case .changed(let changes):
      let fires = changes.filter(\.firing)
      let ended = changes.filter { !$0.firing }
      let parts = [
        fires.isEmpty ? nil : of(fires.map(\.place), room) + " fires again",
        ended.isEmpty ? nil : of(ended.map(\.place), room) + " has ended",
      ]
      return parts.compactMap { $0 }.joined(separator: "; ")
    case .stormed(let storm):
      let services = Set(storm.items.compactMap(\.service)).sorted()
      let whose = services.isEmpty ? "" : " of " + services.prefix(3).joined(separator: ", ")
      let first = storm.items.first.map { ", such as \($0.title)" } ?? ""
      return "\(count(storm.items.count, "further alert"))\(whose)\(first)"
    case .placed(let alerts, let incident):
      return "\(count(alerts.count, "alert")) moved to \(incident.short)"
    case .dismissed(let alerts, let reason):
      return "\(count(alerts.count, "alert")) dismissed: \(reason)"
    case .delivered(let names):
      return "\(count(names.count, "delivery", "deliveries")) accepted"
    }
  }

  /// The alert's title where there is one alone, else how many.
  private static func of(_ places: [AlertPlace], _ room: Room) -> String {
    guard places.count == 1, let first = places.first else {
      return count(places.count, "alert")
    }
    return room.alert(at: first)?.title ?? "alert"
  }
}
