/// Bounds of what tests wait for and start.
package enum Limits {
  /// How long a test waits for something to come about. Far above what it takes on a busy machine;
  /// reached only by a test that fails.
  package static let patience = Duration.seconds(30)
  /// Between two looks at a screen or a room: each look is a process of its own.
  static let step = Duration.milliseconds(40)
  /// Labs open at a time: each has a host, and most a terminal.
  static let labsAtOnce = 5
  /// Bytes kept of what a process prints.
  static let outputBytes = 8 * 1_024 * 1_024
}
