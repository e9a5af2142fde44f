/// Reads written times from bytes. It looks at each byte a bounded number of times.
struct TimeScanner {
  /// Where a time is looked for, which says how much is taken for one.
  enum Place {
    /// At the start of a line, or a whole cell.
    case lead, cell
    /// Within a sentence: no bare numbers, no dots.
    case sentence
  }

  let bytes: [UInt8]
  var at: Int
  let end: Int
  let place: Place
  /// Whether the last mention was a day in ISO form with a `T` after it.
  var afterT = false
  /// A `between` stood before, so that `and` joins two times.
  var between = false

  init(_ bytes: [UInt8], _ at: Int, _ end: Int, _ place: Place) {
    self.bytes = bytes
    self.at = at
    self.end = end
    self.place = place
  }

  func peek(_ offset: Int = 0) -> UInt8 {
    let index = at + offset
    return index < end ? bytes[index] : 0
  }

  /// The time that starts here with what is written around it, such as brackets and `ca.`; then
  /// `at` is behind it. Nil: there is none, and `at` is anywhere.
  mutating func mention() -> TimeMention? {
    var mention = TimeMention()
    let bracket = openers(&mention)
    if place != .sentence, relative(&mention) { return mention }
    if !parts(&mention, true) {
      guard bracket, unknown(&mention) else { return nil }
    }
    guard mention.hasTime || mention.day != nil || mention.daysLater > 0 else { return nil }
    if mention.clock != nil { range(&mention) }
    // `23:00-ish UTC`, `15.26 Uhr, 12.03.2024`: behind a remark the time may go on.
    if remarks(&mention), mention.day == nil || mention.zone == nil, parts(&mention, false) {
      _ = remarks(&mention)
    }
    if mention.clock == nil, let day = mention.day, day.year == nil,
      day.order != .plain || place == .sentence,
      place != .cell
    {
      return nil
    }
    guard !ASCII.isWord(peek()) || ASCII.isBlank(bytes[at - 1]) || peek() >= 0x80 else {
      return nil
    }
    return mention
  }

  /// Parts with what joins them; true when there was one.
  private mutating func parts(_ mention: inout TimeMention, _ isFirst: Bool) -> Bool {
    var found = isFirst ? 0 : 1
    while found < Limits.timeParts {
      let kept = at
      let blank = found > 0 && joiners(mention)
      let isFree = found == 0 || blank || !ASCII.isWord(peek()) || (afterT && mention.clock == nil)
      if isFree, part(&mention) {
        found += 1
        continue
      }
      at = kept
      break
    }
    return found > (isFirst ? 0 : 1)
  }

  /// Brackets, emphasis, quotes, `~`, `ca.`, `at` and such before the time; true when a square or
  /// round bracket is open.
  private mutating func openers(_ mention: inout TimeMention) -> Bool {
    var bracket = false
    for _ in 0..<Limits.timeParts {
      switch peek() {
      case 0x20, 0x09, 0x2a, 0x5f, 0x60, 0x27, 0x22: at += 1
      case 0x5b, 0x28, 0x3c:
        bracket = true
        at += 1
      case 0x7e:
        mention.approximate = true
        at += 1
      case 0xc2 where peek(1) == 0xa0: at += 2
      case 0xc2 where peek(1) == 0xb1:
        mention.approximate = true
        at += 2
      case 0xe2 where peek(1) == 0x89 && peek(2) == 0x88:
        mention.approximate = true
        at += 3
      default:
        let word = ASCII.word(bytes, at, end)
        guard word.key != 0, let lead = MentionWords.lead(word.key) else { return bracket }
        // `c. 11:20` and `ca. 11:20`, but no `about` before anything else than a time.
        var next = word.end
        if next < end, bytes[next] == 0x2e || bytes[next] == 0x3a { next += 1 }
        guard next < end, !ASCII.isWord(bytes[next]) || ASCII.isDigit(bytes[next]) else {
          return bracket
        }
        if lead == .approximate { mention.approximate = true }
        if lead == .between { between = true }
        at = next
      }
    }
    return bracket
  }

