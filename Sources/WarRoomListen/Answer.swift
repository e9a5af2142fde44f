/// What a sender is told.
package enum Answer: Equatable, Sendable {
  /// All of it is on disk.
  case taken(alerts: Int)
  /// It was taken before.
  case known
  /// Nothing of it was taken, or not all.
  case rejected(Rejection)

  var status: Int {
    switch self {
    case .taken, .known: 200
    case .rejected(let why): why.status
    }
  }

  /// One line.
  var text: String {
    switch self {
    case .taken(let alerts): "recorded: \(alerts)\n"
    case .known: "known already, nothing was changed\n"
    case .rejected(let why): why.reason + "\n"
    }
  }
}
