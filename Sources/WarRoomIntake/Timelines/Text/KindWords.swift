import WarRoomCore

/// What an entry marks, from its words. A milestone that did not happen (`not resolved`), is yet
/// to come (`will be mitigated`) or belongs to something else (`resolved DNS`) is none.
enum KindWords {
  /// What a word does in a sentence about an incident.
  private enum Cue: UInt8 {
    case other, subject, begin, end, resolve, close, mitigate, mitigation, inPlace, declare
    case detect, acknowledge, acknowledged, deny, be, service, recover, filler, first, alertNoun
    case normal, notice, open, status, preposition, stop
  }

  static func kind(_ bytes: [UInt8], _ start: Int, _ end: Int) -> ImportedEntry.Kind {
    let stop = min(end, start + Limits.kindBytes)
    guard tells(bytes, start, stop) else { return .note }
    var cues: [Cue] = []
    var at = start
    while at < stop, cues.count < Limits.kindWords {
      let byte = bytes[at]
      guard ASCII.isWord(byte) || byte == 0x27 else {
        // What stands in another sentence is another matter.
        if byte == 0x2e, at + 1 < stop, ASCII.isBlank(bytes[at + 1]) { cues.append(.stop) }
        at += 1
        continue
      }
      let word = ASCII.word(bytes, at, stop)
      if word.key == 0 {
        at += 1
        continue
      }
      at = word.end
      if at < stop, bytes[at] == 0x27 || bytes[at] == 0xe2, word.key & 0xff == 0x6e {
        cues.append(.deny)
        at += 1
        continue
      }
      cues.append(words[word.key] ?? .other)
    }
    return judge(cues)
  }

  /// Whether any word is there that a milestone cannot do without.
  private static func tells(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    var at = start
    let (firsts, words) = (firsts, words)
    while at < end {
      let byte = bytes[at]
      if ASCII.isLetter(byte) {
        if firsts[Int(byte | 0x20) - 0x61] {
          let word = ASCII.word(bytes, at, end)
          if let cue = words[word.key], decides(cue) { return true }
          at = word.end
        } else {
          while at < end, ASCII.isLetter(bytes[at]) { at += 1 }
        }
      } else {
        at += 1
      }
    }
    return false
  }

  private static func decides(_ cue: Cue) -> Bool {
    switch cue {
    case .begin, .end, .resolve, .close, .mitigate, .mitigation, .declare, .detect, .acknowledge,
      .acknowledged, .recover, .open:
      true
    case .other, .subject, .inPlace, .deny, .be, .service, .filler, .first, .alertNoun, .normal,
      .notice, .status, .preposition, .stop:
      false
    }
  }

  /// The letters that such words begin with.
  private static let firsts: [Bool] = {
    var firsts = [Bool](repeating: false, count: 26)
    for letter in "abcdefgmorsw".utf8 { firsts[Int(letter) - 0x61] = true }
    return firsts
  }()

  private static func judge(_ cues: [Cue]) -> ImportedEntry.Kind {
    var best = ImportedEntry.Kind.note
    for index in cues.indices {
      let found: ImportedEntry.Kind
      switch cues[index] {
      case .resolve, .close: found = resolved(cues, index)
      case .end: found = ended(cues, index)
      case .begin: found = begun(cues, index)
      case .mitigate: found = denied(cues, index) ? .note : .mitigated
      case .mitigation: found = mitigation(cues, index)
      case .declare, .open: found = declared(cues, index)
      case .detect: found = detected(cues, index)
      case .acknowledge, .acknowledged: found = acknowledged(cues, index)
      case .recover: found = recovered(cues, index)
      case .other, .subject, .inPlace, .deny, .be, .service, .filler, .first, .alertNoun, .normal,
        .notice, .status, .preposition, .stop:
        continue
      }
      if rank(found) > rank(best) { best = found }
    }
    return best
  }

  /// Where a text says several things the later stage is what it marks.
  private static func rank(_ kind: ImportedEntry.Kind) -> Int {
    switch kind {
    case .resolved: 8
    case .outageEnds: 7
    case .outageBegins: 6
    case .mitigated: 5
    case .declared: 4
    case .acknowledged: 3
    case .detected: 2
    case .note, .message, .alert, .change, .decision, .action: 0
    }
  }

