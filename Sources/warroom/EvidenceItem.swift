import WarRoomConfig
import WarRoomCore
import WarRoomJSON
import WarRoomJournal
import WarRoomScreen
import WarRoomSystem
import WarRoomWire

/// Something whose text is kept in the evidence folder: what a collector printed, or a run.
struct EvidenceItem {
  /// `3` for evidence, `run-2` for the output of a run.
  var label: String
  var name: String
  var kind: Evidence.Kind
  var run: RunID?
  var words: [String]
  /// When it was recorded.
  var at: Timestamp
  /// Bytes that were stored; what came beyond a limit was not.
  var byteCount: Int64
  /// Empty when nothing was stored.
  var digest: String
  /// Nil where nobody looked for secrets.
  var redacted: Int?
  /// Why there is nothing, or only a part.
  var failure: String

  /// Bytes of one text: as many as the host keeps of a run.
  private static let fileBytes = 16 * 1_024 * 1_024
  /// Hex digits of a digest that name an item.
  private static let shortDigest = 6
  /// Bytes of a name within an archive.
  private static let nameLength = 48

  /// All of a room, in the order of the journal.
  static func all(in room: Room) -> [EvidenceItem] {
    room.entries.compactMap { entry in
      switch entry.fact {
      case .evidenceCaptured(let item): EvidenceItem(item, entry.recorded)
      case .runEnded(let id, let outcome): EvidenceItem(id, outcome, room, entry.recorded)
      case _: nil
      }
    }
  }

  private init(_ item: Evidence, _ at: Timestamp) {
    self.init(
      label: "\(item.number)", name: item.name, kind: item.kind, run: item.run,
      words: item.words, at: at, byteCount: item.byteCount, digest: item.digest,
      redacted: item.redacted, failure: item.failure)
  }

  private init?(_ id: RunID, _ outcome: RunOutcome, _ room: Room, _ at: Timestamp) {
    guard !outcome.digest.isEmpty else { return nil }
    let run = room.run(id)
    self.init(
      label: "run-\(id.number)", name: run?.proposal.title ?? "", kind: .output, run: id,
      words: run?.proposal.command.words ?? [], at: at, byteCount: outcome.byteCount,
      digest: outcome.digest, redacted: outcome.redacted, failure: "")
  }

  private init(
    label: String, name: String, kind: Evidence.Kind, run: RunID?, words: [String], at: Timestamp,
    byteCount: Int64, digest: String, redacted: Int?, failure: String
  ) {
    self.label = label
    self.name = name
    self.kind = kind
    self.run = run
    self.words = words
    self.at = at
    self.byteCount = byteCount
    self.digest = digest
    self.redacted = redacted
    self.failure = failure
  }

  /// The one that somebody means: a number, `run-2`, or the beginning of a digest.
  static func pick(_ wanted: String, in room: Room) throws -> EvidenceItem {
    let all = all(in: room)
    if let exact = all.first(where: { $0.label == wanted }) { return exact }
    let matches = all.filter { wanted.utf8.count >= shortDigest && $0.digest.hasPrefix(wanted) }
    guard let first = matches.first, matches.allSatisfy({ $0.digest == first.digest }) else {
      throw Failure(.noInput, "there is no evidence \(wanted); see warroom evidence list")
    }
    return first
  }

  /// The stored bytes, whose digest is the recorded one.
  func text(of incident: IncidentID, in home: HomeFolder) throws -> [UInt8] {
    guard !digest.isEmpty else {
      throw Failure(.noInput, "nothing was stored of evidence \(label): \(failure)")
    }
    guard Digest(hex: digest) != nil else {
      throw Failure(.badData, "evidence \(label) has no digest that could name a file")
    }
    let path = home.evidence(of: incident) + "/" + digest
    let bytes: [UInt8]
    do { bytes = try Files.read(path, limit: Self.fileBytes) } catch {
      throw Failure(.noInput, "\(path): \(error.text)")
    }
    guard Digest.sha256(of: bytes).description == digest else {
      throw Failure(.badData, "\(path) is not what was recorded: its digest differs")
    }
    return bytes
  }

  /// Its name in an archive: sorted as the list is, without anything that means something to a
  /// shell or a path. `place` is its place in the list, counted from 1.
  func fileName(place: Int) -> String {
    let number = String(place)
    let zeros = String(repeating: "0", count: max(0, 4 - number.count))
    let slug = RunbookDraft.slug(name, otherwise: "output").prefix(EvidenceItem.nameLength)
    return "\(zeros)\(number)-\(label)-\(kind.rawValue)-\(slug).txt"
  }

  /// How many secrets were taken out.
  var redactedWords: String {
    switch redacted {
    case nil: "not looked for secrets"
    case 0?: "no secrets found"
    case let count?: "\(Wording.count(count, "secret")) taken out"
    }
  }

  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", label)
    writer.member("name", name)
    writer.member("kind", kind.rawValue)
    if let run { writer.member("run", run.number) }
    writer.member("at", at)
    writer.member("command", words)
    writer.member("bytes", Int(byteCount))
    writer.member("sha256", digest)
    if let redacted { writer.member("redacted", redacted) }
    if !failure.isEmpty { writer.member("failure", failure) }
    writer.endObject()
  }
}
