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
  /// Bytes that came without their line's end.
  var inbox: [UInt8] = []
  private var outbox: [UInt8] = []
  private var sent = 0
  /// Boot-clock nanoseconds at which the client last took a byte, or had nothing to take.
  private(set) var lastProgress: Int64
  /// Set when nothing more is read and it is closed once its outbox is empty.
  var closing = false

  init(
    number: Int, connection: consuming Connection, peer: Credentials, shared: Bool,
    author: Author, now: Int64
  ) {
    self.number = number
    self.connection = consume connection
    self.peer = peer
    self.shared = shared
    self.author = author
    self.lastProgress = now
  }

  func greet(via: Author.Via, agent: Bool, asserted: String?) {
    greeted = true
    author.via = via
    author.agent = agent
    author.asserted = asserted
  }

  var waitsToSend: Bool { sent < outbox.count }

  /// Queues a message; false when the client has let too much pile up.
  func queue(_ message: HostMessage) -> Bool {
    // What cannot be encoded is longer than any client would read.
    guard let bytes = try? MessageCodec.encode(message) else { return true }
    guard outbox.count - sent + bytes.count <= Limits.outboxBytes else { return false }
    outbox += bytes
    return true
  }

  /// Queues durable lines as far as the socket keeps up: a slow client costs no memory.
  func feed(_ lines: [[UInt8]]) {
    while nextRecord <= lines.count, outbox.count - sent < Limits.feedBytes {
      outbox += lines[nextRecord - 1]
      nextRecord += 1
    }
  }

  /// Sends what the kernel takes; false when the client is gone.
  func flush(now: Int64) -> Bool {
    guard waitsToSend else {
      lastProgress = now
      return true
    }
    while waitsToSend {
      guard let result = try? connection?.send(outbox, from: sent) else { return false }
      switch result {
      case .bytes(let count):
        sent += count
        lastProgress = now
      case .noRoomYet:
        return true
      case .closed:
        return false
      }
    }
    outbox.removeAll(keepingCapacity: true)
    sent = 0
    return true
  }
}
