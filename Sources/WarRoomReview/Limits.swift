/// Bounds on what a report holds.
enum Limits {
  /// Lines of the timeline in a report: beyond it the journal itself is the better reading.
  static let timelineLines = 5_000
}
