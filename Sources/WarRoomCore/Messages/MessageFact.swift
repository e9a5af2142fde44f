/// What became of the messages about an incident.
package enum MessageFact: Equatable, Sendable {
  case drafted(IncidentMessage)
  /// The run is to send the message.
  case proposed(number: UInt64, RunID)
  /// It is out. `run`: what sent it; nil where a person did it by hand. `link`: where it can be
  /// seen.
  case delivered(number: UInt64, RunID?, digest: String, link: String?)
}

/// What someone asks of them.
package enum MessageOrder: Equatable, Sendable {
  /// Number and digest are given by the host.
  case draft(IncidentMessage)
  /// Send it by a command, which is proposed like any other.
  case send(number: UInt64, CommandSpec)
  /// It is out. With a run only the host says so.
  case deliver(number: UInt64, RunID?, link: String?)

  /// True for what no client may say.
  package var isHostOnly: Bool {
    switch self {
    case .deliver(_, let run, _): run != nil
    case .draft, .send: false
    }
  }
}

/// All messages of a room.
package struct MessageBoard: Equatable, Sendable {
  /// In the order of their numbers.
  package internal(set) var all: [MessageState] = []

  /// The message with a number.
  package func state(_ number: UInt64) -> MessageState? { place(number).map { all[$0] } }

  /// The message that a run is to send.
  package func state(of run: RunID) -> MessageState? { all.last { $0.run == run } }

  mutating func take(_ fact: MessageFact, at now: Timestamp) -> Bool {
    switch fact {
    case .drafted(let message):
      guard place(message.number) == nil else { return false }
      all.append(MessageState(message: message))
    case .proposed(let number, let run):
      guard let place = place(number) else { return false }
      all[place].run = run
    case .delivered(let number, _, _, let link):
      guard let place = place(number) else { return false }
      all[place].sent = now
      all[place].link = link
    }
    return true
  }

  private func place(_ number: UInt64) -> Int? {
    all.firstIndex { $0.message.number == number }
  }
}
