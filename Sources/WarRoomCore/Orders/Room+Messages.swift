extension Room {
  /// Messages may be written at any time; after the impact too there is something to tell.
  func decideMessage(_ order: MessageOrder, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try declared()
    switch order {
    case .draft(var message):
      try Room.check(message.text, field: "message")
      guard messages.all.count < Limits.messageCount else {
        throw .tooMany(what: "messages", limit: Limits.messageCount)
      }
      message.number = (messages.all.last?.message.number ?? 0) + 1
      return [.message(.drafted(message))]
    case .send(let number, _):
      let state = try unsent(number)
      if let run = state.run.flatMap({ self.run($0) }), !run.state.isFinal {
        throw .unchanged("run \(run.id) is to send it already")
      }
      let facts = try decideProposal(.message(order), context)
      return facts + [.message(.proposed(number: number, RunID(runs.count + 1)))]
    case .deliver(let number, let run, let link):
      let state = try unsent(number)
      if let link { try Room.check(link, field: "link") }
      let fact = MessageFact.delivered(
        number: number, run, digest: state.message.digest, link: link)
      let owed = obligations().map(\.obligation)
      return [.message(fact)]
        + state.message.kind.obligations.filter(owed.contains).map {
          .obligationMet($0, text: "message \(number)")
        }
    }
  }

  private func unsent(_ number: UInt64) throws(Refusal) -> MessageState {
    guard let state = messages.state(number) else {
      throw .unchanged("there is no message \(number)")
    }
    guard state.sent == nil else { throw .unchanged("message \(number) is out already") }
    return state
  }

  /// The message that a run has sent, where it ended well and nobody has said so yet.
  func delivered(by id: RunID) -> MessageState? {
    guard let state = messages.state(of: id), state.sent == nil,
      case .ended(let outcome)? = run(id)?.state, outcome.succeeded
    else { return nil }
    return state
  }

  /// What the host has to do for messages when a room is opened again.
  func messageEffectsOnOpening() -> [Effect] {
    messages.all.filter { $0.sent == nil }.flatMap { state -> [Effect] in
      let delivered = state.run.flatMap { self.delivered(by: $0) == nil ? nil : $0 }
      return [.keepMessage(state.message.number)] + (delivered.map { [.readLink($0)] } ?? [])
    }
  }
}
