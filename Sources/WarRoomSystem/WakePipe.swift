import CWarRoomSystem

/// Wakes a thread that waits in `Poller`; any thread may wake it, any number of times.
package final class WakePipe: Sendable {
  private let descriptor: Descriptor

  package init() throws(SystemError) {
    descriptor = Descriptor(owning: Int32(try check(wr_eventfd(), "eventfd")))
  }

  /// To be polled for reading.
  package var number: Int32 { descriptor.number }

  /// Makes `number` readable until `clear`.
  package func wake() { _ = wr_event_signal(descriptor.number) }

  /// Takes back all wakes so far; do so before looking for what they announce.
  package func clear() { _ = wr_event_clear(descriptor.number) }
}
