/// One timed entry of an imported incident. When it happened is its record's time.
package struct ImportedEntry: Equatable, Sendable {
  /// What an entry marks. All but `note` are inferred from words, and `guesses` says so where
  /// the source does not state them in a field of its own.
  package enum Kind: String, CaseIterable, Sendable {
    case note, message, alert, change, decision, action
    case outageBegins = "outage_begins"
    case detected, declared, acknowledged, mitigated
    case outageEnds = "outage_ends"
    case resolved
  }

  /// What the reader of the source had to assume.
  package enum Guess: String, CaseIterable, Sendable {
    /// The day, the year or the zone stands nowhere beside it.
    case date, year, zone
    /// It stands out of order in the source.
    case order
    /// The source says about when, as in `~21:41` or `23:00-ish`.
    case approximate
    /// Parts of the time are missing, as in `14:??`; `[???]` has none at all.
    case incomplete
    /// A range: its start is the time, its end is kept.
    case range
    /// Midnight passed without a date.
    case midnight
    /// The time is counted from another entry, as in `three minutes later`.
    case relative
    /// The date as printed cannot be meant: another year or month than its neighbours.
    case misprint
    /// What the entry marks was read from its words.
    case kind
    /// Morning or afternoon was not said.
    case half
  }

  package var text: String
  /// When it ended, where a range was given.
  package var end: Timestamp?
  /// Who acted or spoke, as the source names them.
  package var actor: String?
  package var kind: Kind
  /// Line of the source, from 1; 0 where lines mean nothing.
  package var line: UInt64
  /// In the order of `Guess.allCases`, each once.
  package var guesses: [Guess]

  package init(
    text: String, end: Timestamp?, actor: String?, kind: Kind, line: UInt64, guesses: [Guess]
  ) {
    self.text = text
    self.end = end
    self.actor = actor
    self.kind = kind
    self.line = line
    self.guesses = guesses
  }
}
