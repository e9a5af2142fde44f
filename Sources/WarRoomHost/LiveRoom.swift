import WarRoomCore
import WarRoomJournal
import WarRoomWire

/// One open incident: its journal, and the room that its records make.
///
/// Records are staged in place, because a copy of a long room costs more than its disk write. Only
/// `commit` makes them durable; when it fails the room is made anew from what is durable. Nobody
/// else looks at the room in between: the loop decides, writes and only then answers.
final class LiveRoom {
  let id: IncidentID
  private(set) var room = Room()
  /// Every durable line, in order; record n is at n - 1.
  private(set) var lines: [[UInt8]] = []
  /// Its signals beside what is in the room.
  var desk = SignalDesk()
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
    let onset = room.signals.signals.compactMap(\.onset).min()
    let said = room.milestones.started ?? room.milestones.declared
    guard let begin = [onset, said].compactMap(\.self).min() else { return }
    for entry in opened.entries {
      for case .signal(let fact) in entry.record.facts { desk.restore(fact, onset: begin) }
    }
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

  /// Takes in a record of the batch that is being made, so that the next order is judged after it.
  func stage(_ record: Record) { room.evolve(record) }

  /// Makes a batch durable. On any error nothing of it has happened.
  func commit(_ batch: JournalBatch) throws(JournalError) -> [Record] {
    let entries: [JournalEntry]
    do {
      entries = try journal.commit(batch)
    } catch {
      unstage()
      throw error
    }
    takeIn(entries)
    return entries.map(\.record)
  }

  private func takeIn(_ entries: [JournalEntry]) {
    for entry in entries {
      if entry.record.sequence > room.sequence { room.evolve(entry.record) }
      lines.append(entry.bytes)
    }
  }

  private func unstage() {
    room = Room()
    for line in lines {
      if let record = try? RecordCodec.decode(line) { room.evolve(record) }
    }
  }
}
