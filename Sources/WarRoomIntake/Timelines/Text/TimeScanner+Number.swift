/// Days and clocks that begin with a digit.
extension TimeScanner {
  /// The number at `start` and how many digits it has; more than nine digits are no number.
  func digits(_ start: Int) -> (value: Int, count: Int) {
    var value = 0
    var index = start
    while index < end, ASCII.isDigit(bytes[index]), index - start < 10 {
      value = value * 10 + Int(bytes[index] & 15)
      index += 1
    }
    return (value, index - start)
  }

  mutating func number(_ mention: inout TimeMention) -> Bool {
    let (value, count) = digits(at)
    let after = peek(count)
    switch count {
    case 1, 2:
      if after == 0x3a { return mention.clock == nil && colonClock(value, count, &mention) }
      if after == 0x68 || after == 0x48 { return mention.clock == nil && letterClock(value, count, &mention) }
      if after == 0x3f || after == 0x58 || after == 0x78 {
        return mention.clock == nil && unsureHour(value, count, &mention)
      }
      if after == 0x2f || after == 0x2d || after == 0x2e {
        if mention.day == nil, shortDay(value, count, after, &mention) { return true }
        return after == 0x2e && mention.clock == nil && dotClock(value, count, &mention)
      }
      if mention.clock == nil, hourOnly(value, count, &mention) { return true }
      return mention.day == nil && dayThenMonth(value, count, &mention)
    case 4:
      if mention.day == nil, yearFirst(value, count, &mention) { return true }
      return mention.clock == nil && bareClock(value, &mention)
    case 5:
      return mention.day == nil && yearFirst(value, count, &mention)
    case 8:
      return mention.day == nil && packedDay(value, &mention)
    default: return false
    }
  }

  /// `14:22`, `14:22:05`, `14:22:05.123`, `14:??`, `14:4?`.
  private mutating func colonClock(_ hour: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    guard hour <= 24 else { return false }
    let start = at + count + 1
    let (minute, digits) = digits(start)
    if digits < 2 {
      return unsureMinute(hour, start, digits == 1 ? minute : nil, &mention)
    }
    guard digits == 2, minute < 60, hour < 24 || minute == 0 else { return false }
    var clock = TimeMention.Clock(second: hour * 3_600 + minute * 60)
    clock.short = count == 1
    clock.half = hour > 12 || hour == 0
    at = start + 2
    if peek() == 0x3a, ASCII.isDigit(peek(1)) {
      let (second, digits) = self.digits(at + 1)
      guard digits == 2, second < 61 else { return false }
      clock.second += second
      at += 3
      if peek() == 0x3a, ASCII.isDigit(peek(1)) { return false }
      fraction(&clock)
    }
    half(&clock)
    mention.clock = clock
    if afterT { dashOffset(&mention) }
    if ASCII.isBlank(peek()), peek(1) == 0x2b || peek(1) == 0x2d, self.digits(at + 2).count == 4,
      mention.day != nil
    {
      at += 1
      if !offset(&mention) { at -= 1 }
    }
    if peek() == 0x5a || peek() == 0x7a, !ASCII.isWord(peek(1)) {
      mention.zone = MentionedZone(fixed: 0)
      mention.zone?.printed = "UTC"
      at += 1
    } else if peek() == 0x2b {
      _ = offset(&mention)
    }
    return true
  }

  private mutating func fraction(_ clock: inout TimeMention.Clock) {
    guard peek() == 0x2e || peek() == 0x2c, ASCII.isDigit(peek(1)) else { return }
    var index = at + 1
    var scale = 100_000
    while index < end, ASCII.isDigit(bytes[index]) {
      clock.microsecond += Int(bytes[index] & 15) * scale
      scale /= 10
      index += 1
    }
    if peek() == 0x2c, index - at < 4 {
      clock.microsecond = 0
      return
    }
    at = index
  }

  /// `AM`, `p.m.` behind a clock.
  private mutating func half(_ clock: inout TimeMention.Clock) {
    var index = at
    while index < end, ASCII.isBlank(bytes[index]), index - at < 2 { index += 1 }
    if index + 2 < end, bytes[index] == 0xe2, bytes[index + 1] == 0x80, bytes[index + 2] == 0xaf {
      index += 3
    } else if index + 1 < end, bytes[index] == 0xc2, bytes[index + 1] == 0xa0 {
      index += 2
    }
    guard index + 1 < end else { return }
    let letter = bytes[index] | 0x20
    guard letter == 0x61 || letter == 0x70 else { return }
    index += 1
    let dotted = bytes[index] == 0x2e
    if dotted { index += 1 }
    guard index < end, bytes[index] | 0x20 == 0x6d else { return }
    index += 1
    if index < end, ASCII.isWord(bytes[index]) { return }
    if dotted, index < end, bytes[index] == 0x2e { index += 1 }
    let hour = clock.second / 3_600
    if letter == 0x70, hour < 12 { clock.second += 12 * 3_600 }
    if letter == 0x61, hour == 12 { clock.second -= 12 * 3_600 }
    clock.half = true
    clock.isTwelve = true
    at = index
  }

