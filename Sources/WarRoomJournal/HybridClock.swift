import WarRoomCore

/// Gives records times that never go back, and notices when the wall clock was moved.
struct HybridClock: Equatable, Sendable {
  private var last: Timestamp?
  private var counter: UInt32 = 0
  private var boot = ""
  /// Wall time less boot time, microseconds.
  private var offset: Int64 = 0

  /// The step that `moment` reveals: against the boot clock, or, after a reboot, against the
  /// last record.
  func step(at moment: Moment) -> ClockStep? {
    guard let last else { return nil }
    let expected: Int64
    if !boot.isEmpty, boot == moment.boot {
      expected = offset &+ moment.boottime / 1_000
      let moved = moment.wall.microseconds &- expected
      guard moved.magnitude > UInt64(Limits.clockStep) else { return nil }
    } else {
      expected = last.microseconds
      guard moment.wall.microseconds < expected &- Limits.clockStep else { return nil }
    }
    return ClockStep(
      before: Timestamp(microseconds: expected), after: moment.wall, boottime: moment.boottime)
  }

  /// The time of the next record: `moment`, or the last record's with the counter one up.
  mutating func stamp(_ moment: Moment) -> (moment: Moment, counter: UInt32) {
    var stamped = moment
    if let last, moment.wall <= last {
      stamped.wall = last
      counter = counter == UInt32.max ? counter : counter + 1
    } else {
      counter = 0
    }
    remember(wall: moment.wall, boottime: moment.boottime, boot: moment.boot)
    last = stamped.wall
    return (stamped, counter)
  }

  /// Takes over from a record that was read.
  mutating func note(_ record: Record) {
    let moment = record.moment
    var reading = record.counter == 0 ? moment.wall : nil
    for case .clockStepped(let step) in record.facts { reading = step.after }
    if let reading { remember(wall: reading, boottime: moment.boottime, boot: moment.boot) }
    last = moment.wall
    counter = record.counter
  }

  private mutating func remember(wall: Timestamp, boottime: Int64, boot: String) {
    self.boot = boot
    offset = wall.microseconds &- boottime / 1_000
  }
}
