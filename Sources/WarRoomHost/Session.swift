import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// One client at the other end of a socket.
final class Session {
  let number: Int
  var connection: Connection?
  /// Who connected, by the kernel's word; every message must come from the same.
  let peer: Credentials
  /// Came through a shared socket rather than the home's own.
  let shared: Bool
  private(set) var author: Author
  private(set) var greeted = false
  /// Allow-listed environment that its proposals run with.
  var environment: [Alert.Label] = []
  /// The incident it follows, and the next record it has not been sent.
  var attached: IncidentID?
  var nextRecord = 1
  /// Asked for the list of rooms, which is sent once for all that it asked in one turn.
  var wantsRooms = false
  /// Orders of it that wait for a decision.
  var waitingOrders = 0
  var inbox = LineBuffer()
  /// Whole lines are left for the next turn.
  var hasBacklog = false
  /// Boot-clock nanoseconds of its connection.
  let connected: Int64
  private var outbox = Outbox()
  /// Boot-clock nanoseconds at which the client last took a byte, or had nothing to take.
  private(set) var lastProgress: Int64
  /// Boot-clock nanoseconds from which on nothing more is read from it, and it is closed once its
  /// outbox is empty.
  private(set) var closingSince: Int64?

  init(
    number: Int, connection: consuming Connection, peer: Credentials, shared: Bool,
    author: Author, now: Int64
  ) {
    self.number = number
    self.connection = consume connection
    self.peer = peer
    self.shared = shared
    self.author = author
    self.connected = now
    self.lastProgress = now
  }

  func greet(via: Author.Via, agent: Bool, asserted: String?) {
    greeted = true
    author.via = via
    author.agent = agent
    author.asserted = asserted
  }

  var closing: Bool { closingSince != nil }
  var waitsToSend: Bool { outbox.count > 0 }

  /// Live output is sent to who keeps up; the others have it in the evidence.
  var keepsUp: Bool { outbox.count <= Limits.liveOutboxBytes }

  /// Queues a message; false when the client has let too much pile up.
  func queue(_ message: HostMessage, now: Int64) -> Bool {
    // What cannot be encoded is longer than any client would read.
    guard let bytes = try? MessageCodec.encode(message) else { return true }
    guard outbox.count + bytes.count <= Limits.outboxBytes else { return false }
    if outbox.count == 0 { lastProgress = now }
    outbox.append(bytes)
    return true
  }

  /// Queues the last message. What waits before it is cut at the end of a line when the client is
  /// behind anyway: the reason is worth more to it.
  func queueLast(_ why: String, now: Int64) {
    guard closingSince == nil else { return }
    closingSince = now
    if outbox.count > Limits.liveOutboxBytes { outbox.cutAfterLine() }
    if outbox.count == 0 { lastProgress = now }
    if let bytes = try? MessageCodec.encode(.goodbye(why)) { outbox.append(bytes) }
  }

  /// Queues durable lines as far as the socket keeps up: a slow client costs no memory.
  func feed(_ lines: [[UInt8]], now: Int64) {
    guard nextRecord <= lines.count else { return }
    if outbox.count == 0 { lastProgress = now }
    while nextRecord <= lines.count, outbox.count < Limits.feedBytes {
      outbox.append(lines[nextRecord - 1])
      nextRecord += 1
    }
  }

  /// Sends what the kernel takes; false when the client is gone.
  func flush(now: Int64) -> Bool {
    while outbox.count > 0 {
      guard let result = try? connection?.send(outbox.bytes, from: outbox.start) else {
        return false
      }
      switch result {
      case .bytes(let count):
        outbox.drop(count)
        lastProgress = now
      case .noRoomYet:
        return true
      case .closed:
        return false
      }
    }
    return true
  }

  /// Boot-clock nanoseconds at which it is let go if nothing changes; nil when it may stay.
  var givenUpAt: Int64? {
    let seconds: (Int64) -> Int64 = { $0 * 1_000_000_000 }
    if let closingSince { return closingSince + seconds(Limits.stallSeconds) }
    if waitsToSend { return lastProgress + seconds(Limits.stallSeconds) }
    return greeted ? nil : connected + seconds(Limits.greetSeconds)
  }
}
