import WarRoomCore
import WarRoomJournal
import WarRoomReview
import WarRoomSystem

/// The drafted intent and feedback loop of one trace, as a diff of the repository that nobody has
/// applied yet.
struct TraceDraft {
  let diff: String
  private let intent: String
  private let requirement: String
  private let root: String

  /// Seconds that applying may take.
  private static let seconds: Int64 = 60

  init(_ tracer: Tracer, _ trace: Trace, _ alert: Alert?, _ room: Room?) throws {
    let repository = tracer.repository
    root = repository.root
    guard let requirement = trace.requirement?.id else {
      throw Failure(.noInput, trace.missing.first ?? "the requirement is not defined")
    }
    self.requirement = requirement
    let place = try TraceDraft.place(repository, near: trace.intent)
    intent = place.next
    try TraceDraft.check(place.file)
    let day = Output.now.day
    let draft = RemediationDraft(
      trace, RemediationDraft.Source(alert: alert, room: room, day: day), intent: place.next,
      level: place.level)
    var diff: String
    if let text = repository.text(of: place.file) {
      let lines = TextLines(text).lines
      let last = lines.lastIndex { !$0.allSatisfy(\.isWhitespace) }.map { $0 + 1 } ?? 0
      diff = UnifiedDiff.inserting([""] + draft.section, after: last, in: text, path: place.file)
    } else {
      diff = UnifiedDiff.creating(["# Intents", ""] + draft.section, path: place.file)
    }
    let entry = FeedbackLoops.Entry(
      alert: alert?.title ?? trace.alert ?? "not recorded", requirement: requirement,
      intent: place.next, incident: room?.incident?.id.text, day: day)
    diff += try TraceDraft.loop(entry, repository)
    self.diff = diff
  }

  /// Throws `badData` for a name that a diff would have to quote.
  private static func check(_ file: String) throws {
    let isPlain = file.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7f && $0 != 0x22 && $0 != 0x5c }
    guard isPlain else { throw Failure(.badData, "a diff cannot name the file \(file)") }
  }

  /// Where the next intent goes.
  private struct Place {
    var file: String
    var level: Int
    var next: String
  }

  /// Behind the highest number of the family that `near` belongs to, else of all.
  private static func place(
    _ repository: TraceRepository, near: Requirement?
  ) throws -> Place {
    let conventions = repository.conventions
    var highest: (number: Int, width: Int, family: String, file: String, level: Int)?
    let wanted = near.map { family($0.id) }
    for hit in try repository.grep(conventions.intentPrefix)
    where Tracer.isMarkdown(hit.file) && hit.text.hasPrefix("#") {
      guard let id = conventions.ids(conventions.intentPrefix, in: hit.text).first else { continue }
      let family = family(id)
      let digits = id.dropFirst(family.count)
      guard wanted == nil || wanted == family, let number = Int(digits),
        number < Int(Int32.max), number > highest?.number ?? -1
      else { continue }
      let level = hit.text.prefix { $0 == "#" }.count
      highest = (number, digits.count, family, hit.file, level)
    }
    guard let highest else {
      return Place(file: "docs/intents.md", level: 2, next: conventions.intentPrefix + "001")
    }
    let digits = String(highest.number + 1)
    let zeros = String(repeating: "0", count: max(0, highest.width - digits.count))
    return Place(
      file: highest.file, level: highest.level, next: highest.family + zeros + digits)
  }

  /// `INT-PAY-` of `INT-PAY-012`.
  private static func family(_ id: String) -> String {
    String(id.dropLast(id.reversed().prefix { $0.isNumber }.count))
  }

  private static func loop(
    _ entry: FeedbackLoops.Entry, _ repository: TraceRepository
  ) throws -> String {
    let files = try repository.files(["**/feedback-loops.yml", "**/feedback-loops.yaml"])
    guard let file = files.first, let text = repository.text(of: file) else {
      return UnifiedDiff.creating(FeedbackLoops.file(entry), path: "feedback-loops.yml")
    }
    try check(file)
    guard let loops = FeedbackLoops(text) else {
      throw Failure(.badData, "\(file) holds no list that an entry could be added to")
    }
    return UnifiedDiff.inserting(loops.lines(entry), after: loops.place, in: text, path: file)
  }

  /// Keeps the diff in the home, and asks for `git apply` on it.
  func proposal(_ home: HomeOptions) throws -> Order {
    let stamp = String(Output.now.microseconds)
    let path = try home.folder().path + "/drafts/\(intent)-\(stamp).patch"
    try NewFile.write(diff, to: path)
    return .proposeCommand(
      CommandSpec(
        words: ["git", "apply", path], directory: root, timeLimitSeconds: TraceDraft.seconds),
      target: nil, reason: "add the remediation intent \(intent) for \(requirement)")
  }
}
