/// Bounds of a client.
package enum Limits {
  /// Milliseconds that a client waits for a host which it started.
  static let hostStart: Int64 = 10_000
  /// Milliseconds between two looks for a host that is starting.
  static let hostStartStep: Int32 = 2
  /// Milliseconds before a host is started again after one ended because there was another.
  static let hostStartPause: Int32 = 50
  /// Bytes of the host's log after which the next host begins a new one.
  static let logBytes: Int64 = 1_024 * 1_024
  /// Milliseconds that a command waits for the answer to an order.
  static let answer: Int64 = 30_000
  /// Times that an order is sent again after the host went away.
  static let orderTries = 3
  /// Bytes read from the socket at a time.
  static let chunkBytes = 64 * 1_024
  /// Times that the socket is read from before what came is shown.
  static let readsPerTurn = 32
  /// Orders without an answer that are sent again when the line stands anew.
  static let unanswered = 64
  /// Bytes of one message from the host.
  static let messageBytes = 512 * 1_024
  /// Milliseconds between two tries of the console to reach a host that went away.
  static let reconnectStep: Int64 = 500
  /// Tries between two starts of a host that went away without a word.
  static let attemptsPerStart = 10
  /// Milliseconds that the first frame waits for the records that are there.
  static let firstRecords: Int64 = 200
  /// Milliseconds between two frames of a replay that plays: ten a second.
  static let replayFrame: Int64 = 100
  /// Nanoseconds that a replay reads or searches before it looks for keys again.
  static let replaySlice: Int64 = 20_000_000
  /// Records that a replay searches before it looks at the clock.
  static let replaySearched = 64
  /// Milliseconds between two looks at a journal that may grow.
  static let replayGrowth: Int64 = 500
}
