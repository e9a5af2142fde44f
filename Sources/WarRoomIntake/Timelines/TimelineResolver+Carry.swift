import WarRoomCore

/// What follows from the entries before: the day, midnight, the half of a clock.
extension TimelineResolver {
  mutating func carry(_ order: [Int]) {
    var day: Int?
    var previous = 0
    let isHalfless = hasNoHalves(order)
    let isTwelve = order.contains { drafts[$0].mention.clock?.isTwelve ?? false }
    var shifted = false
    // What was assumed of a day holds for all that follow it.
    var assumed: GuessSet = []
    for (place, index) in order.enumerated() {
      if slots[index].isDated {
        assumed = slots[index].guesses.intersection([.date, .year])
      } else {
        assumed.formUnion(slots[index].guesses.intersection([.date, .year]))
        slots[index].guesses.formUnion(assumed)
      }
      if let own = slots[index].day, slots[index].isDated || day == nil {
        if own != day { shifted = false }
        if let written = slots[index].second, isHalfless, shifted, written < 12 * 3_600 {
          slots[index].second = written + 12 * 3_600
        }
        day = own
        previous = slots[index].second ?? 0
        continue
      }
      if slots[index].day != nil, slots[index].guesses.contains(.date), day == nil { continue }
      guard var here = day else { continue }
      if let own = slots[index].day, own > here {
        // Counted back from a later day.
        day = own
        previous = slots[index].second ?? previous
        continue
      }
      here += Int(drafts[index].mention.daysLater)
      guard var second = slots[index].second else {
        slots[index].day = here
        continue
      }
      if isTwelve { second = likelyHalf(index, second, previous) }
      if isHalfless { afternoon(index, &second, previous, &shifted) }
      let back = previous - second
      if back > 0, drafts[index].mention.daysLater == 0,
        passesMidnight(back, place, order, previous)
      {
        here += 1
        slots[index].guesses.insert(.midnight)
        shifted = false
      } else if back > 0, drafts[index].mention.daysLater == 0 {
        slots[index].day = here
        continue
      }
      slots[index].day = here
      day = here
      previous = second
    }
  }

  /// Among clocks that say their half, one that does not goes on from the one above it.
  private mutating func likelyHalf(_ index: Int, _ second: Int, _ previous: Int) -> Int {
    guard let clock = drafts[index].mention.clock, !clock.half, second < 12 * 3_600,
      second < previous, second + 12 * 3_600 >= previous
    else { return second }
    slots[index].second = second + 12 * 3_600
    slots[index].guesses.insert(.half)
    return second + 12 * 3_600
  }

  /// A clock that goes far back has passed midnight, unless the entries behind it go on as before.
  private func passesMidnight(
    _ back: Int, _ place: Int, _ order: [Int], _ previous: Int
  ) -> Bool {
    if back > Limits.midnightSeconds { return true }
    if back <= Limits.orderSeconds { return false }
    guard place + 1 < order.count else { return true }
    let next = slots[order[place + 1]]
    guard !next.isDated, let second = next.second else { return true }
    return second < previous
  }

  /// No clock says its half, and none passes 12: `11:50`, `12:10`, `1:05`.
  private func hasNoHalves(_ order: [Int]) -> Bool {
    var isShort = false
    for index in order {
      guard let clock = drafts[index].mention.clock else { continue }
      if clock.half { return false }
      if clock.short { isShort = true }
    }
    return isShort
  }

  private mutating func afternoon(
    _ index: Int, _ second: inout Int, _ previous: Int, _ shifted: inout Bool
  ) {
    guard second < 12 * 3_600 else { return }
    let later = second + 12 * 3_600
    if !shifted, second < previous, later >= previous, previous - second > Limits.orderSeconds {
      shifted = true
    }
    guard shifted else { return }
    second = later
    slots[index].second = later
    slots[index].guesses.insert(.half)
  }

  /// Seconds since 1970 of all entries of a list.
  mutating func moments(_ order: [Int]) {
    let zones = zones(order)
    var previous: Int?
    let start = nextMoment(order, 0, zones)
    for (place, index) in order.enumerated() {
      let zone = zones[place]
      slots[index].guesses.formUnion(zone.guesses)
      if let relative = drafts[index].mention.relative {
        slots[index].guesses.remove(.zone)
        let from = relative.fromStart ? start : previous
        slots[index].at = (from ?? base.day * 86_400) + relative.seconds
        previous = slots[index].at
        continue
      }
      guard let day = slots[index].day, slots[index].second != nil || isDayOnly(index) else {
        slots[index].at = previous ?? start ?? base.day * 86_400
        continue
      }
      let second = slots[index].second ?? 0
      let offset = offset(zone.zone, day, second, index)
      var at = day * 86_400 + second - offset
      if slots[index].guesses.contains(.incomplete), let previous, at < previous,
        previous - at < 86_400
      {
        at = previous
      }
      slots[index].at = at
      previous = at
    }
  }

  private mutating func isDayOnly(_ index: Int) -> Bool {
    guard drafts[index].mention.clock == nil, drafts[index].mention.day != nil else { return false }
    slots[index].guesses.insert(.incomplete)
    return true
  }

  private mutating func offset(
    _ zone: MentionedZone?, _ day: Int, _ second: Int, _ index: Int
  ) -> Int {
    guard let zone else { return hints.secondsEast(day, second) }
    let found = zone.offset(day, second)
    if found.doubtful { slots[index].guesses.insert(.zone) }
    return found.seconds
  }

  /// The first moment behind an entry that has none.
  private func nextMoment(
    _ order: [Int], _ place: Int, _ zones: [(zone: MentionedZone?, guesses: GuessSet)]
  ) -> Int? {
    for next in place..<order.count {
      let slot = slots[order[next]]
      guard let day = slot.day, let second = slot.second else { continue }
      let offset = zones[next].zone?.offset(day, second).seconds ?? hints.secondsEast(day, second)
      return day * 86_400 + second - offset
    }
    return slots[order[place]].day.map { $0 * 86_400 }
  }

  /// Flags what is earlier than an entry above it.
  mutating func outOfOrder(_ order: [Int]) {
    var latest = Int.min
    for index in order {
      if slots[index].at < latest, drafts[index].mention.clock != nil {
        slots[index].guesses.insert(.order)
      }
      latest = max(latest, slots[index].at)
    }
  }
}
