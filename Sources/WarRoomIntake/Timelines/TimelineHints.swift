package import WarRoomCore

/// What whoever imports says of a source that does not say it by itself.
package struct TimelineHints: Equatable, Sendable {
  /// The day of the first entry that has none, at midnight UTC.
  package var date: Timestamp?
  /// Seconds east of UTC for times without a zone; nil: taken as UTC, and marked as a guess.
  package var zoneSeconds: Int?
  /// The zone's offsets over time, where it is known by name: then `zoneSeconds` is its offset on
  /// `date`, or when the import is made.
  package var rules: ZoneRules?
  /// How that zone was named.
  package var zoneName: String
  /// Stands for the title where the source has none: the file's name without its ending.
  package var title: String
  /// Bounds the years that a time without one may lie in: when the import is made.
  package var now: Timestamp

  package init(
    date: Timestamp?, zoneSeconds: Int?, zoneName: String, title: String, now: Timestamp
  ) {
    self.date = date
    self.zoneSeconds = zoneSeconds
    self.zoneName = zoneName
    self.title = title
    self.now = now
  }

  /// Seconds east of UTC when clocks show `local`, a time as if it were UTC; nil: nobody said.
  package func secondsEast(ofLocal local: Timestamp) -> Int64? {
    rules?.secondsEast(ofLocal: local) ?? zoneSeconds.map(Int64.init)
  }

  /// Seconds east of UTC for a time of day on a day since 1970; 0: nobody said.
  func secondsEast(_ day: Int, _ second: Int) -> Int {
    guard let rules else { return zoneSeconds ?? 0 }
    let local = Timestamp(microseconds: 0).advanced(bySeconds: Int64(day) * 86_400 + Int64(second))
    return Int(rules.secondsEast(ofLocal: local))
  }
}
