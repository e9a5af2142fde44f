import WarRoomCore
import WarRoomJournal
import WarRoomWire

/// One open incident: its journal, and the room that its durable records make.
final class LiveRoom {
  let id: IncidentID
  private(set) var room = Room()
  /// Every durable line, in order; record n is at n - 1.
  private(set) var lines: [[UInt8]] = []
  private let journal: Journal

  /// Opens an existing journal and rebuilds its room.
  init(opening id: IncidentID, home: HomeFolder) throws(JournalError) {
    self.id = id
    journal = try Journal.open(directory: home.folder(of: id))
    try takeIn(journal.opened)
  }

  /// Starts the journal of a new incident.
  init(
    creating identity: JournalIdentity, home: HomeFolder, author: Author, moment: Moment
  ) throws(JournalError) {
    id = identity.incident
    journal = try Journal.create(
      directory: home.folder(of: id), identity: identity, author: author, moment: moment)
    try takeIn(journal.opened)
  }

  /// What has become durable when this returns; on any error nothing of it has.
  func commit(_ drafts: [RecordDraft]) throws(JournalError) -> [Record] {
    let written = try journal.append(drafts)
    return try takeIn(written)
  }

  /// True when a batch of these drafts fits one journal write.
  func fits(_ drafts: [RecordDraft]) -> Bool {
    journal.fits(drafts)
  }

  @discardableResult
  private func takeIn(_ written: [RecordLine]) throws(JournalError) -> [Record] {
    var records: [Record] = []
    for line in written {
      let record: Record
      do { record = try RecordCodec.decode(line.bytes) } catch {
        throw .unreadable(sequence: line.sequence, error)
      }
      room.evolve(record)
      lines.append(line.bytes)
      records.append(record)
    }
    return records
  }
}
