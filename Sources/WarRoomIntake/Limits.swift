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
}
