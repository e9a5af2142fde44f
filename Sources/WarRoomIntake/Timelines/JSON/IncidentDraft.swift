import WarRoomCore
import WarRoomJSON

/// One incident while a reader puts it together.
struct IncidentDraft {
  var title: String
  var severity: Severity?
  var services: [String] = []
  var link: String?
  /// Every time is known to be UTC.
  var isUTC = false
  private var zone = ""
  private(set) var entries: [TimelineReading.Entry] = []
  private(set) var unread: [TimelineReading.Unread] = []
  private let hints: TimelineHints

  init(title: String?, hints: TimelineHints) {
    self.title = title ?? hints.title
    self.hints = hints
  }

  /// What is known of one entry beside its time.
  struct Words {
    var text: String
    var actor: String?
    var kind: ImportedEntry.Kind
    var guesses: [ImportedEntry.Guess] = []
    var line: UInt64 = 0
  }

  /// Adds an entry; what has no time, or no text, is kept as unread. `place` says where it stands.
  mutating func add(_ words: Words, at time: JSON?, until end: JSON? = nil, place: String) {
    let text = IncidentDraft.trimmed(words.text)
    guard !text.isEmpty else { return leave(place + ": no text", line: words.line) }
    guard let (moment, unsure) = self.time(time) else {
      return leave("\(place): no time that can be read: \(text)", line: words.line)
    }
    var guesses = unsure + words.guesses
    var ended: Timestamp?
    if let (end, _) = self.time(end), end > moment {
      ended = end
      guesses.append(.range)
    }
    add(
      TimelineReading.Entry(
        at: moment,
        entry: ImportedEntry(
          text: text, end: ended, actor: words.actor.map(IncidentDraft.name), kind: words.kind,
          line: words.line, guesses: IncidentDraft.ordered(guesses))))
  }

  /// The moment that a member's value is; nil: none.
  func moment(_ json: JSON?) -> Timestamp? {
    guard case .time(let time) = WrittenTime.read(json) else { return nil }
    return time.moment
  }

  /// Adds entries as they are.
  mutating func take(_ more: [TimelineReading.Entry]) {
    if entries.isEmpty { entries = more } else { entries += more }
  }

  /// Adds an entry as it is.
  mutating func add(_ entry: TimelineReading.Entry) { entries.append(entry) }

  /// Keeps a text that is no entry.
  mutating func leave(_ text: String, line: UInt64 = 0) {
    guard unread.count < Limits.unreadKept else { return }
    unread.append(
      TimelineReading.Unread(line: line, text: BoundedText.cut(text, Limits.unreadLength)))
  }

  /// A severity that the source states in a word of its own.
  mutating func state(severity word: String?) {
    guard severity == nil, let word else { return }
    severity = SeverityWord.severity(word)
  }

  mutating func name(service: String?) {
    guard let service, !service.isEmpty, services.count < Limits.servicesKept else { return }
    let name = IncidentDraft.name(service)
    if !services.contains(name) { services.append(name) }
  }

  /// The incident in the order of time; nil without an entry. A source that is written newest
  /// first is turned round before, so that what shares an instant keeps its order.
  func incident() -> TimelineReading.Incident? {
    guard let first = entries.first, let last = entries.last else { return nil }
    var list = entries
    if first.at > last.at { list.reverse() }
    if zip(list, list.dropFirst()).contains(where: { $0.at > $1.at }) {
      let order = list.indices.sorted { (list[$0].at, $0) < (list[$1].at, $1) }
      list = order.map { list[$0] }
    }
    let known = isUTC ? "UTC" : zone
    return TimelineReading.Incident(
      title: BoundedText.title(title), zone: known.isEmpty ? hints.zoneName : known,
      severity: severity, services: services,
      link: link.map { BoundedText.cut($0, Limits.linkLength) }, entries: list)
  }

  private mutating func time(_ json: JSON?) -> (Timestamp, [ImportedEntry.Guess])? {
    guard case .time(let time) = WrittenTime.read(json) else { return nil }
    switch time.zone {
    case .stated:
      if zone.isEmpty { zone = IncidentDraft.zone(of: json?.text) }
      return (time.moment, [])
    case .assumed:
      guard let east = hints.secondsEast(ofLocal: time.moment) else {
        return (time.moment, [.zone])
      }
      return (time.moment.advanced(bySeconds: -east), [])
    }
  }

  /// `UTC` or an offset, as printed at the end of a time; counts since 1970 are UTC too.
  private static func zone(of text: String?) -> String {
    guard let text, text.contains(":") else { return "UTC" }
    let tail = text.suffix(6)
    if tail.hasSuffix("Z") || tail.hasSuffix("+00:00") || tail.hasSuffix("+0000") { return "UTC" }
    guard let sign = tail.firstIndex(where: { $0 == "+" || $0 == "-" }) else { return "UTC" }
    return String(tail[sign...])
  }

  /// Each once, in the order of their definition.
  static func ordered(_ guesses: [ImportedEntry.Guess]) -> [ImportedEntry.Guess] {
    guesses.count < 2 ? guesses : ImportedEntry.Guess.allCases.filter { guesses.contains($0) }
  }

  /// A text without the blanks around it, at a length that a record holds.
  static func trimmed(_ text: String) -> String {
    var bytes = text.utf8[...]
    while let first = bytes.first, first <= 0x20 { bytes.removeFirst() }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    let kept = bytes.count == text.utf8.count ? text : String(Substring(bytes))
    return kept.utf8.count <= Limits.entryText ? kept : BoundedText.cut(kept, Limits.entryText)
  }

  static func name(_ text: String) -> String {
    let name = trimmed(text)
    return name.utf8.count <= Limits.nameLength ? name : BoundedText.cut(name, Limits.nameLength)
  }
}
