import WarRoomCore
import WarRoomSystem
package import WarRoomWire

/// A conversation with the host. Nothing in it waits but `next`.
package final class HostConnection {
  private let connection: Connection
  private var inbox: [UInt8] = []
  private var outbox: [UInt8] = []
  /// Messages that came and were not taken yet.
  private var arrived: [HostMessage] = []
  private var arrivedIndex = 0
  /// The user whose host this is.
  package let owner: UInt32
  /// The host's end has closed; what had arrived can still be taken.
  package private(set) var ended = false

  /// Connects to the socket at `path` and checks that `owner` answers there.
  package init(path: String, owner: UInt32) throws(ClientFailure) {
    do {
      connection = try Connection.connect(path)
    } catch {
      throw error.isForbidden ? .notAllowed(error.text) : .noHost(error.text)
    }
    let answering = (try? connection.peer())?.uid ?? Author.overflowUID
    guard answering == owner || answering == 0 else {
      throw .foreignHost(uid: answering, expected: owner)
    }
    self.owner = owner
  }

  /// To be polled for reading, and for writing while `waitsToSend`.
  package var descriptor: Int32 { connection.descriptor.number }
  /// Bytes of ours are left that the socket did not take yet.
  package var waitsToSend: Bool { !outbox.isEmpty }

  /// Queues a message and sends what the socket takes now.
  package func send(_ message: ClientMessage) throws(ClientFailure) {
    do { outbox += try MessageCodec.encode(message) } catch {
      throw .refused(.malformedOrder("it is too large to be sent"))
    }
    flush()
  }

  /// Sends what the socket takes now of what waits; never waits itself.
  package func flush() {
    var sent = 0
    while sent < outbox.count {
      let result = try? connection.send(outbox, from: sent)
      guard case .bytes(let count) = result else {
        if result != .noRoomYet { ended = true }
        break
      }
      sent += count
    }
    outbox.removeFirst(sent)
  }

  /// Reads what is there without waiting, within a bound, and returns the messages in order.
  package func take() -> [HostMessage] {
    var messages = Array(arrived[arrivedIndex...])
    arrived = []
    arrivedIndex = 0
    for _ in 0..<Limits.readsPerTurn where !ended {
      let received = try? connection.receive(into: &inbox, limit: Limits.chunkBytes)
      guard case .bytes = received else {
        if received != .nothingYet { ended = true }
        break
      }
      takeLines(into: &messages)
      guard inbox.count <= Limits.messageBytes else {
        ended = true
        break
      }
    }
    return messages
  }

  private func takeLines(into messages: inout [HostMessage]) {
    var start = inbox.startIndex
    while let end = inbox[start...].firstIndex(of: 0x0a) {
      let line = Array(inbox[start...end])
      start = end + 1
      // A message that this version cannot read is news from a newer host, not a reason to stop.
      if let message = try? MessageCodec.decodeHost(line) { messages.append(message) }
    }
    inbox.removeFirst(start)
  }

  /// The next message, waited for at most until `deadline` (boot-clock nanoseconds).
  package func next(before deadline: Int64) throws(ClientFailure) -> HostMessage {
    while true {
      if arrivedIndex < arrived.count {
        arrivedIndex += 1
        return arrived[arrivedIndex - 1]
      }
      let fresh = take()
      if !fresh.isEmpty {
        arrived = fresh
        continue
      }
      if ended { throw .hostLost }
      let left = (deadline - SystemClock.boottime()) / 1_000_000
      guard left > 0 else { throw .noAnswer }
      var poller = Poller()
      var interest: Poller.Interest = .read
      if waitsToSend { interest.insert(.write) }
      poller.add(descriptor, interest)
      _ = try? poller.wait(timeout: Int32(clamping: min(left, 1_000)))
      if waitsToSend { flush() }
    }
  }
}
