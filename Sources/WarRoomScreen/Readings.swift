package import WarRoomCore

/// What the checks of the options on offer last read: the service's own numbers, each with when it
/// was read. A check that was never run is unknown, not good.
package struct Readings: Equatable, Sendable {
  /// One check by its name.
  package struct Reading: Equatable, Sendable {
    package var name: String
    /// The newest that was captured under this name; nil before the first.
    package var evidence: Evidence?
    /// When that was recorded.
    package var at: Timestamp?

    /// What it read, in its own words.
    package var text: String {
      guard let evidence else { return "not read yet" }
      if !evidence.failure.isEmpty { return evidence.failure }
      return evidence.excerpt.isEmpty ? "it printed nothing" : evidence.excerpt
    }
  }

  /// In the order of the options that bring them.
  package var all: [Reading] = []

  package init(_ room: Room) {
    for option in room.options {
      guard let name = option.check?.collector.name, !all.contains(where: { $0.name == name })
      else { continue }
      all.append(Reading(name: name))
    }
    guard !all.isEmpty else { return }
    for entry in room.entries.reversed() {
      guard case .evidenceCaptured(let evidence) = entry.fact else { continue }
      for index in all.indices where all[index].name == evidence.name && all[index].at == nil {
        all[index].evidence = evidence
        all[index].at = entry.recorded
      }
      if all.allSatisfy({ $0.at != nil }) { return }
    }
    // A long replay has not every entry at hand; what was read is known all the same.
    for index in all.indices where all[index].at == nil {
      all[index].evidence = room.evidence.last { $0.name == all[index].name }
    }
  }
}
