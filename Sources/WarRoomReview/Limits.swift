/// Bounds on what a report holds.
enum Limits {
  /// Lines of the timeline in a report: beyond it the journal itself is the better reading.
  static let timelineLines = 5_000
  /// Entries that are drawn: a line of a thousand units shows no more.
  static let drawnEntries = 2_000
  /// Signals that are drawn.
  static let drawnSignals = 12
}
