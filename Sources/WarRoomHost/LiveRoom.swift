import WarRoomCore
import WarRoomJournal

/// One open incident: its journal, and the room that its durable records make.
final class LiveRoom {
  let id: IncidentID
  private(set) var room = Room()
  /// Every durable line, in order; record n is at n - 1.
  private(set) var lines: [[UInt8]] = []
  private let journal: Journal

  /// Opens the journal of an incident; `author` and `moment` stand for the host.
  init(
    opening id: IncidentID, home: HomeFolder, author: Author, moment: Moment
  ) throws(JournalError) {
    self.id = id
    let opened = try Journal.open(
      directory: home.folder(of: id), author: author, moment: moment)
    journal = opened.journal
    takeIn(opened.entries)
  }

  /// Begins the journal of a new incident.
  init(
    creating identity: JournalIdentity, home: HomeFolder, author: Author, moment: Moment
  ) throws(JournalError) {
    id = identity.incident
    let folder = home.folder(of: id)
    journal = try Journal.create(
      directory: folder, identity: identity, author: author, moment: moment)
    var entries: [JournalEntry] = []
    _ = try JournalReader(path: folder).read { entries.append($0) }
    takeIn(entries)
  }

  /// An empty batch after the newest record.
  func begin() -> JournalBatch { journal.begin() }

  /// Makes a batch durable and takes it in. On any error nothing of it has happened.
  func commit(_ batch: JournalBatch) throws(JournalError) -> [Record] {
    let entries = try journal.commit(batch)
    takeIn(entries)
    return entries.map(\.record)
  }

  private func takeIn(_ entries: [JournalEntry]) {
    for entry in entries {
      room.evolve(entry.record)
      lines.append(entry.bytes)
    }
  }
}
