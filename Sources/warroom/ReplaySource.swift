import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomIntake
import WarRoomJournal
import WarRoomSamples
import WarRoomSystem

/// Finds what somebody wants to replay.
struct ReplaySource {
  let home: HomeOptions

  /// Nanoseconds for which a journal is indexed before its first frame: most are known by then.
  private static let firstReading: Int64 = 30_000_000
  /// Nanoseconds of one step of reading a journal to its end.
  private static let step: Int64 = 1_000_000_000

  /// The incidents that come with warroom, a line each.
  static var samples: [String] {
    let width = SampleIncident.all.map(\.slug.utf8.count).max() ?? 0
    return SampleIncident.all.map { sample in
      let slug = PrintableText(sample.slug).padded(to: width).string
      return PrintableText("\(slug)  \(sample.date)  \(sample.title)").string
    }
  }

  /// A file or folder that is there, else an incident, else a sample.
  func open(_ what: String?) throws -> JournalReplay {
    let journal = JournalReplay(try tape(what))
    _ = journal.index(forNanoseconds: ReplaySource.firstReading)
    guard journal.count > 0 else {
      throw Failure(.badData, journal.damage.isEmpty ? "there is no record in it" : journal.damage)
    }
    return journal
  }

  private func tape(_ what: String?) throws -> JournalTape {
    if let what, (try? Files.factsFollowingLinks(what)) != nil { return try file(what) }
    if let what, what.contains("/") { throw Failure(.noInput, "there is no file \(what)") }
    if let what, let sample = SampleIncident.named(what) {
      return try JournalTape(bytes: sample.journal(), name: what)
    }
    let id: IncidentID
    do { id = try IncidentPicker(home: home).pick(what) } catch let failure as Failure {
      guard what != nil, failure.status == .noInput else { throw failure }
      throw Failure(
        .noInput,
        "\(failure.text), no file and no sample of that name; samples: "
          + "warroom replay --list")
    }
    return try JournalTape(path: home.folder().folder(of: id))
  }

  /// A journal, or whatever import reads: taken in, in memory alone.
  private func file(_ path: String) throws -> JournalTape {
    do throws(JournalError) {
      let tape = try JournalTape(path: path)
      // Whether a packed file is a journal is known when its first lines have come.
      while JournalTape.isPacked(path), tape.count == 0 {
        if try tape.index(forNanoseconds: ReplaySource.firstReading) { break }
      }
      return tape
    } catch {
      switch error {
      case .damaged(let damage) where damage.line <= 1: break
      case .missing: break
      case .damaged, .exists, .held, .exposed, .sharedFileSystem, .newer, .full, .unwritable,
        .batchFull, .stale, .poisoned, .system:
        throw error
      }
      return try imported(path, unless: error)
    }
  }

  private func imported(_ path: String, unless error: JournalError) throws -> JournalTape {
    let hints = TimelineHints(
      date: nil, zoneSeconds: nil, zoneName: "", title: "", now: Output.now)
    let sources = try ImportReader(format: nil, fields: nil, hints: hints).read([path])
    // A journal of our own is read by the tape or not at all.
    guard let source = sources.first, source.journal == nil,
      let incident = source.reading.incidents.first
    else { throw error }
    let count = sources.reduce(0) { $0 + $1.incidentCount }
    if count > 1 {
      Output.warning("\(path) tells of \(count) incidents; this is the first, import takes all")
    }
    let records = ImportRecords(
      id: IncidentID(title: incident.title, declared: incident.entries.first?.at ?? hints.now),
      imported: source.imported(incident, at: hints.now),
      entries: incident.entries.map { ($0.at, $0.entry) }, author: home.importer)
    var batch = JournalBatch(following: .start, host: records.author)
    _ = try batch.add(records.draft(at: records.start, [.journalOpened(try records.identity())]))
    var bytes: [UInt8] = []
    try records.write(into: batch) { batch in
      bytes += batch.bytes
      return batch.next
    }
    return try JournalTape(bytes: bytes, name: source.file)
  }

  /// Reads a journal to its end.
  static func readAll(of journal: JournalReplay) {
    while journal.index(forNanoseconds: step) {}
  }
}
