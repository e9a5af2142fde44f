/// Times within sentences.
enum SentenceTimes {
  struct Found {
    var mention: TimeMention
    /// Where the time begins with the words before it, and where it ends.
    var start: Int
    var end: Int
  }

  /// Whether there is a time of day anywhere.
  static func any(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    bytes[start..<end].contains(0x3a) && !all(bytes, start, end).isEmpty
  }

  /// All times of day, in their order. A day alone is none.
  static func all(_ bytes: [UInt8], _ start: Int, _ end: Int) -> [Found] {
    var day: TimeMention.Day?
    return all(bytes, start, end, &day)
  }

  /// `day` is the one spoken of before, and afterwards the last one spoken of.
  static func all(
    _ bytes: [UInt8], _ start: Int, _ end: Int, _ day: inout TimeMention.Day?
  ) -> [Found] {
    var found: [Found] = []
    var at = start
    while at < end {
      guard ASCII.isWord(bytes[at]) || bytes[at] == 0x7e else {
        at += 1
        continue
      }
      if begins(bytes, at, start) {
        var scan = TimeScanner(bytes, at, end, .sentence)
        if var mention = scan.mention(), scan.at > at {
          if mention.clock != nil {
            if mention.day == nil {
              // A day holds for the first time behind it; then midnight may pass.
              mention.day = day
              day = nil
            }
            found.append(Found(mention: mention, start: at, end: scan.at))
            at = max(scan.at, at + 1)
            continue
          }
        }
        var other = TimeScanner(bytes, at, end, .cell)
        if ASCII.isDigit(bytes[at]) || ASCII.isUpper(bytes[at]), let mention = other.mention(),
          let written = mention.day, mention.clock == nil,
          written.year != nil || ASCII.isUpper(bytes[at])
        {
          day = written
          at = max(other.at, at + 1)
          continue
        }
      }
      while at < end, ASCII.isWord(bytes[at]) || bytes[at] == 0x7e { at += 1 }
    }
    return found
  }

  /// Nothing before it makes it part of a number, a path or a name.
  private static func begins(_ bytes: [UInt8], _ at: Int, _ start: Int) -> Bool {
    guard at > start else { return true }
    switch bytes[at - 1] {
    case 0x2e, 0x2f, 0x3a, 0x23, 0x24, 0x2b, 0x3d, 0x5f, 0x40: return false
    case 0x2d: return at - 2 < start || !ASCII.isWord(bytes[at - 2])
    default: return true
    }
  }
}
