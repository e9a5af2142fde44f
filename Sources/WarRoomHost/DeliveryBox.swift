import Synchronization
import WarRoomListen
import WarRoomSystem

/// Deliveries on their way from the listener's threads to the loop. What waits here is on no disk
/// yet and was answered to nobody; the listener bounds it.
final class DeliveryBox: Sendable {
  private let waiting = Mutex<[Delivery]>([])
  private let wake: WakePipe

  init(wake: WakePipe) {
    self.wake = wake
  }

  func post(_ delivery: Delivery) {
    let wasEmpty = waiting.withLock { waiting in
      waiting.append(delivery)
      return waiting.count == 1
    }
    if wasEmpty { wake.wake() }
  }

  var isEmpty: Bool { waiting.withLock { $0.isEmpty } }

  /// The oldest ones, at most so many.
  func take(_ limit: Int) -> [Delivery] {
    waiting.withLock { waiting in
      let taken = Array(waiting.prefix(limit))
      waiting.removeFirst(taken.count)
      return taken
    }
  }
}