  /// What may stand between two parts of one time; true when anything did.
  private mutating func joiners(_ mention: TimeMention) -> Bool {
    let start = at
    for _ in 0..<Limits.timeParts {
      switch peek() {
      case 0x20, 0x09, 0x2c, 0x40, 0x5f, 0x60: at += 1
      case 0x2a where mention.clock == nil: at += 1
      case 0xc2 where peek(1) == 0xa0 || peek(1) == 0xb7: at += 2
      case 0x2d, 0x7c:
        guard mention.day != nil, mention.clock == nil, ASCII.isBlank(peek(1)) else {
          return at > start
        }
        at += 1
      case 0x7e where mention.clock == nil: at += 1
      case 0xe2 where peek(1) == 0x80 && (peek(2) == 0x93 || peek(2) == 0x94 || peek(2) == 0xaf):
        guard mention.day != nil, mention.clock == nil || peek(2) == 0xaf else { return at > start }
        at += 3
      default:
        let word = ASCII.word(bytes, at, end)
        guard word.key != 0, MentionWords.joins(word.key), word.end < end,
          ASCII.isBlank(bytes[word.end])
        else { return at > start }
        at = word.end
      }
    }
    return at > start
  }

  /// One day, clock, weekday, zone or mark.
  private mutating func part(_ mention: inout TimeMention) -> Bool {
    let byte = peek()
    if ASCII.isDigit(byte) { return number(&mention) }
    if ASCII.isLetter(byte) || byte == 0xc3 { return word(&mention) }
    switch byte {
    case 0x28: return parenthesis(&mention)
    case 0x3f, 0x2d: return mention.clock == nil && !mention.incomplete && blankClock(&mention)
    case 0x2b: return offset(&mention)
    case 0x7e:
      guard mention.clock == nil else { return false }
      mention.approximate = true
      at += 1
      return true
    default: return false
    }
  }

  /// `to 15:20`, `- 8:24`, `–13:05` behind a clock.
  private mutating func range(_ mention: inout TimeMention) {
    let kept = at
    while ASCII.isBlank(peek()) { at += 1 }
    switch peek() {
    case 0x2d:
      at += peek(1) == 0x3e ? 2 : 1
      if peek() == 0x2d { at += 1 }
    case 0xe2 where peek(1) == 0x80 && (0x90...0x95).contains(peek(2)): at += 3
    case 0xe2 where peek(1) == 0x86 && peek(2) == 0x92: at += 3
    case 0xc3 where peek(1) == 0xa0: at += 2
    case 0x26 where writtenDash(at) > 0: at += writtenDash(at)
    default:
      let word = ASCII.word(bytes, at, end)
      guard word.key != 0,
        MentionWords.ranges(word.key) || (between && word.key == MentionWords.and)
      else {
        at = kept
        return
      }
      at = word.end
    }
    var other = TimeMention()
    var found = 0
    while found < Limits.timeParts {
      let before = at
      while ASCII.isBlank(peek()) || peek() == 0x7e { at += 1 }
      if found > 0 { _ = joiners(other) }
      guard part(&other), !other.template, !other.incomplete else {
        at = before
        break
      }
      found += 1
      if other.clock != nil, other.zone != nil { break }
    }
    guard let clock = other.clock, !ASCII.isDigit(peek()) else {
      at = kept
      return
    }
    mention.endClock = clock
    mention.endDay = other.day
    if mention.zone == nil { mention.zone = other.zone }
    halves(&mention)
  }

  /// In `2:51 to 3:20 PM` the first has the half of the second.
  private func halves(_ mention: inout TimeMention) {
    guard var start = mention.clock, let stop = mention.endClock, stop.half, !start.half,
      start.second < 12 * 3_600
    else { return }
    start.half = true
    if stop.second >= 12 * 3_600, start.second + 12 * 3_600 <= stop.second {
      start.second += 12 * 3_600
    }
    mention.clock = start
  }

  /// `-ish`, `?`, `(maybe earlier?)`, `hrs`, `Uhr` behind the time.
  private mutating func remarks(_ mention: inout TimeMention) -> Bool {
    let start = at
    for _ in 0..<Limits.timeParts {
      let kept = at
      while ASCII.isBlank(peek()) { at += 1 }
      let byte = peek()
      if byte == 0x3f {
        mention.approximate = true
        at += 1
        continue
      }
      if byte == 0x28, parenthesis(&mention) { continue }
      if byte == 0x2d { at += 1 }
      let word = ASCII.word(bytes, at, end)
      if word.key != 0, let remark = MentionWords.remark(word.key), byte != 0x2d || remark == .about
      {
        if remark == .about { mention.approximate = true }
        at = word.end
        continue
      }
      at = kept
      break
    }
    return at > start
  }
}
