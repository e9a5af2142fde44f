/// One reading of the clocks: wall time for people, boot time for deadlines.
package struct Moment: Equatable, Sendable {
  package var wall: Timestamp
  /// Nanoseconds since boot, counting sleep (CLOCK_BOOTTIME).
  package var boottime: Int64
  /// Names the boot that `boottime` counts from; empty when unknown.
  package var boot: String

  package init(wall: Timestamp, boottime: Int64, boot: String) {
    self.wall = wall
    self.boottime = boottime
    self.boot = boot
  }
}
