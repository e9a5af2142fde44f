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

  /// Whole seconds since `earlier`, not below 0: by the boot clock, which nobody sets; by the wall
  /// clock where the machine was started in between.
  func seconds(since earlier: Moment) -> Int64 {
    guard boot == earlier.boot else { return max(0, wall.seconds(since: earlier.wall)) }
    let (passed, overflow) = boottime.subtractingReportingOverflow(earlier.boottime)
    return overflow ? 0 : max(0, passed / 1_000_000_000)
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
