package import WarRoomCore

extension Timestamp {
  /// 2026-11-21T03:12:00Z.
  package static let sample = Timestamp(microseconds: 1_795_230_720_000_000)
}

extension Moment {
  /// 2026-11-21T03:12:00Z, an hour after the machine was started.
  package static let sample = Moment(
    wall: .sample, boottime: 3_600_000_000_000, boot: "5f0c9a52-boot")

  /// Both clocks moved on alike.
  package func advanced(seconds: Int64) -> Moment {
    Moment(
      wall: wall.advanced(bySeconds: seconds), boottime: boottime + seconds * 1_000_000_000,
      boot: boot)
  }
}
