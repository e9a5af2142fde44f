package import WarRoomCore

/// A room and its records, grown by orders as a host would: decided, numbered, taken in.
package struct RoomBuilder: Sendable {
  package var room = Room()
  package private(set) var records: [Record] = []
  /// Read for every order; moves only when a test moves it.
  package var now = Moment.sample
  package var policy = Policy(owner: Author.alice.uid)

  package init() {}

  /// Decides and takes in; gives what came of it, or throws the refusal and changes nothing.
  @discardableResult
  package mutating func apply(
    _ order: Order, by author: Author? = nil, judged judgment: Judgment = .destructive,
    ticket: String? = nil
  ) throws(Refusal) -> [Fact] {
    let facts = try room.decide(order, in: context(order, by: author, judged: judgment))
    record(facts, by: author ?? (order.isHostOnly ? .host : .alice), ticket: ticket)
    return facts
  }

  /// Applies one after another, each by whom it is usually asked.
  package mutating func apply(all orders: [Order]) throws(Refusal) {
    for order in orders { try apply(order) }
  }

  /// Takes in facts that nobody decided, as a journal from elsewhere would bring them.
  package mutating func record(_ facts: [Fact], by author: Author, ticket: String? = nil) {
    let sequence = room.sequence + 1
    let record = Record(
      sequence: sequence, batch: sequence, moment: now, counter: 0, author: author,
      ticket: ticket, facts: facts)
    records.append(record)
    room.evolve(record)
  }

  /// What an order is judged against now; host orders come from the host unless told otherwise.
  package func context(
    _ order: Order, by author: Author? = nil, judged judgment: Judgment = .destructive
  ) -> Context {
    Context(
      now: now, author: author ?? (order.isHostOnly ? .host : .alice), policy: policy,
      incident: .sample, judgment: judgment)
  }

  /// The refusal of an order; nil when it would be accepted.
  package func refusal(
    of order: Order, by author: Author? = nil, judged judgment: Judgment = .destructive
  ) -> Refusal? {
    do throws(Refusal) {
      _ = try room.decide(order, in: context(order, by: author, judged: judgment))
      return nil
    } catch {
      return error
    }
  }

  /// Both clocks move on alike.
  package mutating func wait(seconds: Int64) { now = now.advanced(seconds: seconds) }
}

extension RoomBuilder {
  /// Declared by alice at SEV-2, with the option `roll-back`; nothing classified.
  package static func declared(severity: Severity = .sev2) throws(Refusal) -> RoomBuilder {
    var builder = RoomBuilder()
    try builder.apply(
      .declare(Declaration(title: "Checkout 5xx", severity: severity, options: [.rollBack])))
    return builder
  }

  /// An incident that has come to `phase` by the usual way, without any run.
  package static func inPhase(_ phase: Phase) throws(Refusal) -> RoomBuilder {
    var builder = try declared()
    let way: [Order] =
      switch phase {
      case .triage: []
      case .mitigating: [.classify(.active)]
      case .monitoring, .resolved, .review, .closed:
        [.classify(.active), .move(.monitoring, reason: "the load went away")]
      case .declined, .merged, .cancelled: [.move(phase, reason: "not ours")]
      }
    try builder.apply(all: way)
    guard [.resolved, .review, .closed].contains(phase) else { return builder }
    try builder.apply(.verify(Verification(outcome: .passed, basis: "0 errors")))
    try builder.apply(.move(.resolved, reason: ""))
    guard phase != .resolved else { return builder }
    try builder.apply(.move(.review, reason: ""))
    guard phase != .review else { return builder }
    try builder.apply(all: [.recordCause(.sample), .fileReport(.sample)])
    try builder.apply(.move(.closed, reason: ""))
    return builder
  }
}
