import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// What an import writes: the records of one incident's journal, dated by its source.
struct ImportRecords {
  let id: IncidentID
  let imported: ImportedIncident
  let entries: [ImportedAt]
  let author: Author

  /// An entry and when it happened.
  typealias ImportedAt = (at: Timestamp, entry: ImportedEntry)

  /// The first time that the source states.
  var start: Timestamp { entries.first?.at ?? imported.importedAt }

  /// Which journal this is: random, as for every other.
  func identity() throws -> JournalIdentity {
    let random = try Machine.randomBytes(16)
    let hex = random.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    return JournalIdentity(id: hex, incident: id, host: author.host)
  }

  /// A record at a time of the source. No clock of ours was read then, so none is named.
  func draft(at time: Timestamp, _ facts: [Fact]) -> RecordDraft {
    RecordDraft(
      moment: Moment(wall: time, boottime: 0, boot: ""), author: author, ticket: nil,
      facts: facts)
  }

  /// Hands over the drafts behind the journal's own first record, batch by batch; `commit` gives
  /// the batch that follows.
  func write(
    into first: JournalBatch, commit: (JournalBatch) throws -> JournalBatch
  ) throws {
    var batch = first
    func put(_ draft: RecordDraft) throws {
      do throws(JournalError) {
        _ = try batch.add(draft)
      } catch {
        guard case .batchFull = error, !batch.isEmpty else { throw error }
        batch = try commit(batch)
        _ = try batch.add(draft)
      }
    }
    try put(draft(at: start, [.incidentImported(id, imported)]))
    for (index, (time, entry)) in entries.enumerated() {
      // What stands in the last write may be a write that was cut short: so that all before the
      // last record proves itself whole, that one is a write of its own.
      if index == entries.count - 1 { batch = try commit(batch) }
      do {
        try put(draft(at: time, [.entryImported(entry)]))
      } catch JournalError.unwritable {
        try put(draft(at: time, [.entryImported(ImportRecords.shortened(entry))]))
      }
    }
    _ = try commit(batch)
  }

  /// A text that takes more room in a record than in its source, cut to fit.
  private static func shortened(_ entry: ImportedEntry) -> ImportedEntry {
    var entry = entry
    let kept = entry.text.unicodeScalars.prefix(ImportLimits.longText)
    entry.text = String(String.UnicodeScalarView(kept)) + "…"
    return entry
  }
}

extension HomeOptions {
  /// Who imports.
  var importer: Author {
    let facts = ProcessFacts(pid: ThisProcess.pid)
    let uid = ThisProcess.user
    return Author(
      login: facts?.login, uid: uid, gid: ThisProcess.group, pid: ThisProcess.pid,
      host: Machine.hostName, tty: facts?.terminal, via: .cli, agent: isAgent, asserted: nil,
      user: Accounts.name(uid) ?? String(uid))
  }
}
