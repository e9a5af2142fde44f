/// Who acted or spoke, where the text says so before anything else.
struct ActorName: Equatable {
  var name: String
  /// Where the text goes on without the name.
  var rest: Int
  /// The form is that of a chat: `<alice> text`.
  var speaks = false

  /// `alice: text`, `@alice text`, `**Alice**: text`, `<alice> text`, `Jane Doe: text`.
  init?(_ bytes: [UInt8], _ start: Int, _ end: Int) {
    var at = start
    while at < end, ASCII.isBlank(bytes[at]) { at += 1 }
    guard at < end else { return nil }
    switch bytes[at] {
    case 0x26 where bytes[at..<end].starts(with: "&lt;".utf8): self.init(escaped: bytes, at, end)
    case 0x3c: self.init(angle: bytes, at, end)
    case 0x40: self.init(handle: bytes, at, end)
    default: self.init(colon: bytes, at, end)
    }
  }

  /// `<alice> text`, `< alice> text`, `<@alice> text`.
  private init?(angle bytes: [UInt8], _ start: Int, _ end: Int) {
    var at = start + 1
    while at < end, bytes[at] == 0x20 || bytes[at] == 0x40 || bytes[at] == 0x2b { at += 1 }
    let from = at
    while at < end, at - from < Limits.actorBytes, ActorName.isNick(bytes[at]) || bytes[at] == 0x20
    {
      at += 1
    }
    guard at < end, bytes[at] == 0x3e, at > from else { return nil }
    let word = ASCII.word(bytes, from, end)
    if word.end == at, HTMLWords.isTag(word.key) { return nil }
    name = String(decoding: bytes[from..<at], as: UTF8.self)
    rest = at + 1
    speaks = true
  }

  /// `&lt;alice&gt; text`, as a page's source has it.
  private init?(escaped bytes: [UInt8], _ start: Int, _ end: Int) {
    let from = start + 4
    var at = from
    while at < end, at - from < Limits.actorBytes, ActorName.isNick(bytes[at]) { at += 1 }
    guard at > from, bytes[at..<end].starts(with: "&gt;".utf8) else { return nil }
    name = String(decoding: bytes[from..<at], as: UTF8.self)
    rest = at + 4
    speaks = true
  }

  /// `@alice does`: the sentence keeps its subject, unless a colon follows.
  private init?(handle bytes: [UInt8], _ start: Int, _ end: Int) {
    var at = start + 1
    while at < end, ActorName.isNick(bytes[at]), at - start < Limits.actorBytes { at += 1 }
    while at > start + 1, bytes[at - 1] == 0x2e { at -= 1 }
    guard at > start + 1 else { return nil }
    name = String(decoding: bytes[(start + 1)..<at], as: UTF8.self)
    let colon = at < end && bytes[at] == 0x3a
    rest = colon ? at + 1 : start
  }

  /// `alice: text`, `Jane Doe: text`, `**Alice:** text`, `[alice] text`.
  private init?(colon bytes: [UInt8], _ start: Int, _ end: Int) {
    var at = start
    while at < end, bytes[at] == 0x2a || bytes[at] == 0x27 || bytes[at] == 0x5f { at += 1 }
    let from = at
    var words = 1
    while at < end, at - from <= Limits.actorBytes {
      let byte = bytes[at]
      if byte == 0x20 {
        words += 1
        if words > 3 { return nil }
      } else if !ActorName.isNick(byte), byte != 0x28, byte != 0x29 {
        break
      }
      at += 1
    }
    var stop = at
    while at < end, bytes[at] == 0x2a || bytes[at] == 0x27 { at += 1 }
    guard at + 1 < end, bytes[at] == 0x3a, stop > from else { return nil }
    at += 1
    while at < end, bytes[at] == 0x2a || bytes[at] == 0x27 { at += 1 }
    guard at < end, ASCII.isBlank(bytes[at]) else { return nil }
    while stop > from, bytes[stop - 1] == 0x2e { stop -= 1 }
    guard ActorName.isName(bytes, from, stop, words) else { return nil }
    name = String(decoding: bytes[from..<stop], as: UTF8.self)
    rest = at
  }

  private static func isNick(_ byte: UInt8) -> Bool {
    ASCII.isWord(byte) || byte == 0x2d || byte == 0x2e || byte == 0x7c || byte == 0x5f
  }

  /// One word that is no common one, or two and three that all begin with a capital.
  private static func isName(_ bytes: [UInt8], _ start: Int, _ end: Int, _ words: Int) -> Bool {
    var at = start
    while at < end {
      let word = ASCII.word(bytes, at, end)
      if word.key == 0 {
        if ASCII.isDigit(bytes[at]), at == start { return false }
        at += 1
        continue
      }
      if common.contains(word.key) { return false }
      let opens = at == start || bytes[at - 1] == 0x20
      if opens, words > 1, !ASCII.isUpper(bytes[at]), bytes[at] < 0x80 { return false }
      at = word.end
    }
    return true
  }

  /// What stands before a colon and is nobody.
  private static let common = WordTable(
    "note notes update status alert alerts resolved identified monitoring investigating action "
      + "actions impact root cause detected detection mitigation mitigated issue incident outage "
      + "warning error errors info summary result results decision decided important http https "
      + "fix fixed deploy deployed deployment rollback change started start end ended begin time "
      + "service services problem finding findings reason hypothesis test tests step phase "
      + "conclusion confirmed discovered customer customers user users first second third next "
      + "final recovery recovered restored declared acknowledged escalation escalated page paged "
      + "log logs output command question answer comment comms communication communications "
      + "message scheduled completed progress in verifying verified postmortem rollout release "
      + "trigger triggered cluster database server servers network traffic latency warn debug "
      + "critical major minor sev severity p fyi todo ps edit edited tl tldr all clear everything "
      + "workaround attempt attempted try tried timeline outcome evidence observation observed "
      + "the a an this that we it no yes then later also and but so because why what how when "
      + "only still now new more most some many several api cpu memory disk ssh sql dns")
}
