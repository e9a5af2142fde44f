import WarRoomCore
import WarRoomJSON

/// A log of JSON lines: journald's, or any other with a field map.
struct LogLines {
  private let format: TimelineFormat
  private let hints: TimelineHints
  private var fields: LineFields?
  private var scanner: LineScanner?
  private(set) var entries: [TimelineReading.Entry] = []
  private(set) var unread = UnreadLines()
  private var textBytes = 0
  /// Where the values of the line at hand lie.
  private var values: [Range<Int>] = []
  /// Why no more is taken.
  private(set) var failure: TimelineError?

  init(format: TimelineFormat, fields: LineFields?, hints: TimelineHints) {
    self.format = format
    self.hints = hints
    self.fields = fields ?? (format == .journald ? .journald : nil)
  }

  /// Places in what the scanner finds.
  private enum Place {
    static let time = 0
    static let text = 1
    static let actor = 2
    static let level = 3
    static let kind = 4
    static let end = 5
    /// Where journald names no identifier, these do.
    static let program = 6
    static let unit = 7
  }

  mutating func take(_ line: ArraySlice<UInt8>?, _ number: UInt64) {
    guard failure == nil else { return }
    guard let line else {
      return unread.add("a line of more than \(Limits.lineBytes) bytes", number)
    }
    guard line.contains(where: { $0 > 0x20 }) else { return }
    guard let scanner = prepared(for: line), scanner.find(in: line, &values) else {
      return unread.add(line, number)
    }
    guard !values[Place.time].isEmpty,
      case .time(let time) = LineTime.read(line[values[Place.time]]),
      let text = LogLines.message(line[values[Place.text]])
    else { return unread.add(line, number) }
    var guesses: [ImportedEntry.Guess] = []
    let at = moment(time, &guesses)
    var end: Timestamp?
    if !values[Place.end].isEmpty, case .time(let time) = LineTime.read(line[values[Place.end]]) {
      var ignored: [ImportedEntry.Guess] = []
      end = moment(time, &ignored)
      if let last = end, last <= at { end = nil } else { guesses.append(.range) }
    }
    let actor =
      LogLines.text(line[values[Place.actor]]) ?? LogLines.text(line[values[Place.program]])
      ?? LogLines.text(line[values[Place.unit]])
    let entry = ImportedEntry(
      text: text, end: end, actor: actor.map(IncidentDraft.name),
      kind: kind(line), line: number, guesses: IncidentDraft.ordered(guesses))
    append(TimelineReading.Entry(at: at, entry: entry))
  }

  private mutating func append(_ entry: TimelineReading.Entry) {
    textBytes += entry.entry.text.utf8.count
    if entries.count == Limits.entryCount {
      failure = .tooManyEntries(limit: Limits.entryCount)
    } else if textBytes > Limits.entryTextTotal {
      failure = .tooMuchText(limit: Limits.entryTextTotal)
    } else {
      entries.append(entry)
    }
  }

  /// The scanner for the fields that were told, or that the first line shows.
  private mutating func prepared(for line: ArraySlice<UInt8>) -> LineScanner? {
    if let scanner { return scanner }
    if fields == nil, let json = try? JSON.parse(line) { fields = LineFields.guessed(from: json) }
    guard let fields else { return nil }
    var names: [String?] = [
      fields.time, fields.text, fields.actor, fields.level, fields.kind, fields.end,
    ]
    if format == .journald { names += ["_COMM", "_SYSTEMD_UNIT"] } else { names += [nil, nil] }
    scanner = LineScanner(names)
    return scanner
  }

  private func moment(
    _ time: WrittenTime, _ guesses: inout [ImportedEntry.Guess]
  ) -> Timestamp {
    guard time.zone == .assumed else { return time.moment }
    guard let east = hints.secondsEast(ofLocal: time.moment) else {
      guesses.append(.zone)
      return time.moment
    }
    return time.moment.advanced(bySeconds: -east)
  }

  private func kind(_ line: ArraySlice<UInt8>) -> ImportedEntry.Kind {
    if !values[Place.kind].isEmpty, let word = LogLines.text(line[values[Place.kind]]),
      let kind = ImportedEntry.Kind(rawValue: word)
    {
      return kind
    }
    guard !values[Place.level].isEmpty, let level = LogLines.text(line[values[Place.level]]) else {
      return .note
    }
    if let number = Int(level) {
      // Syslog counts down to 0; the loggers that count up begin their errors at 50.
      return format == .journald ? (number <= 3 ? .alert : .note) : (number >= 50 ? .alert : .note)
    }
    return LogLines.alerting.contains(level.lowercased()) ? .alert : .note
  }

  private static let alerting: Set<String> = [
    "error", "err", "fatal", "critical", "crit", "alert", "emerg", "emergency", "panic",
  ]

  /// A message; journald puts null where it was too large for the export.
  private static func message(_ bytes: ArraySlice<UInt8>) -> String? {
    if let text = text(bytes) { return text }
    return bytes.elementsEqual("null".utf8) ? "(left out of the export: too large)" : nil
  }

  /// A value as text: a text, repeated ones behind each other, bytes that are no UTF-8 and stand
  /// as numbers; nil where there is none.
  private static func text(_ bytes: ArraySlice<UInt8>) -> String? {
    guard let first = bytes.first, !bytes.elementsEqual("null".utf8) else { return nil }
    if first == 0x22 {
      let inner = bytes.dropFirst().dropLast()
      if !inner.contains(0x5c) {
        let text = IncidentDraft.trimmed(String(decoding: inner, as: UTF8.self))
        return text.isEmpty ? nil : text
      }
    }
    guard let json = try? JSON.parse(bytes) else { return lenient(bytes) }
    let text: String
    switch json {
    case .string(let value): text = value
    case .number(let value): text = value
    case .bool(let truth): text = truth ? "true" : "false"
    case .null: return nil
    case .array(let elements): text = joined(elements)
    case .object: text = String(decoding: bytes, as: UTF8.self)
    }
    let trimmed = IncidentDraft.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  private static func joined(_ elements: [JSON]) -> String {
    let numbers = elements.compactMap { $0.integer(as: UInt8.self) }
    if !elements.isEmpty, numbers.count == elements.count {
      return String(decoding: numbers, as: UTF8.self)
    }
    return elements.compactMap(\.printed).joined(separator: " ")
  }

  /// A text with an escape or a byte that is not allowed, taken as it stands.
  private static func lenient(_ bytes: ArraySlice<UInt8>) -> String? {
    guard bytes.first == 0x22, bytes.count > 2 else { return nil }
    return IncidentDraft.trimmed(
      String(decoding: bytes.dropFirst().dropLast(), as: UTF8.self))
  }

  func reading() throws(TimelineError) -> TimelineReading {
    if let failure { throw failure }
    guard !entries.isEmpty else { throw .noEntries(format) }
    var draft = IncidentDraft(title: nil, hints: hints)
    draft.isUTC = !entries.contains { $0.entry.guesses.contains(.zone) }
    draft.take(entries.count <= Limits.entriesForKinds ? entries.map(LogLines.marked) : entries)
    return TimelineReading(
      incidents: [draft.incident()].compactMap { $0 }, unread: unread.listed)
  }

  private static func marked(_ entry: TimelineReading.Entry) -> TimelineReading.Entry {
    guard entry.entry.kind == .note, let kind = EntryWords.kind(of: entry.entry.text) else {
      return entry
    }
    var marked = entry
    marked.entry.kind = kind
    marked.entry.guesses = IncidentDraft.ordered(entry.entry.guesses + [.kind])
    return marked
  }
}