  /// A denial or a future up to four words before.
  private static func denied(_ cues: [Cue], _ index: Int) -> Bool {
    cues[max(0, index - 4)..<index].split(separator: .stop, omittingEmptySubsequences: false)
      .last?.contains(.deny) ?? false
      || (index + 1 < cues.count && cues[index + 1] == .deny)
  }

  /// The nearest word before that is no filler and no form of `to be`.
  private static func before(_ cues: [Cue], _ index: Int) -> Cue? {
    var at = index - 1
    while at >= 0, cues[at] == .filler || cues[at] == .be { at -= 1 }
    return at >= 0 ? cues[at] : nil
  }

  private static func after(_ cues: [Cue], _ index: Int) -> Cue? {
    var at = index + 1
    while at < cues.count, cues[at] == .filler || cues[at] == .be { at += 1 }
    return at < cues.count ? cues[at] : nil
  }

  private static func resolved(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    let previous = before(cues, index)
    let next = after(cues, index)
    if previous == .subject || previous == .declare { return .resolved }
    if cues[index] == .close { return previous == .subject ? .resolved : .note }
    if cues.count == 1 { return .resolved }
    if previous == nil || previous == .stop, next == .subject || next == nil || next == .stop {
      return .resolved
    }
    if previous == .status { return .resolved }
    return next == .subject && previous == .inPlace ? .resolved : .note
  }

  private static func begun(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    if before(cues, index) == .subject { return .outageBegins }
    let next = after(cues, index)
    return next == .subject && before(cues, index) == nil ? .outageBegins : .note
  }

  private static func ended(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    if before(cues, index) == .subject { return .outageEnds }
    return before(cues, index) == nil && after(cues, index) == .subject ? .outageEnds : .note
  }

  private static func mitigation(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    guard after(cues, index) == .inPlace, !denied(cues, index) else { return .note }
    return .mitigated
  }

  private static func declared(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    let previous = before(cues, index)
    let next = after(cues, index)
    if next == .resolve || next == .close || next == .end { return .note }
    return previous == .subject || next == .subject ? .declared : .note
  }

  private static func detected(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    let previous = before(cues, index)
    if previous == .first || previous == .subject || cues.count == 1 { return .detected }
    return after(cues, index) == .subject ? .detected : .note
  }

  private static func acknowledged(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    if cues[index] == .acknowledge || cues.count == 1 { return .acknowledged }
    let previous = before(cues, index)
    let next = after(cues, index)
    let about: [Cue?] = [.subject, .alertNoun, .notice]
    return about.contains(previous) || about.contains(next) ? .acknowledged : .note
  }

  /// `service restored`, `fully recovered`, `back to normal`.
  private static func recovered(_ cues: [Cue], _ index: Int) -> ImportedEntry.Kind {
    if denied(cues, index) { return .note }
    let around = cues[max(0, index - 3)..<min(cues.count, index + 2)]
    return around.contains(.service) || around.contains(.inPlace) ? .outageEnds : .note
  }

  private static let words = WordTable<Cue>([
    (
      "incident incidents issue issues outage outages problem problems impact degradation "
        + "downtime disruption unavailability storung vorfall panne incidente", .subject
    ),
    ("begins begin began begun starts start started starting beginning onset beginn debut", .begin),
    ("ends end ended ending over ende fin finished", .end),
    ("resolved resolves resolve resolution fixed solved behoben resolu gelost", .resolve),
    ("closed closes", .close),
    ("mitigated mitigates repaired", .mitigate),
    ("mitigation mitigations workaround", .mitigation),
    ("complete completed applied deployed effective place fully all full completely", .inPlace),
    ("declared declares declare declaring considered marked calling", .declare),
    ("opened raised created", .open),
    ("detected detects detection", .detect),
    ("acked acks ack", .acknowledge),
    ("acknowledged acknowledges", .acknowledged),
    (
      "not never no yet cannot unable without until till will would could should might may can "
        + "to if once when whether attempt attempted attempts attempting trying tried try "
        + "partial partially expected expect before fails failed unless nearly almost "
        + "temporarily nicht wird pas", .deny
    ),
    ("is was are were been being has have had be gets got wurde est", .be),
    ("service services customer customers traffic system systems site everything", .service),
    ("restored recovered", .recover),
    (
      "the a an this that our as now and officially formally finally successfully customer user "
        + "service by of for in der die das le la l", .filler
    ),
    ("first initially automated", .first),
    ("alert alerts page pages pager alarm", .alertNoun),
    ("report reports failure failures", .notice),
    ("status milestone", .status),
  ])
}
