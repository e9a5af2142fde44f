import WarRoomCore

/// Gives the entries of one incident their moments: days, years, zones, midnight, order.
struct TimelineResolver {
  /// The last day that a list came to, and what was assumed of it.
  struct Last {
    var day: Int
    var guesses: GuessSet
  }

  let drafts: [TimelineDraft]
  let facts: DocumentFacts
  let hints: TimelineHints
  var slots: [TimelineSlot]
  /// The day that entries without one start from, and whether that is only a guess.
  var base: (day: Int, guesses: GuessSet)
  /// Where the lists so far have come to.
  private(set) var last: Last?
  /// The base comes from the source, not from today.
  var isBaseFound = false
  /// The last day that was written out, for years that are not.
  var reference: Int?
  var isReferenceStated = false
  /// Which way `03/04` is read, from other days of the document: above 0 for the month first.
  var slashVotes = 0

  init(_ drafts: [TimelineDraft], _ facts: DocumentFacts, _ hints: TimelineHints, after: Last?) {
    self.drafts = drafts
    self.facts = facts
    self.hints = hints
    slots = drafts.map { TimelineSlot($0.mention) }
    let today = CivilDay.floorDivide(Int(hints.now.microseconds), 86_400_000_000)
    base = (after?.day ?? today, [.date])
    vote()
    if let day = facts.day {
      if day.year == nil, let other = facts.sentenceDay { reference = number(other, nil).day }
      let written = number(day, nil)
      base = (written.day, written.guesses)
      reference = written.day
      isReferenceStated = day.year != nil
    } else if let date = hints.date {
      base = (CivilDay.floorDivide(Int(date.microseconds), 86_400_000_000), [])
      reference = base.day
      // Whoever imports names a day; that the year of another day is the same is still a guess.
      isReferenceStated = false
    } else if let day = TimelineResolver.day(named: hints.title) ?? facts.sentenceDay, after == nil
    {
      base = (number(day, nil).day, [.date])
      reference = base.day
      isBaseFound = true
    } else if let after {
      reference = after.day
      base.guesses.formUnion(after.guesses)
      isBaseFound = true
    }
  }

  /// A day within the name of a file, such as `2018-04-18-cull-flood`.
  static func day(named title: String) -> TimeMention.Day? {
    let bytes = Array(title.utf8.prefix(Limits.titleLength))
    var at = 0
    while at < bytes.count {
      if ASCII.isDigit(bytes[at]), at == 0 || !ASCII.isDigit(bytes[at - 1]) {
        var scan = TimeScanner(bytes, at, bytes.count, .cell)
        var mention = TimeMention()
        if scan.number(&mention), let day = mention.day, day.year != nil { return day }
      }
      at += 1
    }
    return nil
  }

  mutating func run() -> [TimelineReading.Entry] {
    written()
    var from = 0
    while from < slots.count {
      var to = from + 1
      while to < slots.count, drafts[to].sequence == drafts[from].sequence { to += 1 }
      sequence(from, to, last)
      for index in from..<to {
        guard let day = slots[index].day else { continue }
        last = Last(day: day, guesses: slots[index].guesses.intersection([.date, .year]))
      }
      from = to
    }
    notInFuture()
    return entries()
  }

  /// Where nothing says the day, the incident was over when it is imported.
  private mutating func notInFuture() {
    guard !isBaseFound, facts.day == nil, hints.date == nil, !slots.contains(where: \.isDated)
    else { return }
    let now = CivilDay.floorDivide(Int(hints.now.microseconds), 1_000_000)
    let late = (slots.map(\.at).max() ?? now) - now
    guard late > 0 else { return }
    let days = (late + 86_399) / 86_400
    for index in slots.indices {
      slots[index].at -= days * 86_400
      slots[index].day = slots[index].day.map { $0 - days }
    }
  }

  /// One list from its first entry to its last, or from its last where the newest comes first.
  private mutating func sequence(_ from: Int, _ to: Int, _ last: Last?) {
    let isDown = isNewestFirst(from, to)
    if isDown { spreadDown(from, to) }
    let order = isDown ? Array((from..<to).reversed()) : Array(from..<to)
    misprints(order)
    leading(order, last)
    carry(order)
    moments(order)
    outOfOrder(order)
  }

  /// More steps lead back in time than forth.
  private func isNewestFirst(_ from: Int, _ to: Int) -> Bool {
    var (up, down) = (0, 0)
    var (later, earlier) = (0, 0)
    var previous: Int?
    var day: Int?
    for index in from..<to {
      if slots[index].isDated, let here = slots[index].day {
        if let day, here > day { later += 1 }
        if let day, here < day { earlier += 1 }
        day = here
      }
      guard let second = slots[index].second else { continue }
      if let previous, let before = slots[previous].second {
        let days = (slots[index].day ?? 0) - (slots[previous].day ?? 0)
        let isDated = slots[index].isDated && slots[previous].isDated
        let step = isDated && days != 0 ? days : second - before
        if step > 0 { up += 1 } else if step < 0 { down += 1 }
      }
      previous = index
    }
    if drafts[from].form == .sentence { return false }
    let daysFall = earlier > 0 && later == 0
    // Two entries that both have their day are no list that passes midnight.
    let bothDated =
      to - from == 2 && drafts[from].mention.day != nil
      && drafts[to - 1].mention.day != nil
    return down > up && down >= 2 * up
      && (daysFall || bothDated || down >= 3 || (down == 2 && up == 0))
  }

  /// Where the newest comes first a day heading holds for all that is below it.
  private mutating func spreadDown(_ from: Int, _ to: Int) {
    var day: Int?
    for index in from..<to {
      if slots[index].isDated {
        day = drafts[index].mention.day == nil ? slots[index].day : nil
      } else if let day {
        slots[index].day = day
        slots[index].isDated = true
      }
    }
  }

  /// Entries before the first that has a day.
  private mutating func leading(_ order: [Int], _ last: Last?) {
    guard let first = order.first, !slots[first].isDated else { return }
    let firstDated = order.firstIndex { slots[$0].isDated }
    var start = base
    let isChat = drafts[first].form == .message || sections(first)
    if let last, !isChat {
      start = (last.day, last.guesses)
    } else if let last, start.guesses.contains(.date), facts.day == nil {
      start = (slots.first?.day ?? last.day, start.guesses)
    }
    if let firstDated, let day = slots[order[firstDated]].day,
      last == nil || isChat,
      (start.guesses.contains(.date) && !isBaseFound) || start.day > day || start.day < day - 7
    {
      back(order, firstDated, day)
      return
    }
    slots[first].day = start.day
    slots[first].guesses.formUnion(start.guesses)
    guard !start.guesses.isEmpty else { return }
    for index in order.prefix(firstDated ?? order.count) {
      slots[index].guesses.formUnion(start.guesses)
    }
  }

  /// The section starts a timeline of its own.
  private func sections(_ index: Int) -> Bool { drafts[index].restarts }

  /// Days counted back from the first entry that has one.
  private mutating func back(_ order: [Int], _ firstDated: Int, _ day: Int) {
    var day = day
    let dated = slots[order[firstDated]]
    var second = dated.second ?? 0
    if drafts[order[firstDated]].mention.day == nil { second = -1 }
    for index in order.prefix(firstDated).reversed() {
      let here = slots[index].second ?? second
      if here > second + (second < 0 ? 0 : Limits.orderSeconds) { day -= 1 }
      slots[index].day = day
      slots[index].guesses.insert(.date)
      second = here
    }
  }
}
