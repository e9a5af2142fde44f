import WarRoomCore
import WarRoomJournal

/// One open incident: its journal, and the room that its durable records make.
final class LiveRoom {
  let id: IncidentID
  private(set) var room = Room()
  /// Every durable line, in order; record n is at n - 1.
  private(set) var lines: [[UInt8]] = []
  private let journal: Journal

  /// A journal as it was opened or created, with all that it holds.
  init(_ id: IncidentID, _ opened: Journal.Opened) {
    self.id = id
    journal = opened.journal
    takeIn(opened.entries)
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
