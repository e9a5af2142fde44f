/// Bounds on what a report holds.
enum Limits {
  /// Lines of the timeline in a report: beyond it the journal itself is the better reading.
  static let timelineLines = 5_000
  /// Frames of a cast, half an hour, after which the rest is played as fast as it goes.
  static let castFrames = 18_000
  /// Markers of a cast: more than anybody steps through.
  static let castMarkers = 1_000
  /// Records on a page of HTML: beyond it browsers get slow, and the journal is the better reading.
  static let htmlRecords = 20_000
  /// Columns of the picture of density on a page.
  static let htmlColumns = 400
  /// Entries that are drawn: a line of a thousand units shows no more.
  static let drawnEntries = 2_000
  /// Signals that are drawn.
  static let drawnSignals = 12
  /// Decision records whose parts are compared: styles change over the years.
  static let styledRecords = 6
  /// Commits that a drafted intent names: the newest tell most.
  static let draftedCommits = 10
}
