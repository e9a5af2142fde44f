import WarRoomCore

extension Surrounding {
  /// In plain words for a report.
  var summary: String {
    switch self {
    case .dependenciesRead(let map): "dependencies read from \(map.source)"
    case .impactStated(let impact):
      "\(impact.kind.rawValue)\(impact.subject.isEmpty ? "" : " " + impact.subject): "
        + (impact.value.isEmpty ? "taken back" : impact.value)
    case .attributionStated(let attribution):
      "attributed to \(attribution.side.rawValue), \(attribution.confidence) % sure: "
        + attribution.basis
    case .changeFound(let change): "\(change.kind.rawValue) \(change.id): \(change.title)"
    case .changeMarked(let id, let mark, let reason):
      "change \(id) \(mark.rawValue): \(reason)"
    }
  }
}
