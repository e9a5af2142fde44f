package import WarRoomCore

extension Wording {
  /// What the reader of a source had to assume about an entry, in words for its page.
  package static func guess(_ guess: ImportedEntry.Guess) -> String {
    switch guess {
    case .date: "the day is not stated beside it"
    case .year: "the year is not stated"
    case .zone: "the time zone is not stated"
    case .order: "it stands out of order in the source"
    case .approximate: "the source says about when"
    case .incomplete: "parts of its time are missing"
    case .range: "the source states a range; this is its start"
    case .midnight: "midnight passed without a date"
    case .relative: "its time is counted from another entry"
    case .misprint: "the date as printed cannot be meant"
    case .kind: "what it marks was read from its words"
    case .half: "morning or afternoon was not said"
    }
  }

  /// True when the time that is shown is not simply what the source states.
  static func timeIsGuessed(_ fact: Fact) -> Bool {
    guard case .entryImported(let entry) = fact else { return false }
    return entry.guesses.contains { $0 != .kind && $0 != .range }
  }

  /// True when what it marks was read from its words, and stands in no field of the source.
  package static func kindIsGuessed(_ fact: Fact) -> Bool {
    guard case .entryImported(let entry) = fact else { return false }
    return entry.guesses.contains(.kind)
  }

  /// Stands before a word that was read from the text of a source.
  package static let inferredMark = "~"

  /// Whether the milestone at `moment` was read from the words of an imported entry.
  static func isInferred(_ moment: Timestamp, in room: Room) -> Bool {
    guard room.incident?.imported != nil else { return false }
    return room.entries.contains { $0.recorded == moment && kindIsGuessed($0.fact) }
  }

  /// Whether the phase of an imported incident follows from words: the last entry that moves it
  /// on is such a one.
  package static func phaseIsInferred(in room: Room) -> Bool {
    guard room.incident?.imported != nil else { return false }
    for entry in room.entries.reversed() {
      if case .phaseMoved = entry.fact { return false }
      if case .entryImported(let imported) = entry.fact, movesPhase(imported.kind) {
        return imported.guesses.contains(.kind)
      }
    }
    return false
  }

  private static func movesPhase(_ kind: ImportedEntry.Kind) -> Bool {
    switch kind {
    case .action, .mitigated, .outageEnds, .resolved: true
    case .note, .message, .alert, .change, .decision, .outageBegins, .detected, .declared,
      .acknowledged:
      false
    }
  }

  /// Where the times of an imported incident come from, in a sentence.
  package static func times(of imported: ImportedIncident) -> String {
    let zone = imported.zone.isEmpty ? "a zone that is not stated" : imported.zone
    return "as \(imported.file) (\(imported.format)) states them, read as \(zone); "
      + "? beside a time: guessed in part; ~ before a word: read from the text"
  }

  /// The severity as it is known: an imported incident may have none on record.
  package static func severity(of incident: Incident) -> String {
    incident.severityIsRecorded ? incident.severity.label : "severity not recorded"
  }
}

extension Room {
  /// Entries of an imported source that tell of alerts.
  package var importedAlerts: Int {
    guard incident?.imported != nil else { return 0 }
    return entries.count { entry in
      if case .entryImported(let imported) = entry.fact { imported.kind == .alert } else { false }
    }
  }
}
