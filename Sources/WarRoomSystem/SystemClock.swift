import CWarRoomSystem

/// The machine's clocks.
package enum SystemClock {
  /// One reading of both clocks.
  package struct Reading: Equatable, Sendable {
    /// Microseconds since 1970 (CLOCK_REALTIME); people may set it.
    package let wall: Int64
    /// Nanoseconds since boot, sleep included (CLOCK_BOOTTIME); never goes back.
    package let boottime: Int64
    /// The first eight hex digits of the kernel's boot id; empty when unknown.
    package let boot: String
  }

  /// Both clocks, read one right after the other.
  package static func now() -> Reading {
    var clocks = wr_clocks()
    _ = unsafe wr_clocks_read(&clocks)
    return Reading(wall: clocks.wall_us, boottime: clocks.boottime_ns, boot: boot)
  }

  /// Nanoseconds since boot, for deadlines.
  package static func boottime() -> Int64 {
    var clocks = wr_clocks()
    _ = unsafe wr_clocks_read(&clocks)
    return clocks.boottime_ns
  }

  private static let boot: String = {
    let path = "/proc/sys/kernel/random/boot_id"
    guard let bytes = try? Files.read(path, limit: Limits.procBytes) else { return "" }
    return String(decoding: bytes.prefix(8), as: UTF8.self)
  }()
}
