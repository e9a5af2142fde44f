import WarRoomCore
import WarRoomScreen
import WarRoomSystem
import WarRoomWire

/// The console's line to its host: it checks that the records are one history, and takes the line
/// up again when it breaks.
struct HostLine {
  private var connection: HostConnection?
  private let greeting: Requester.Greeting
  /// The incident that is followed, and the last line of it that came.
  private var incident: IncidentID?
  private var head: Digest?
  private var sequence: UInt64 = 0
  /// How many records the host had when it was asked.
  private var promised: UInt64?
  private var attempt = 0
  private var retryAt: Int64?
  /// Set when the records are not one history: nothing of this host is shown any more.
  private var final = false
  /// Orders whose answer has not come, the oldest first.
  private var unanswered: [(ticket: String, message: ClientMessage)] = []

  init(_ connection: HostConnection, _ greeting: Requester.Greeting) {
    self.connection = connection
    self.greeting = greeting
  }

  var descriptor: Int32? { connection?.descriptor }
  var waitsToSend: Bool { connection?.waitsToSend ?? false }

  /// Everything that the host had when it was asked has come.
  func isComplete(_ sequence: UInt64) -> Bool {
    promised.map { sequence >= $0 } ?? false
  }

  /// Milliseconds until the line is tried again; nil when it stands or is given up.
  var millisecondsToRetry: Int64? {
    retryAt.map { max(1, ($0 - SystemClock.boottime()) / 1_000_000) }
  }

  mutating func open(_ incident: IncidentID, after last: UInt64) throws(ClientFailure) {
    guard let connection else { throw .hostLost }
    try connection.send(
      .hello(
        protocolVersion: ProtocolVersion.current, version: greeting.version, via: greeting.via,
        agent: greeting.agent, asserted: greeting.asserted))
    try connection.send(.environment(ClientEnvironment.entries()))
    try connection.send(.rooms)
    // The last one again: it shows whether the journal is still the one that was seen.
    try connection.send(.attach(incident, since: last > 0 ? last - 1 : 0))
    self.incident = incident
    promised = nil
    // A ticket is taken once, so an order that was accepted is only answered again.
    for order in unanswered { try connection.send(order.message) }
  }

  /// Follows another incident from its start.
  mutating func follow(_ id: IncidentID) {
    incident = id
    head = nil
    sequence = 0
    promised = nil
    _ = send(.attach(id, since: 0))
  }

  /// False when there is no line. An order is sent again when the line breaks before its answer.
  mutating func send(_ message: ClientMessage) -> Bool {
    guard let connection, !connection.ended else { return false }
    guard (try? connection.send(message)) != nil else { return false }
    if case .order(let ticket, _, _) = message, unanswered.count < Limits.unanswered {
      unanswered.append((ticket, message))
    }
    return true
  }

  /// What came, as inputs for the screen; records together.
  mutating func take() -> [Input] {
    guard let connection else { return [] }
    connection.flush()
    var inputs: [Input] = []
    var records: [Record] = []
    for message in connection.take() {
      if case .record(let line) = message {
        if let record = accept(line) { records.append(record) }
        if final { break }
        continue
      }
      if !records.isEmpty { inputs.append(.records(records)) }
      records = []
      inputs += input(for: message)
    }
    if !records.isEmpty { inputs.append(.records(records)) }
    if final, self.connection != nil {
      self.connection = nil
      retryAt = nil
      inputs += giveUp()
      inputs.append(.connection(.lost(HostLine.otherHistory)))
    } else if connection.ended, self.connection != nil {
      self.connection = nil
      retryAt = SystemClock.boottime()
      inputs.append(.connection(.reconnecting(attempt: attempt)))
    }
    return inputs
  }

  /// A record that follows the last one; anything else ends the line.
  private mutating func accept(_ line: [UInt8]) -> Record? {
    // What a switch of rooms left on its way belongs to nobody here.
    guard promised != nil else { return nil }
    guard let found = try? RecordLine.verify(line), let record = try? RecordCodec.decode(line)
    else {
      final = true
      return nil
    }
    if found.sequence < sequence { return nil }
    if found.sequence == sequence {
      final = found.hash != head
      return nil
    }
    guard found.sequence == sequence + 1, found.previous == head ?? .journalStart else {
      final = true
      return nil
    }
    head = found.hash
    sequence = found.sequence
    return record
  }

  private mutating func input(for message: HostMessage) -> [Input] {
    switch message {
    case .attached(let id, let last):
      promised = id == incident ? last : nil
      guard id == incident else { return [] }
      attempt = 0
      if last < sequence { final = true }
      return final ? [] : [.connection(.live)]
    case .accepted(let ticket, _, _):
      unanswered.removeAll { $0.ticket == ticket }
      return [.accepted(ticket: ticket)]
    case .refused(let ticket, let refusal):
      unanswered.removeAll { $0.ticket == ticket }
      return [.refused(ticket: ticket, refusal)]
    case .rooms(let rooms): return [.rooms(rooms.map { $0.onScreen })]
    case .people(let people): return [.people(people.map { $0.onScreen })]
    case .inbox(let waiting): return [.inbox(waiting: waiting)]
    case .output(let run, let bytes): return [.output(run, bytes)]
    case .warning(let text):
      // What cannot be followed is said; the line itself stands.
      return promised == nil ? [.connection(.lost(text))] : []
    case .goodbye(let why):
      connection = nil
      retryAt = SystemClock.boottime() + Limits.reconnectStep * 1_000_000
      stopped = true
      return giveUp() + [.connection(.lost(why))]
    case .welcome, .record, .status, .unrecognised: return []
    }
  }

  /// Somebody ended the host on purpose: it is looked for, but not started again.
  private var stopped = false

  private static let otherHistory =
    "the host's records are not those that were seen here: the journal was rolled back or replaced"

  /// Answers what nobody will answer any more. Whether it was recorded, the record itself shows.
  private mutating func giveUp() -> [Input] {
    let orders = unanswered
    unanswered = []
    return orders.map {
      .refused(ticket: $0.ticket, .journalUnavailable("the host went away before it answered"))
    }
  }

  /// Takes the line up again when it is time; the state to show when that changed.
  mutating func retry(
    _ address: HostAddress, _ incident: IncidentID, after last: UInt64
  ) -> Input? {
    guard connection == nil, !final, let at = retryAt, at <= SystemClock.boottime() else {
      return nil
    }
    attempt += 1
    retryAt = SystemClock.boottime() + Limits.reconnectStep * 1_000_000
    if let fresh = try? address.connect(starting: false) {
      connection = fresh
      retryAt = nil
      stopped = false
      if (try? open(incident, after: last)) != nil { return nil }
      connection = nil
    }
    if stopped { return nil }
    if attempt % Limits.attemptsPerStart == 1 { _ = try? address.start() }
    return .connection(.reconnecting(attempt: attempt))
  }
}

extension WarRoomWire.RoomSummary {
  fileprivate var onScreen: WarRoomScreen.RoomSummary {
    WarRoomScreen.RoomSummary(
      id: id, title: title, severity: severity, phase: phase, waiting: waitingApprovals,
      overdue: 0)
  }
}

extension Presence {
  fileprivate var onScreen: Participant {
    Participant(name: asserted ?? user, uid: uid, place: tty)
  }
}
