/// Parts of a time that begin with a letter or a mark.
extension TimeScanner {
  mutating func word(_ mention: inout TimeMention) -> Bool {
    let word = ASCII.word(bytes, at, end)
    guard word.key != 0 else { return false }
    if mention.day == nil, let month = DateWords.month(word.key) {
      return monthThenDay(month, word.end, &mention)
    }
    if let weekday = DateWords.weekday(word.key), place != .sentence || word.end - at > 3 {
      at = word.end
      if peek() == 0x2e || peek() == 0x2c { at += 1 }
      mention.weekday = Int8(weekday)
      return true
    }
    if word.key == MentionWords.next, place != .sentence, mention.clock == nil {
      var index = word.end
      while index < end, ASCII.isBlank(bytes[index]) { index += 1 }
      let day = ASCII.word(bytes, index, end)
      if MentionWords.unit(day.key) == 86_400 || day.key == MentionWords.morning {
        at = day.end
        mention.daysLater = 1
        return true
      }
    }
    if mention.clock == nil, !mention.incomplete, template(&mention) { return true }
    if word.end < end, ASCII.isDigit(bytes[word.end]) { return false }
    if mention.zone == nil, mention.clock != nil || mention.incomplete || mention.day != nil,
      zone(word, &mention)
    {
      return true
    }
    if mention.clock == nil, let second = MentionWords.clock(word.key), place != .cell {
      at = word.end
      mention.clock = TimeMention.Clock(second: second, half: true)
      return true
    }
    return false
  }

  /// `UTC`, `CEST`, `UTC+2`, `Pacific Time`, `Europe/Berlin`.
  private mutating func zone(
    _ word: (key: UInt64, end: Int), _ mention: inout TimeMention
  ) -> Bool {
    guard var zone = ZoneAbbreviation.zone(word.key) else { return placeZone(&mention) }
    let upper = ASCII.isUpper(bytes[at]) && ASCII.isUpper(bytes[word.end - 1])
    let long = word.end - at > 5
    guard upper || long || ZoneAbbreviation.isPlain(word.key) else { return false }
    zone.printed = String(decoding: bytes[at..<word.end], as: UTF8.self)
    let kept = at
    at = word.end
    if long, !zoneTail() {
      at = kept
      return false
    }
    zoneOffset(&zone)
    mention.zone = zone
    return true
  }

  /// ` Time`, ` Standard Time` behind `Pacific`.
  private mutating func zoneTail() -> Bool {
    for _ in 0..<2 {
      while ASCII.isBlank(peek()) { at += 1 }
      let word = ASCII.word(bytes, at, end)
      guard word.key != 0 else { return false }
      at = word.end
      if word.key == MentionWords.time { return true }
    }
    return false
  }

  /// `Europe/Berlin`.
  private mutating func placeZone(_ mention: inout TimeMention) -> Bool {
    var index = at
    var slash = false
    while index < end, index - at < Limits.actorBytes,
      ASCII.isLetter(bytes[index]) || bytes[index] == 0x2f || bytes[index] == 0x5f
    {
      if bytes[index] == 0x2f { slash = true }
      index += 1
    }
    guard slash else { return false }
    let name = String(decoding: bytes[at..<index], as: UTF8.self)
    guard var zone = ZoneAbbreviation.zone(named: name.lowercased()) else { return false }
    zone.printed = name
    mention.zone = zone
    at = index
    return true
  }

  /// `April 10`, `Jan 14, 2022`, `Apr. 5th`.
  private mutating func monthThenDay(
    _ month: Int, _ wordEnd: Int, _ mention: inout TimeMention
  ) -> Bool {
    let kept = at
    at = wordEnd
    if peek() == 0x2e { at += 1 }
    if peek() == 0x2d || peek() == 0x2f { at += 1 }
    while ASCII.isBlank(peek()) { at += 1 }
    let (day, count) = digits(at)
    guard (1...2).contains(count), CivilDay.exists(2_000, month, day), peek(count) != 0x3a,
      peek(count) != 0x25, peek(count) != 0x2e || !ASCII.isDigit(peek(count + 1))
    else {
      at = kept
      return false
    }
    at += count
    suffix()
    if ASCII.isLetter(peek()) {
      at = kept
      return false
    }
    mention.day = TimeMention.Day(year: year(), month: month, day: day)
    return true
  }

