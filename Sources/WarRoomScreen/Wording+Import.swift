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

  /// Where the times of an imported incident come from, in a sentence.
  package static func times(of imported: ImportedIncident) -> String {
    let zone = imported.zone.isEmpty ? "a zone that is not stated" : imported.zone
    return "as \(imported.file) (\(imported.format)) states them, read as \(zone); "
      + "? beside a time: guessed in part"
  }

  /// The severity as it is known: an imported incident may have none on record.
  package static func severity(of incident: Incident) -> String {
    incident.severityIsRecorded ? incident.severity.label : "severity not recorded"
  }
}
