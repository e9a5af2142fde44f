/// Times that are counted from another: `three minutes later`, `T+5m`, `Four days prior to it`.
extension TimeScanner {
  mutating func relative(_ mention: inout TimeMention) -> Bool {
    let kept = at
    if fromZero(&mention) { return true }
    at = kept
    if counted(&mention) { return true }
    at = kept
    return false
  }

  /// `T+5`, `T-00:10`, `T+1h30m`, `+00:05`.
  private mutating func fromZero(_ mention: inout TimeMention) -> Bool {
    if peek() | 0x20 == 0x74 { at += 1 }
    while ASCII.isBlank(peek()), at > 0, bytes[at - 1] | 0x20 == 0x74 { at += 1 }
    let sign: Int
    switch peek() {
    case 0x2b: sign = 1
    case 0x2d where at > 0 && bytes[at - 1] | 0x20 == 0x74: sign = -1
    default: return false
    }
    at += 1
    let (first, count) = digits(at)
    guard (1...4).contains(count) else { return false }
    at += count
    var seconds = 0
    if peek() == 0x3a, digits(at + 1).count == 2 {
      seconds = first * 3_600 + digits(at + 1).value * 60
      at += 3
      if peek() == 0x3a, digits(at + 1).count == 2 {
        seconds += digits(at + 1).value
        at += 3
      }
    } else {
      while ASCII.isBlank(peek()) { at += 1 }
      let word = ASCII.word(bytes, at, end)
      guard let unit = MentionWords.unit(word.key) else { return false }
      at = word.end
      seconds = first * unit
      let (second, more) = digits(at)
      let next = ASCII.word(bytes, at + more, end)
      if (1...2).contains(more), let unit = MentionWords.unit(next.key) {
        seconds += second * unit
        at = next.end
      }
    }
    mention.relative = TimeMention.Relative(seconds: sign * seconds, fromStart: true)
    return true
  }

  /// `three minutes later`, `an hour after the deploy`, `[Three months prior to the incident]`.
  private mutating func counted(_ mention: inout TimeMention) -> Bool {
    var amount = 0
    let (value, count) = digits(at)
    if (1...4).contains(count), ASCII.isBlank(peek(count)) {
      amount = value * 2
      at += count
    } else {
      let word = ASCII.word(bytes, at, end)
      guard word.key != 0, let number = MentionWords.number(word.key) else { return false }
      amount = number
      at = word.end
      while let (number, next) = smallWord() {
        mention.approximate = mention.approximate || MentionWords.isVague(number)
        amount = MentionWords.number(number) ?? amount
        at = next
      }
      if MentionWords.isVague(word.key) { mention.approximate = true }
    }
    while ASCII.isBlank(peek()) { at += 1 }
    var word = ASCII.word(bytes, at, end)
    guard let unit = MentionWords.unit(word.key), word.end - at > 1 else { return false }
    at = word.end
    while ASCII.isBlank(peek()) { at += 1 }
    word = ASCII.word(bytes, at, end)
    guard let direction = MentionWords.direction(word.key) else { return false }
    at = word.end
    let before = at
    while ASCII.isBlank(peek()) { at += 1 }
    let next = ASCII.word(bytes, at, end)
    let counted = next.key == MentionWords.to || next.key == MentionWords.the
    if !counted { at = before }
    let closed = closeBracket()
    // `10 minutes after the deploy, …` says from what; only brackets say where that ends.
    if word.key != MentionWords.later, word.key != MentionWords.earlier, counted, !closed { return false }
    mention.relative = TimeMention.Relative(
      seconds: direction * amount * unit / 2, fromStart: direction < 0 || counted)
    return true
  }

  /// A small number word that goes on from another: `a few`, `half an`, `a couple of`.
  private func smallWord() -> (UInt64, Int)? {
    var index = at
    while index < end, ASCII.isBlank(bytes[index]) { index += 1 }
    let word = ASCII.word(bytes, index, end)
    guard word.key != 0, word.key == MentionWords.of || MentionWords.number(word.key) != nil else {
      return nil
    }
    return (word.key, word.end)
  }

  private mutating func closeBracket() -> Bool {
    var index = at
    while index < end, index - at < Limits.remarkBytes {
      if bytes[index] == 0x5d || bytes[index] == 0x29 {
        at = index
        return true
      }
      index += 1
    }
    return false
  }
}
