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
}
