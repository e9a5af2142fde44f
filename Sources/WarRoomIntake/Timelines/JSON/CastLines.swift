import WarRoomCore
import WarRoomJSON

/// A recorded terminal (asciicast v2 or v3): its markers are entries, and how it ended.
struct CastLines {
  private let hints: TimelineHints
  private var draft: IncidentDraft
  private var header: JSON?
  private var isInterval = false
  /// Microseconds since the start, of the last event.
  private var elapsed: Int64 = 0
  private var unread = UnreadLines()

  init(hints: TimelineHints) {
    self.hints = hints
    draft = IncidentDraft(title: nil, hints: hints)
  }

  mutating func take(_ line: ArraySlice<UInt8>?, _ number: UInt64) {
    guard let line else {
      return unread.add("a line of more than \(Limits.lineBytes) bytes", number)
    }
    guard let first = line.first(where: { $0 > 0x20 }), first != UInt8(ascii: "#") else { return }
    guard header != nil else { return begin(line, number) }
    guard let event = CastLines.event(line) else { return unread.add(line, number) }
    let (sum, overflow) = elapsed.addingReportingOverflow(isInterval ? event.time : 0)
    elapsed = isInterval ? sum : event.time
    guard !overflow, elapsed.magnitude <= Limits.recordingMicroseconds else {
      return unread.add("too long after the start of the recording", number)
    }
    guard event.code == "m" || event.code == "x" else { return }
    guard let json = try? JSON.parse(line), let parts = json.elements, parts.count >= 3 else {
      return unread.add(line, number)
    }
    let label = parts[2].printed ?? ""
    let text =
      event.code == "x"
      ? "The recording ends with status \(label)" : label.isEmpty ? "Marker" : label
    add(text, event.code == "m", number)
  }

  private mutating func begin(_ line: ArraySlice<UInt8>, _ number: UInt64) {
    guard let json = try? JSON.parse(line), json.isObject else { return unread.add(line, number) }
    header = json
    isInterval = json["version"]?.integer(as: Int.self) == 3
    if let title = json.words("title") { draft.title = title }
    draft.isUTC = true
  }

  private mutating func add(_ text: String, _ isMarker: Bool, _ number: UInt64) {
    var guesses: [ImportedEntry.Guess] = []
    let start: Timestamp
    if case .time(let time) = WrittenTime.read(header?["timestamp"]) {
      start = time.moment
    } else if let date = hints.date {
      start = date
      guesses.append(.date)
    } else {
      return unread.add("no time of recording: \(text)", number)
    }
    let kind = isMarker ? EntryWords.kind(of: text) : nil
    if kind != nil { guesses.append(.kind) }
    let (moment, overflow) = start.microseconds.addingReportingOverflow(elapsed)
    guard !overflow, draft.entries.count < Limits.entryCount else { return }
    draft.add(
      TimelineReading.Entry(
        at: Timestamp(microseconds: moment),
        entry: ImportedEntry(
          text: IncidentDraft.trimmed(text), end: nil, actor: nil, kind: kind ?? .note,
          line: number, guesses: IncidentDraft.ordered(guesses))))
  }

  /// The time and the code of `[1.25, "o", …]`; the rest may be a screenful and is not looked at.
  private static func event(_ line: ArraySlice<UInt8>) -> (time: Int64, code: String)? {
    var rest = line.drop { $0 <= 0x20 }
    guard rest.popFirst() == UInt8(ascii: "["), let comma = rest.firstIndex(of: 0x2c) else {
      return nil
    }
    let number = String(decoding: rest[..<comma].filter { $0 > 0x20 }, as: UTF8.self)
    guard let seconds = Double(number), seconds.isFinite, seconds.magnitude < 1e9 else {
      return nil
    }
    let code = rest[(comma + 1)...].drop { $0 <= 0x20 }
    guard code.count >= 3, code[code.startIndex] == 0x22, code[code.startIndex + 2] == 0x22 else {
      return nil
    }
    let letter = String(decoding: [code[code.startIndex + 1]], as: UTF8.self)
    return (Int64((seconds * 1_000_000).rounded()), letter)
  }

  func reading() throws(TimelineError) -> TimelineReading {
    guard let incident = draft.incident() else { throw .noEntries(.asciicast) }
    return TimelineReading(incidents: [incident], unread: unread.listed)
  }
}
