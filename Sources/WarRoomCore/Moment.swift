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

  /// Both clocks moved on alike; saturates at the ends of the range.
  package func advanced(bySeconds seconds: Int64) -> Moment {
    let (step, tooFar) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, outside) = boottime.addingReportingOverflow(step)
    let end = seconds < 0 ? Int64.min : Int64.max
    return Moment(
      wall: wall.advanced(bySeconds: seconds), boottime: tooFar || outside ? end : sum,
      boot: boot)
  }
}
