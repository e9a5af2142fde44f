/// Why a table has no timeline in it.
package enum TableTimelineError: Error, Equatable, Sendable {
  /// It has no rows.
  case empty
  /// No column holds times; the names of the columns, as printed and cut to a length.
  case noTimeColumn([String])
}
