/// Which way a signal moves when things get better.
package enum Better: String, CaseIterable, Sendable {
  case lower, higher

  /// Turns a value into one that grows as things get worse.
  var sign: Double {
    switch self {
    case .lower: 1
    case .higher: -1
    }
  }
}