  /// `14h32`, `14 h 32`, `14h`.
  private mutating func letterClock(_ hour: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    guard hour < 24 else { return false }
    var clock = TimeMention.Clock(second: hour * 3_600, half: true)
    let (minute, digits) = digits(at + count + 1)
    if digits == 2, minute < 60 {
      clock.second += minute * 60
      at += count + 3
    } else {
      let next = peek(count + 1)
      guard digits == 0, !ASCII.isWord(next) else { return false }
      var behind = at + count + 1
      while behind < end, ASCII.isBlank(bytes[behind]) { behind += 1 }
      let mark = behind < end ? bytes[behind] : 0x3a
      let isClosed = mark == 0x3a || mark == 0x2d || mark == 0xe2 || mark == 0x5d || mark == 0x2a
      guard place == .cell || mention.day != nil || (place == .lead && isClosed) else {
        return false
      }
      at += count + 1
    }
    if ASCII.isWord(peek()) { return false }
    mention.clock = clock
    return true
  }

  /// `15.26`, but no version such as `1.323.0`.
  private mutating func dotClock(_ hour: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    let (minute, digits) = digits(at + count + 1)
    guard place != .sentence, digits == 2, hour < 24, minute < 60 else { return false }
    let kept = at
    at += count + 3
    var clock = TimeMention.Clock(second: hour * 3_600 + minute * 60)
    clock.short = count == 1
    clock.half = hour > 12 || hour == 0
    half(&clock)
    let next = peek()
    if next == 0x2e && ASCII.isDigit(peek(1)) || next == 0x25 || ASCII.isLetter(next)
      || (count == 1 && !clock.half && place == .lead && mention.day == nil)
    {
      at = kept
      return false
    }
    mention.clock = clock
    return true
  }

  /// `2am`, `2 p.m.`, `14 Uhr`, `14 h 32`.
  private mutating func hourOnly(_ hour: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    guard hour < 24 else { return false }
    let kept = at
    at += count
    var clock = TimeMention.Clock(second: hour * 3_600)
    let before = at
    half(&clock)
    if at > before, (1...12).contains(hour) {
      mention.clock = clock
      return true
    }
    while ASCII.isBlank(peek()) { at += 1 }
    let word = ASCII.word(bytes, at, end)
    if word.key == MentionWords.uhr {
      at = word.end
      clock.half = true
      mention.clock = clock
      return true
    }
    if peek() == 0x68, ASCII.isBlank(peek(1)) {
      let (minute, digits) = digits(at + 2)
      if digits == 2, minute < 60 {
        clock.second += minute * 60
        clock.half = true
        at += 4
        mention.clock = clock
        return true
      }
    }
    at = kept
    return false
  }

  /// `1526 UTC`, `0915Z`, `0915 hrs`, or any four digits behind a day.
  private mutating func bareClock(_ value: Int, _ mention: inout TimeMention) -> Bool {
    let hour = value / 100
    guard hour < 24, value % 100 < 60 else { return false }
    let kept = at
    at += 4
    var clock = TimeMention.Clock(second: hour * 3_600 + value % 100 * 60)
    clock.half = true
    if peek() | 0x20 == 0x7a, !ASCII.isWord(peek(1)) {
      mention.clock = clock
      mention.zone = MentionedZone(fixed: 0)
      mention.zone?.printed = "UTC"
      at += 1
      return true
    }
    let after = at
    while ASCII.isBlank(peek()) { at += 1 }
    let word = ASCII.word(bytes, at, end)
    at = after
    let marked =
      word.key != 0
      && (MentionWords.remark(word.key) == .unit
        || (ZoneAbbreviation.zone(word.key) != nil && ASCII.isUpper(bytes[word.end - 1])))
    let alone = place == .cell && mention.day == nil && !(1_900...2_100).contains(value)
    let opening = place == .lead && (peek() == 0x3a || peek() == 0x5d) && kept > 0
    if marked || alone || opening || (mention.day != nil && place != .sentence && afterT) {
      mention.clock = clock
      return true
    }
    if mention.day != nil, place != .sentence, mention.day?.year != nil {
      mention.clock = clock
      return true
    }
    at = kept
    return false
  }

  /// `14:??`, `14:xx`, `14:4?`, `14:--`.
  private mutating func unsureMinute(
    _ hour: Int, _ start: Int, _ tens: Int?, _ mention: inout TimeMention
  ) -> Bool {
    let index = start + (tens == nil ? 0 : 1)
    let wanted = tens == nil ? 2 : 1
    guard index + wanted <= end else { return false }
    for offset in 0..<wanted {
      let byte = bytes[index + offset]
      guard byte == 0x3f || byte | 0x20 == 0x78 || (byte == 0x2d && tens == nil) else { return false }
    }
    at = index + wanted
    var clock = TimeMention.Clock(second: hour * 3_600 + (tens ?? 0) * 600)
    clock.half = hour > 12 || hour == 0
    half(&clock)
    mention.clock = clock
    mention.incomplete = true
    return true
  }

  /// `2X:XX`, `1?:??`.
  private mutating func unsureHour(_ tens: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    guard count == 1, tens <= 2, peek(2) == 0x3a else { return false }
    for offset in 3...4 {
      let byte = peek(offset)
      guard byte == 0x3f || byte | 0x20 == 0x78 || ASCII.isDigit(byte) else { return false }
    }
    at += 5
    mention.clock = TimeMention.Clock(second: tens * 36_000, half: true)
    mention.incomplete = true
    return true
  }
}
