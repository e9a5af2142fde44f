import WarRoomCore

/// An entry on its way to a moment: the local day and second, and what was assumed.
struct TimelineSlot {
  /// Days since 1970 in the entry's own zone; nil: not known yet.
  var day: Int?
  /// Second of that day; nil: none is written.
  var second: Int?
  /// The day is written on the entry or stands above it as a heading.
  var isDated = false
  /// Seconds since 1970.
  var at = 0
  var guesses: GuessSet = []

  init(_ mention: TimeMention) {
    second = mention.clock?.second
    if mention.approximate { guesses.insert(.approximate) }
    if mention.incomplete { guesses.insert(.incomplete) }
    if mention.endClock != nil { guesses.insert(.range) }
    if mention.relative != nil { guesses.insert(.relative) }
  }
}
