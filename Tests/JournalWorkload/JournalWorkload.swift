import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// Opens or creates a journal and appends numbered batches, saying what is on disk as it goes: a
/// program for the fault tests to break.
///
///     journal-workload <folder> <batches> <records per batch> <bytes per segment>
///
/// Says `opened <sequence> <rows>`, `acked <sequence> <hash>` for each batch that was committed,
/// `full` where there was no room, `poisoned` after a failed sync, and at the end `done`, or
/// `failed <error>` with status 74.
@main
enum JournalWorkload {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    guard CommandLine.arguments.count == 5, arguments.count >= 3 else { ThisProcess.exitNow(64) }
    ThisProcess.keepFilesPrivate()
    var options = Journal.Options()
    options.segmentBytes = Int64(arguments[arguments.count - 1])
    do {
      let folder = CommandLine.arguments[1]
      let journal = try begin(folder, options)
      let sizes = arguments.suffix(3)
      try append(to: journal, batches: sizes[sizes.startIndex], of: sizes[sizes.startIndex + 1])
      say("done")
    } catch {
      say("failed \(error)")
      ThisProcess.exitNow(74)
    }
  }

  private static func begin(
    _ folder: String, _ options: Journal.Options
  ) throws(JournalError) -> Journal {
    do {
      let opened = try Journal.open(
        directory: folder, author: host, moment: now(), options: options)
      let rows = opened.report.found.map(\.rawValue).joined(separator: ",")
      say("opened \(opened.journal.head.sequence) \(rows)")
      return opened.journal
    } catch {
      guard case .missing = error else { throw error }
    }
    let incident = IncidentID(title: "fault test", declared: now().wall)
    let identity = JournalIdentity(
      id: String(repeating: "0", count: 32), incident: incident, host: "test")
    let journal = try Journal.create(
      directory: folder, identity: identity, author: host, moment: now(), options: options)
    say("opened \(journal.head.sequence) created")
    return journal
  }

  private static func append(
    to journal: Journal, batches: Int, of count: Int
  ) throws(JournalError) {
    var failure: JournalError?
    for number in 0..<batches {
      var batch = journal.begin()
      for index in 0..<count {
        let text = "batch \(number) record \(index) "
        let filler = String(repeating: "x", count: (number * 37 + index * 101) % 300)
        let draft = RecordDraft(
          moment: now(), author: host, ticket: "\(number)-\(index)",
          facts: [.noteAdded(.note, text: text + filler, occurred: nil)])
        _ = try batch.add(draft)
      }
      do {
        for entry in try journal.commit(batch) {
          say("acked \(entry.record.sequence) \(entry.hash)")
        }
      } catch {
        switch error {
        case .full: say("full")
        case .poisoned:
          // Goes on asking, as a careless host might: nothing may be acknowledged any more.
          say("poisoned")
          failure = error
        case .missing, .exists, .held, .exposed, .sharedFileSystem, .damaged, .newer, .unwritable,
          .batchFull, .stale, .system:
          throw error
        }
      }
    }
    if let failure { throw failure }
  }

  private static let host = Author(
    login: nil, uid: ThisProcess.effectiveUser, gid: ThisProcess.effectiveGroup,
    pid: ThisProcess.pid, host: "test", tty: nil, via: .host, agent: false, asserted: nil,
    user: "tester")

  private static func now() -> Moment {
    let reading = SystemClock.now()
    return Moment(
      wall: Timestamp(microseconds: reading.wall), boottime: reading.boottime, boot: reading.boot)
  }

  private static let output = Descriptor(owning: 1)

  /// At once and unbuffered: what was said counts as promised.
  private static func say(_ line: String) {
    try? output.writeAll(Array((line + "\n").utf8))
  }
}
