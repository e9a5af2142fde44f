import WarRoomCore

/// Days as they are written: years, two numbers with a slash, misprints.
extension TimelineResolver {
  mutating func vote() {
    for draft in drafts {
      for day in [draft.mention.day, draft.day] {
        guard let day else { continue }
        switch day.order {
        case .monthFirst: slashVotes += 1
        case .dayFirst: slashVotes -= 1
        case .plain, .either: continue
        }
      }
    }
    if let day = facts.day, day.order == .monthFirst { slashVotes += 1 }
    if let day = facts.day, day.order == .dayFirst { slashVotes -= 1 }
  }

  /// Days since 1970 of a written day.
  func number(
    _ day: TimeMention.Day, _ weekday: Int8?
  ) -> (day: Int, guesses: GuessSet) {
    var guesses: GuessSet = day.damaged ? [.misprint] : []
    let straight = withYear(day.year, day.month, day.day, weekday)
    var chosen = straight
    if day.order == .either {
      let swapped = withYear(day.year, day.day, day.month, weekday)
      if day.month != day.day { guesses.insert(.date) }
      if slashVotes != 0 {
        if slashVotes < 0 { chosen = swapped }
        guesses.remove(.date)
      } else if let reference, abs(swapped.day - reference) < 20 || abs(straight.day - reference) < 20 {
        if abs(swapped.day - reference) < abs(straight.day - reference) { chosen = swapped }
      } else if !isAmerican {
        chosen = swapped
      }
    }
    if chosen.isGuess { guesses.insert(.year) }
    return (chosen.day, guesses)
  }

  /// Twelve-hour clocks and American zones go with the month first.
  private var isAmerican: Bool {
    drafts.prefix(Limits.tableProbe).contains {
      $0.mention.zone?.rule == .american || $0.zone?.rule == .american
        || ($0.mention.clock?.isTwelve ?? false)
    }
  }

  private func withYear(
    _ year: Int?, _ month: Int, _ day: Int, _ weekday: Int8?
  ) -> (day: Int, isGuess: Bool) {
    if let year {
      return (CivilDay.number(year, month, min(day, CivilDay.length(ofMonth: month, year))), false)
    }
    let today = CivilDay.floorDivide(Int(hints.now.microseconds), 86_400_000_000)
    if reference == nil, let year = facts.year {
      let length = CivilDay.length(ofMonth: month, year)
      return (CivilDay.number(year, month, min(day, length)), true)
    }
    let around = CivilDay.fields(reference ?? today).year
    var best: Int?
    for year in [around, around - 1, around + 1] {
      let number = CivilDay.number(year, month, min(day, CivilDay.length(ofMonth: month, year)))
      if let reference {
        if best.map({ abs(number - reference) < abs($0 - reference) }) ?? true { best = number }
      } else if number <= today + 1, best == nil {
        best = number
      }
    }
    if reference == nil, let weekday {
      for year in (around - 12...around).reversed() where CivilDay.exists(year, month, day) {
        let number = CivilDay.number(year, month, day)
        if number <= today + 1, CivilDay.weekday(number) == Int(weekday) { return (number, true) }
      }
    }
    return (best ?? today, !(reference != nil && isReferenceStated))
  }

  /// Days that stand on entries or above them.
  mutating func written() {
    for index in slots.indices {
      let mention = drafts[index].mention
      guard let day = mention.day ?? drafts[index].day else { continue }
      let found = number(day, mention.weekday)
      slots[index].day = found.day
      slots[index].guesses.formUnion(found.guesses)
      slots[index].isDated = true
      reference = found.day
      if day.year != nil { isReferenceStated = true }
    }
  }

  /// A day that stands apart from those before and behind it, and differs by one digit, is meant
  /// to be theirs.
  mutating func misprints(_ order: [Int]) {
    let dated = order.filter { slots[$0].isDated }
    guard dated.count > 1 else { return }
    for (place, index) in dated.enumerated() {
      guard let day = slots[index].day else { continue }
      let before = place > 0 ? slots[dated[place - 1]].day : nil
      let after = place + 1 < dated.count ? slots[dated[place + 1]].day : nil
      let second = slots[index].second ?? 0
      var meant: Int?
      if let before, let after {
        guard after >= before, after - before <= 3, day < before || day > after else { continue }
        guard isMisprint(day, before) || isMisprint(day, after) else { continue }
        meant = second >= slots[dated[place - 1]].second ?? 0 ? before : after
      } else if let before {
        guard day < before - 1, isMisprint(day, before) else { continue }
        meant = second >= slots[dated[place - 1]].second ?? 0 ? before : before + 1
      } else if let after {
        guard day > after + 1 || isOtherYear(day, after), isMisprint(day, after) else { continue }
        meant = second <= slots[dated[place + 1]].second ?? 0 ? after : after - 1
      }
      guard let meant, meant != day else { continue }
      slots[index].day = meant
      slots[index].guesses.insert(.misprint)
    }
  }

  private func isOtherYear(_ day: Int, _ other: Int) -> Bool {
    let (one, two) = (CivilDay.fields(day), CivilDay.fields(other))
    return one.year != two.year && one.month == two.month && abs(one.day - two.day) <= 1
  }

  /// One digit of the one makes the other, or only the year is another.
  func isMisprint(_ day: Int, _ other: Int) -> Bool {
    if isOtherYear(day, other) { return true }
    let (one, two) = (packed(day), packed(other))
    var (left, right, different) = (one, two, 0)
    while left > 0 || right > 0 {
      if left % 10 != right % 10 { different += 1 }
      left /= 10
      right /= 10
    }
    return different == 1 && abs(day - other) > 1
  }

  private func packed(_ day: Int) -> Int {
    let fields = CivilDay.fields(day)
    return fields.year * 10_000 + fields.month * 100 + fields.day
  }
}
