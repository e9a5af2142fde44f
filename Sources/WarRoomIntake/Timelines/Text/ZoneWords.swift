/// Zones named in sentences and headings.
enum ZoneWords {
  /// The first zone named in a range of bytes.
  static func find(_ bytes: [UInt8], _ start: Int, _ end: Int) -> MentionedZone? {
    var at = start
    while at < end {
      guard ASCII.isLetter(bytes[at]) else {
        at += 1
        continue
      }
      var scan = TimeScanner(bytes, at, end, .cell)
      var mention = TimeMention(clock: TimeMention.Clock(second: 0))
      if scan.word(&mention), let zone = mention.zone { return zone }
      while at < end, ASCII.isWord(bytes[at]) { at += 1 }
    }
    return nil
  }

  /// True where a line speaks of times, clocks or zones.
  static func speaksOfTimes(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start < 400 else { return false }
    var at = start
    while at < end, !ASCII.isLetter(bytes[at]) { at += 1 }
    while at < end {
      let byte = bytes[at] | 0x20
      // Only words with these letters at their start are looked up.
      if byte == 0x74 || byte == 0x7a || byte == 0x75 || byte == 0x68 || byte == 0x63 {
        let word = ASCII.word(bytes, at, end)
        if words.contains(word.key) { return true }
      }
      while at < end, bytes[at] > 0x20 { at += 1 }
      while at < end, !ASCII.isLetter(bytes[at]) { at += 1 }
    }
    return false
  }

  private static let words = WordTable(
    "times timestam timezone timezones zeiten uhrzeite zeitanga heures horaires horas zone clocks")
}
