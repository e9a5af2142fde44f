import Testing
import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// A client made of nothing but a socket: it says what the test wants, well formed or not.
final class Peer {
  enum Trouble: Error {
    case nobodyListens
    case ended([HostMessage])
    case tooLate([HostMessage])
    case unexpected(String)
  }

  let connection: Connection
  private var inbox: [UInt8] = []
  private var arrived: [HostMessage] = []
  /// Seconds that anything may take on a busy machine.
  static let patience: Int64 = 30

  /// Waits until somebody listens, as long as `isAlive`.
  init(waitingFor path: String, while isAlive: () -> Bool = { true }) throws {
    let deadline = SystemClock.boottime() + Peer.patience * 1_000_000_000
    var connected: Connection?
    while connected == nil {
      connected = try? Connection.connect(path)
      guard connected == nil else { break }
      guard isAlive(), SystemClock.boottime() < deadline else { throw Trouble.nobodyListens }
      var pause = Poller()
      _ = try pause.wait(timeout: 1)
    }
    guard let connected else { throw Trouble.nobodyListens }
    connection = connected
  }

  func send(_ message: ClientMessage) throws { try send(MessageCodec.encode(message)) }

  func send(_ text: String) throws { try send(Array(text.utf8)) }

  /// Sends all; stops quietly when the host has closed, which the next read tells.
  func send(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      switch try connection.send(bytes, from: start) {
      case .bytes(let count): start += count
      case .closed: return
      case .noRoomYet:
        var poller = Poller()
        poller.add(connection.descriptor.number, .write)
        _ = try poller.wait(timeout: 1_000)
      }
    }
  }

  /// The first message for which `pick` gives something; those before it are dropped.
  func wait<T>(
    _ seconds: Int64 = Peer.patience, for pick: (HostMessage) -> T?
  ) throws -> T {
    let deadline = SystemClock.boottime() + seconds * 1_000_000_000
    var seen: [HostMessage] = []
    while true {
      while !arrived.isEmpty {
        let message = arrived.removeFirst()
        if let found = pick(message) { return found }
        seen.append(message)
      }
      let isOpen = try read(before: deadline)
      guard isOpen || !arrived.isEmpty else { throw Trouble.ended(seen) }
      guard SystemClock.boottime() < deadline else { throw Trouble.tooLate(seen) }
    }
  }

  /// Everything up to the end of the conversation.
  func rest() -> [HostMessage] {
    let deadline = SystemClock.boottime() + Peer.patience * 1_000_000_000
    while (try? read(before: deadline)) == true, SystemClock.boottime() < deadline {}
    defer { arrived = [] }
    return arrived
  }

  /// What is there already.
  func waiting() throws -> [HostMessage] {
    _ = try read(before: 0)
    defer { arrived = [] }
    return arrived
  }

  /// False at the end of the conversation.
  private func read(before deadline: Int64) throws -> Bool {
    var poller = Poller()
    poller.add(connection.descriptor.number, .read)
    let left = max(0, (deadline - SystemClock.boottime()) / 1_000_000)
    _ = try poller.wait(timeout: Int32(clamping: min(left, 1_000)))
    while true {
      switch try connection.receive(into: &inbox, limit: 65_536) {
      case .nothingYet: return true
      case .end: return false
      case .bytes: takeLines()
      }
    }
  }

  private func takeLines() {
    var start = 0
    while let end = inbox[start...].firstIndex(of: 0x0a) {
      if let message = try? MessageCodec.decodeHost(Array(inbox[start...end])) {
        arrived.append(message)
      }
      start = end + 1
    }
    inbox.removeFirst(start)
  }

  /// Sends an order and waits for its answer.
  func ask(
    _ order: Order, _ incident: IncidentID?, ticket: String = Peer.ticket()
  ) throws -> HostMessage {
    try send(.order(ticket: ticket, incident: incident, order))
    return try wait { message in
      switch message {
      case .accepted(ticket, _, _), .refused(ticket, _): message
      default: nil
      }
    }
  }

  static func ticket() -> String {
    ((try? Machine.randomBytes(16)) ?? []).map { String($0, radix: 16) }.joined()
  }

  /// Follows a room until `isDone` says so of it.
  func follow(_ incident: IncidentID, until isDone: (Room) -> Bool) throws -> Room {
    try send(.attach(incident, since: 0))
    var room = Room()
    return try wait { message in
      if case .record(let line) = message, let record = try? RecordCodec.decode(line) {
        room.evolve(record)
      }
      return room.sequence > 0 && isDone(room) ? room : nil
    }
  }
}

extension HostMessage {
  var sequence: UInt64? {
    if case .accepted(_, _, let sequence) = self { sequence } else { nil }
  }

  var refusal: Refusal? {
    if case .refused(_, let refusal) = self { refusal } else { nil }
  }

  var farewell: String? {
    if case .goodbye(let why) = self { why } else { nil }
  }
}

extension Order {
  static func note(_ text: String) -> Order { .note(.note, text: text, occurred: nil) }

  static func run(_ words: String..., seconds: Int64 = 60) -> Order {
    .proposeCommand(
      CommandSpec(words: words, directory: nil, timeLimitSeconds: seconds), target: "t",
      reason: "the test wants it")
  }
}
