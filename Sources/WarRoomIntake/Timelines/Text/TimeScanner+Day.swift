/// Days that begin with a digit, and offsets.
extension TimeScanner {
  /// `2023-01-11`, `2017/01/31`, `2024.03.13`, `2024-W11-3`, `2018 October 21`, `22025-03-18`.
  mutating func yearFirst(_ value: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    let mark = peek(count)
    if mark == 0x20 || (mark == 0x2d && ASCII.isLetter(peek(count + 1))) {
      if mark == 0x2d, peek(count + 1) | 0x20 == 0x77, ASCII.isDigit(peek(count + 2)) {
        return weekDay(value, count, &mention)
      }
      return yearThenName(value, count, &mention)
    }
    guard mark == 0x2d || mark == 0x2f || mark == 0x2e else { return false }
    let (month, monthDigits) = digits(at + count + 1)
    guard (1...2).contains(monthDigits), (1...12).contains(month) else { return false }
    let second = at + count + 1 + monthDigits
    guard second < end, bytes[second] == mark else { return false }
    let (day, dayDigits) = digits(second + 1)
    guard (1...2).contains(dayDigits), (1...31).contains(day) else { return false }
    var written = TimeMention.Day(year: value, month: month, day: day)
    if count == 5 {
      written.damaged = true
      written.year = mended(value)
    }
    guard written.damaged || CivilDay.exists(value, month, day) else { return false }
    at = second + 1 + dayDigits
    mention.day = written
    takeT()
    return true
  }

  /// A `T` between day and clock.
  private mutating func takeT() {
    if peek() | 0x20 == 0x74, ASCII.isDigit(peek(1)) {
      afterT = true
      at += 1
    } else if ASCII.isBlank(peek()), ASCII.isDigit(peek(1)), peek(3) == 0x3a || peek(2) == 0x3a {
      // `2019-01-02 03:04:05-07:00` has its offset as well.
      let seconds = peek(3) == 0x3a && peek(6) == 0x3a && ASCII.isDigit(peek(7))
      afterT = seconds
    } else if peek() == 0x5f || peek() == 0x3a, ASCII.isDigit(peek(1)), ASCII.isDigit(peek(2)),
      peek(3) == 0x3a
    {
      at += 1
    }
  }

  /// The year that five digits were meant to be: one digit was typed twice.
  private func mended(_ value: Int) -> Int {
    let text = Array(String(value).utf8)
    for drop in 1..<text.count where text[drop] == text[drop - 1] {
      var year = 0
      for (index, byte) in text.enumerated() where index != drop {
        year = year * 10 + Int(byte & 15)
      }
      if (1_970...2_100).contains(year) { return year }
    }
    return value % 10_000
  }

  /// `2024-W11-3`.
  private mutating func weekDay(_ year: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    let (week, weekDigits) = digits(at + count + 2)
    guard weekDigits == 2, (1...53).contains(week) else { return false }
    let dash = at + count + 4
    var day = 1
    var next = dash
    if dash + 1 < end, bytes[dash] == 0x2d, ASCII.isDigit(bytes[dash + 1]) {
      day = Int(bytes[dash + 1] & 15)
      next = dash + 2
    }
    guard (1...7).contains(day) else { return false }
    let fourth = CivilDay.number(year, 1, 4)
    let fields = CivilDay.fields(fourth - CivilDay.weekday(fourth) + (week - 1) * 7 + day - 1)
    mention.day = TimeMention.Day(year: fields.year, month: fields.month, day: fields.day)
    at = next
    takeT()
    return true
  }

  /// `2018 October 21`, `2018-Oct-21`.
  private mutating func yearThenName(_ year: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    guard count == 4, (1_900...9_999).contains(year) else { return false }
    let word = ASCII.word(bytes, at + count + 1, end)
    guard word.key != 0, let month = DateWords.month(word.key) else { return false }
    var index = word.end
    if index < end, bytes[index] == 0x2e { index += 1 }
    guard index < end, bytes[index] == 0x20 || bytes[index] == 0x2d else { return false }
    let (day, dayDigits) = digits(index + 1)
    guard (1...2).contains(dayDigits), CivilDay.exists(year, month, day) else { return false }
    at = index + 1 + dayDigits
    suffix()
    mention.day = TimeMention.Day(year: year, month: month, day: day)
    return true
  }

