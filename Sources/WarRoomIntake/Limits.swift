/// Bounds on what is taken from outside; what passes a length is cut and marked, what passes a
/// number is refused.
enum Limits {
  /// Bytes of one body: 4 MiB holds some thousand alerts, which is a storm already.
  static let bodyBytes = 4 << 20
  /// Arrays and objects within each other.
  static let depth = 32
  /// JSON values of one body.
  static let values = 400_000
  /// Alerts of one body: as many as one room holds.
  static let alertCount = 4_096
  /// Labels of one alert.
  static let labelCount = 64
  /// Scalars of a title.
  static let titleLength = 200
  /// Scalars of a summary.
  static let summaryLength = 2_000
  /// Scalars of a label's name, a fingerprint, a service, a severity as printed.
  static let nameLength = 200
  /// Scalars of a label's value.
  static let valueLength = 1_000
  /// Scalars of a link.
  static let linkLength = 2_000
  /// Seconds since 1970 up to which a number is taken as seconds: the year 2286.
  static let secondsBelow: Int64 = 10_000_000_000
  /// Milliseconds, likewise.
  static let millisecondsBelow: Int64 = 10_000_000_000_000
  /// Microseconds, likewise.
  static let microsecondsBelow: Int64 = 10_000_000_000_000_000
  /// Bytes of a written time: the longest form with two zones takes some fifty.
  static let timeBytes = 80

  // Exports of past incidents.
  /// Bytes of one JSON document: years of a busy status page.
  static let documentBytes = 64 << 20
  /// Arrays and objects within each other: rich text nests.
  static let documentDepth = 64
  /// JSON values of one document, about 100 bytes of memory each.
  static let documentValues = 4_000_000
  /// Bytes of one line: a record that holds a whole stack trace.
  static let lineBytes = 4 << 20
  /// Entries of one import: what a person replays, and a console holds.
  static let entryCount = 1_000_000
  /// Bytes of the text of one entry: what fits a record well.
  static let entryText = 8_000
  /// Bytes of all entries' texts together.
  static let entryTextTotal = 512 << 20
  /// Entries of a log up to which their words are searched for milestones: longer ones are no
  /// stories.
  static let entriesForKinds = 20_000
  /// Bytes at the start of a message in which a milestone is looked for.
  static let messageKindBytes = 300
  /// Microseconds of a recorded terminal: thirty years.
  static let recordingMicroseconds: UInt64 = 1_000_000_000_000_000
  /// Lines that were not read of which the text is kept.
  static let unreadKept = 10_000
  /// Scalars of each.
  static let unreadLength = 500
  /// Services of one imported incident.
  static let servicesKept = 64
  /// Attachments, blocks or changed fields of one message.
  static let partsKept = 100
  /// Bytes of a file of the zone database; the largest has 4 KiB.
  static let zoneBytes = 65_536
  /// Bytes of a zone's name.
  static let zoneNameBytes = 64
  /// Scalars of a word for a state that are looked at.
  static let statusLength = 120
  /// Bytes up to which a text may be a placeholder that nobody filled.
  static let placeholderBytes = 80
  /// Scalars of a list that are joined into one label.
  static let listedItems = 16
  /// Bytes of a scalar that becomes a label unasked: more is prose.
  static let scalarLabelBytes = 160
  /// Labels of an alert beyond which nested members add none.
  static let scalarLabels = 40
  /// Members of one payload that are searched for the usual names.
  static let members = 1_000
  /// Objects within each other that are searched for the usual names.
  static let searchDepth = 6
  /// Strings with JSON in them that are opened in the search.
  static let openedStrings = 8
  /// Bytes of JSON within a string: SNS carries at most 256 KiB.
  static let embeddedBytes = 1 << 20
  /// Envelopes within each other.
  static let envelopeDepth = 4
  /// Envelopes of one body that are opened.
  static let openedEnvelopes = 256
  /// Members of an unknown object that are looked at as a wrapper's contents.
  static let wrapperMembers = 32
  /// Characters of plain text that are looked at.
  static let textCharacters = 20_000
  /// Words of a text in which a time is looked for.
  static let searchedWords = 200
  /// Scalars of an unrecognised payload that are kept with it: the most that a room takes of one
  /// text, at four bytes each.
  static let keptLength = 16_000
  /// Bytes from which on a word behind `Bearer` or `password:` counts as the secret itself.
  static let secretBytes = 6
  /// Scalars of an unrecognised payload that its title shows.
  static let shownScalars = 100
}