  /// `HH:mm` is a form's own words, `XX:XX` a time that nobody knew.
  private mutating func template(_ mention: inout TimeMention) -> Bool {
    let first = peek() | 0x20
    guard peek(1) | 0x20 == first, peek(2) == 0x3a, peek(3) | 0x20 == peek(4) | 0x20 else {
      return false
    }
    let second = peek(3) | 0x20
    if first == 0x68, second == 0x6d {
      mention.template = true
    } else if first == 0x78, second == 0x78 {
      mention.incomplete = true
    } else {
      return false
    }
    at += 5
    if peek() == 0x3a, peek(1) | 0x20 == 0x73 || peek(1) | 0x20 == 0x78 { at += 3 }
    return true
  }

  /// `??:??`, `???`, `--:--`.
  mutating func blankClock(_ mention: inout TimeMention) -> Bool {
    var index = at
    var marks = 0
    let mark = peek()
    while index < end, bytes[index] == mark || bytes[index] == 0x3a {
      if bytes[index] == mark { marks += 1 }
      index += 1
    }
    let colon = index > at && bytes[at..<index].contains(0x3a)
    guard marks >= 2, mark == 0x3f || colon, bytes[index - 1] == mark else { return false }
    at = index
    mention.incomplete = true
    return true
  }

  /// `(Oct 29)`, `(UTC)`, `(next day)`, `(maybe earlier?)` behind a part.
  mutating func parenthesis(_ mention: inout TimeMention) -> Bool {
    let kept = at
    var close = at + 1
    while close < end, bytes[close] != 0x29, close - at < Limits.remarkBytes { close += 1 }
    guard close < end, bytes[close] == 0x29 else { return false }
    var inner = TimeScanner(bytes, at + 1, close, .cell)
    if let other = inner.inside(mention) {
      mention = other
      at = close + 1
      return true
    }
    var index = at + 1
    var remark: MentionWords.Remark?
    while index < close {
      if bytes[index] == 0x3f { remark = .about }
      let word = ASCII.word(bytes, index, close)
      if word.key != 0, let found = MentionWords.remark(word.key) { remark = remark ?? found }
      if word.key == MentionWords.next || (bytes[index] == 0x2b && ASCII.isDigit(bytes[index + 1])) {
        mention.daysLater = 1
        remark = .unit
      }
      index = word.key == 0 ? index + 1 : word.end
    }
    guard let remark else {
      at = kept
      return false
    }
    if remark == .about { mention.approximate = true }
    at = close + 1
    return true
  }

  /// The parts within a parenthesis, added to those before it; nil when there is anything else.
  private mutating func inside(_ outer: TimeMention) -> TimeMention? {
    var mention = outer
    var found = 0
    while at < end {
      while at < end, ASCII.isBlank(bytes[at]) || bytes[at] == 0x2c { at += 1 }
      if at == end { break }
      guard found < Limits.timeParts else { return nil }
      let word = ASCII.word(bytes, at, end)
      if word.key != 0, MentionWords.remark(word.key) == .unit || MentionWords.joins(word.key) {
        at = word.end
      } else if ASCII.isDigit(bytes[at]) ? !number(&mention) : !self.word(&mention) {
        return nil
      }
      found += 1
    }
    return found > 0 ? mention : nil
  }

  /// `[time unknown]`, `[TBD]`: a bracket that holds no time, only that there is none.
  mutating func unknown(_ mention: inout TimeMention) -> Bool {
    let word = ASCII.word(bytes, at, end)
    guard word.key != 0, MentionWords.isUnknown(word.key) else { return false }
    var close = word.end
    while close < end, close - at < Limits.remarkBytes, bytes[close] != 0x5d, bytes[close] != 0x29 {
      close += 1
    }
    guard close < end, bytes[close] == 0x5d || bytes[close] == 0x29 else { return false }
    at = close
    mention.incomplete = true
    return true
  }
}