  /// `20240313`, followed by a `T` or a clock.
  mutating func packedDay(_ value: Int, _ mention: inout TimeMention) -> Bool {
    let (year, month, day) = (value / 10_000, value / 100 % 100, value % 100)
    guard (1_970...2_100).contains(year), CivilDay.exists(year, month, day) else { return false }
    at += 8
    mention.day = TimeMention.Day(year: year, month: month, day: day)
    takeT()
    return true
  }

  /// `24/07/25`, `10/28`, `13.03.2024`, `13.03.`, `13-03-2024`, `13-Mar-2024`, `19. April`.
  mutating func shortDay(
    _ first: Int, _ count: Int, _ mark: UInt8, _ mention: inout TimeMention
  ) -> Bool {
    let next = at + count + 1
    if next < end, !ASCII.isDigit(bytes[next]) { return dayThenMonth(first, count, &mention) }
    let (second, secondDigits) = digits(next)
    guard (1...2).contains(secondDigits), first >= 1, second >= 1 else { return false }
    var index = next + secondDigits
    var year: Int?
    if index < end, bytes[index] == mark {
      let (value, yearDigits) = digits(index + 1)
      if yearDigits == 4 || yearDigits == 2 {
        year = yearDigits == 2 ? 2_000 + value : value
        index += 1 + yearDigits
      } else if mark == 0x2e, yearDigits == 0 {
        index += 1
      } else {
        return false
      }
    } else if mark != 0x2f {
      return false
    }
    if year == nil, mark == 0x2d { return false }
    if mark == 0x2f, index < end, bytes[index] == 0x2f { return false }
    guard let day = ordered(first, second, year, mark) else { return false }
    at = index
    mention.day = day
    takeT()
    return true
  }

  /// Which of two numbers is the month: with dots and dashes the second.
  private func ordered(_ first: Int, _ second: Int, _ year: Int?, _ mark: UInt8) -> TimeMention.Day? {
    if mark == 0x2f, second > 12 || first <= 12 {
      guard CivilDay.exists(year ?? 2_000, first, second) else { return nil }
      var day = TimeMention.Day(year: year, month: first, day: second)
      day.order = second <= 12 ? .either : .monthFirst
      return day
    }
    if mark != 0x2f, second > 12 {
      guard CivilDay.exists(year ?? 2_000, first, second) else { return nil }
      return TimeMention.Day(year: year, month: first, day: second)
    }
    guard CivilDay.exists(year ?? 2_000, second, first) else { return nil }
    let order = mark == 0x2f ? TimeMention.Day.Order.dayFirst : .plain
    return TimeMention.Day(year: year, month: second, day: first, order: order)
  }

  /// `21 October`, `21st of Oct 2018`, `19. April`, `13-Mar-2024`.
  mutating func dayThenMonth(_ day: Int, _ count: Int, _ mention: inout TimeMention) -> Bool {
    guard (1...31).contains(day) else { return false }
    let kept = at
    at += count
    suffix()
    if peek() == 0x2e { at += 1 }
    if peek() == 0x2d || peek() == 0x2f { at += 1 }
    while ASCII.isBlank(peek()) { at += 1 }
    var word = ASCII.word(bytes, at, end)
    if word.key == MentionWords.of || word.key == MentionWords.de {
      at = word.end
      while ASCII.isBlank(peek()) { at += 1 }
      word = ASCII.word(bytes, at, end)
    }
    guard word.key != 0, let month = DateWords.month(word.key), CivilDay.exists(2_000, month, day)
    else {
      at = kept
      return false
    }
    at = word.end
    if peek() == 0x2e { at += 1 }
    mention.day = TimeMention.Day(year: year(), month: month, day: day)
    return true
  }

