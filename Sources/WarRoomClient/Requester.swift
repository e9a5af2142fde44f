package import WarRoomCore
import WarRoomSystem
package import WarRoomWire

/// Asks the host for one thing at a time and waits for the answer: what a command line needs.
package final class Requester {
  private let address: HostAddress
  private let greeting: Greeting
  private var connection: HostConnection
  /// What the host said beside its answers, such as a runbook that it could not read.
  package private(set) var warnings: [String] = []

  /// How a client introduces itself.
  package struct Greeting: Sendable {
    package var version: String
    package var via: Author.Via
    package var agent: Bool
    package var asserted: String?

    package init(version: String, via: Author.Via, agent: Bool, asserted: String?) {
      self.version = version
      self.via = via
      self.agent = agent
      self.asserted = asserted
    }
  }

  /// What became of an order.
  package struct Answer: Equatable, Sendable {
    package var incident: IncidentID
    package var sequence: UInt64
  }

  package init(
    _ address: HostAddress, _ greeting: Greeting, starting: Bool = true
  ) throws(ClientFailure) {
    self.address = address
    self.greeting = greeting
    connection = try address.connect(starting: starting)
    for attempt in 1...Limits.orderTries {
      do throws(ClientFailure) {
        try greet()
        break
      } catch {
        // A host that was just ending took the connection with it.
        guard error == .hostLost, attempt < Limits.orderTries else { throw error }
        connection = try address.connect(starting: starting)
      }
    }
  }

  private func greet() throws(ClientFailure) {
    try connection.send(
      .hello(
        protocolVersion: ProtocolVersion.current, version: greeting.version, via: greeting.via,
        agent: greeting.agent, asserted: greeting.asserted))
    try connection.send(.environment(ClientEnvironment.entries()))
    while true {
      switch try next() {
      case .welcome: return
      case .goodbye(let why): throw .dismissed(why)
      case .attached, .record, .accepted, .refused, .rooms, .people, .inbox, .output, .status,
        .warning,
        .unrecognised:
        continue
      }
    }
  }

  /// Sends an order and waits. When the host goes away meanwhile, the same ticket is sent again:
  /// an order that had been accepted is answered, not done twice.
  package func ask(_ order: Order, of incident: IncidentID?) throws(ClientFailure) -> Answer {
    let ticket = Requester.freshTicket()
    var failure = ClientFailure.hostLost
    for attempt in 0..<Limits.orderTries {
      do {
        if attempt > 0 {
          connection = try address.connect()
          try greet()
        }
        return try ask(order, of: incident, ticket)
      } catch {
        guard error == .hostLost else { throw error }
        failure = error
      }
    }
    throw failure
  }

  private func ask(
    _ order: Order, of incident: IncidentID?, _ ticket: String
  ) throws(ClientFailure) -> Answer {
    try connection.send(.order(ticket: ticket, incident: incident, order))
    let deadline = SystemClock.boottime() + Limits.answer * 1_000_000
    while true {
      switch try connection.next(before: deadline) {
      case .accepted(let answered, let incident, let sequence) where answered == ticket:
        return Answer(incident: incident, sequence: sequence)
      case .refused(let answered, let refusal) where answered == ticket:
        throw .refused(refusal)
      case .goodbye(let why):
        throw .dismissed(why)
      case .warning(let text):
        warnings.append(text)
      case .welcome, .attached, .record, .accepted, .refused, .rooms, .people, .inbox, .output,
        .status,
        .unrecognised:
        continue
      }
    }
  }

  /// Follows an incident until `isDone` says so of its room, or the time is up; returns the room.
  package func follow(
    _ incident: IncidentID, seconds: Int64, until isDone: (Room) -> Bool
  ) throws(ClientFailure) -> Room {
    try connection.send(.attach(incident, since: 0))
    var room = Room()
    var whole: UInt64?
    let deadline = SystemClock.boottime() + seconds * 1_000_000_000
    while true {
      if let whole, room.sequence >= whole, isDone(room) { return room }
      switch try connection.next(before: deadline) {
      case .attached(_, let sequence):
        whole = sequence
      case .record(let line) where whole != nil:
        if let record = try? RecordCodec.decode(line) { room.evolve(record) }
      case .goodbye(let why):
        throw .dismissed(why)
      case .warning(let text) where whole == nil:
        throw .warned(text)
      // Records before `attached` belong to what was followed earlier.
      case .welcome, .record, .accepted, .refused, .rooms, .people, .inbox, .output, .status,
        .warning,
        .unrecognised:
        continue
      }
    }
  }

  /// Sends what is answered by a status or a warning.
  package func manage(_ message: ClientMessage) throws(ClientFailure) -> HostMessage {
    try connection.send(message)
    while true {
      let answer = try next()
      switch answer {
      case .status, .warning, .goodbye, .rooms: return answer
      case .welcome, .attached, .record, .accepted, .refused, .people, .inbox, .output,
        .unrecognised:
        continue
      }
    }
  }

  /// To be polled for reading.
  package var descriptor: Int32 { connection.descriptor }
  /// The host has closed, and nothing that came is left.
  package var isEnded: Bool { connection.ended }

  /// Sends what has no answer of its own.
  package func send(_ message: ClientMessage) throws(ClientFailure) {
    try connection.send(message)
  }

  /// What has come, without waiting.
  package func take() -> [HostMessage] { connection.take() }

  /// The next message, waited for as long as for an answer.
  package func next() throws(ClientFailure) -> HostMessage {
    try connection.next(before: SystemClock.boottime() + Limits.answer * 1_000_000)
  }

  /// 128 random bits; the clock stands in where the machine gives none.
  package static func freshTicket() -> String {
    let random = (try? Machine.randomBytes(16)) ?? []
    guard random.count == 16 else { return "t\(SystemClock.boottime())-\(ThisProcess.pid)" }
    return random.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
  }
}
