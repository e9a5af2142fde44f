import WarRoomCore

extension AlertFact {
  /// In plain words for a report.
  var summary: String {
    switch self {
    case .counted(let counts):
      "\(counts.count) alerts reported \(counts.reduce(0) { $0 &+ $1.count }) times more"
    case .changed(let changes):
      "\(changes.count { $0.firing }) alerts fire again, \(changes.count { !$0.firing }) ended"
    case .stormed(let storm):
      "\(storm.items.count) further alerts"
        + (storm.items.first.map { ", such as \($0.title)" } ?? "")
    case .placed(let alerts, let incident): "\(alerts.count) alerts moved to \(incident.text)"
    case .dismissed(let alerts, let reason): "\(alerts.count) alerts dismissed: \(reason)"
    case .delivered(let names): "\(names.count) deliveries accepted"
    }
  }
}