  /// The year behind a month or a day, if one stands there: `2022`, `, 2022`, `-2024`, `de 2024`.
  mutating func year() -> Int? {
    let kept = at
    if peek() == 0x2d || peek() == 0x2f, digits(at + 1).count == 2, peek(3) != 0x3a,
      at > 0, !ASCII.isDigit(bytes[at - 1])
    {
      let value = digits(at + 1).value
      at += 3
      return 2_000 + value
    }
    if peek() == 0x2c || peek() == 0x2d || peek() == 0x2f { at += 1 }
    while ASCII.isBlank(peek()) { at += 1 }
    let word = ASCII.word(bytes, at, end)
    if word.key == MentionWords.de {
      at = word.end
      while ASCII.isBlank(peek()) { at += 1 }
    }
    if peek() == 0x27, digits(at + 1).count == 2 {
      let value = digits(at + 1).value
      at += 3
      return 2_000 + value
    }
    let (value, count) = digits(at)
    let next = peek(count)
    guard count == 4, (1_900...2_999).contains(value), !ASCII.isLetter(next),
      next != 0x3a || !ASCII.isDigit(peek(count + 1))
    else {
      at = kept
      return nil
    }
    at += count
    return value
  }

  /// `st`, `nd`, `rd`, `th`, `er` behind a day.
  mutating func suffix() {
    let word = ASCII.word(bytes, at, end)
    if word.key != 0, MentionWords.isSuffix(word.key) { at = word.end }
    if peek() == 0xc2, peek(1) == 0xba { at += 2 }
  }

  /// `+02:00`, `+0200`, `+02`, `+01.00` behind a clock or a zone.
  mutating func offset(_ mention: inout TimeMention) -> Bool {
    guard mention.clock != nil, peek() == 0x2b || peek() == 0x2d, let seconds = offsetSeconds()
    else { return false }
    mention.zone = MentionedZone(fixed: seconds)
    mention.zone?.printed = ""
    return true
  }

  /// `-07:00` behind a clock that has seconds or a `T`: there it is no range.
  mutating func dashOffset(_ mention: inout TimeMention) {
    guard peek() == 0x2d, ASCII.isDigit(peek(1)) else { return }
    _ = offset(&mention)
  }

  private mutating func offsetSeconds() -> Int? {
    let sign = peek() == 0x2d ? -1 : 1
    let (value, count) = digits(at + 1)
    guard count >= 1, count <= 4, count != 3 else { return nil }
    if count == 4 {
      guard value / 100 <= 15, value % 100 < 60 else { return nil }
      at += 5
      return sign * (value / 100 * 3_600 + value % 100 * 60)
    }
    guard value <= 15 else { return nil }
    at += 1 + count
    if peek() == 0x3a || peek() == 0x2e, digits(at + 1).count == 2 {
      let minutes = digits(at + 1).value
      guard minutes < 60 else { return nil }
      at += 3
      return sign * (value * 3_600 + minutes * 60)
    }
    return sign * value * 3_600
  }

  /// `UTC+2`, `GMT-07:00`: the offset behind a zone's name.
  mutating func zoneOffset(_ zone: inout MentionedZone) {
    guard peek() == 0x2b || peek() == 0x2d, ASCII.isDigit(peek(1)) else { return }
    let (kept, value) = (at, digits(at + 1))
    // `14:00 UTC-14:20 UTC` is a range.
    if peek() == 0x2d, value.count == 2, peek(3) == 0x3a, value.value > 12 { return }
    guard let seconds = offsetSeconds() else {
      at = kept
      return
    }
    let printed = zone.printed
    zone = MentionedZone(fixed: zone.standardSeconds + seconds)
    zone.printed =
      printed + String(String.UnicodeScalarView(bytes[kept..<at].map { Unicode.Scalar($0) }))
  }
}
