import WarRoomCanvas
import WarRoomClient
import WarRoomCore
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
    if let what, (try? Files.factsFollowingLinks(what)) != nil {
      return try JournalTape(path: what)
    }
    if let what, what.contains("/") { throw Failure(.noInput, "there is no file \(what)") }
    if let what, let sample = SampleIncident.named(what) {
      return try JournalTape(bytes: sample.journal(), name: what)
    }
    let id: IncidentID
    do { id = try IncidentPicker(home: home).pick(what) } catch let failure as Failure {
      guard what != nil, failure.status == .noInput else { throw failure }
      throw Failure(
        .noInput, "\(failure.text), no file and no sample of that name; samples: "
          + "warroom replay --list")
    }
    return try JournalTape(path: home.folder().folder(of: id))
  }

  /// Reads a journal to its end.
  static func readAll(of journal: JournalReplay) {
    while journal.index(forNanoseconds: step) {}
  }
}
