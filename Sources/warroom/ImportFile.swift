import WarRoomCore
import WarRoomIntake
import WarRoomJournal
import WarRoomSystem

/// Writes each incident's journal to a file of its own, which must not exist.
struct ImportFile {
  let path: String
  let home: HomeOptions

  func write(_ sources: [ImportedSource], at now: Timestamp) throws {
    var made: [(path: String, beside: String)] = []
    do {
      for source in sources {
        for place in source.reading.incidents.indices {
          let name = try name(made.count + 1)
          // A name that nobody else has, because it is removed when something fails.
          let beside = "\(name).\(ThisProcess.pid).new"
          made.append((name, beside))
          try write(source, place, to: beside, at: now)
        }
      }
      for item in made { try Files.rename(item.beside, to: item.path) }
      try Files.syncFolder(Files.folder(of: path))
    } catch {
      for item in made { try? Files.remove(item.beside) }
      throw ImportHome.failure(error)
    }
    Output.lines(made.map(\.path))
    for notice in sources.flatMap(\.unreadNotices) { Output.warning(notice) }
  }

  /// `out.jsonl`, `out-2.jsonl`, …
  private func name(_ number: Int) throws -> String {
    let isJSONL = path.hasSuffix(".jsonl")
    let stem = isJSONL ? String(path.dropLast(6)) : path
    let name = number == 1 ? path : stem + "-\(number)" + (isJSONL ? ".jsonl" : "")
    guard try Files.factsIfThere(name) == nil else {
      throw Failure(.cannotCreate, "\(name) is there already; nothing was imported")
    }
    return name
  }

  private func write(
    _ source: ImportedSource, _ place: Int, to path: String, at now: Timestamp
  ) throws {
    let file = try Descriptor.open(path, [.write, .create, .exclusive])
    if let journal = source.journal {
      for bytes in journal.segments { try file.writeAll(bytes) }
      try file.sync()
      return
    }
    let incident = source.reading.incidents[place]
    let start = incident.entries.first?.at ?? now
    let records = ImportRecords(
      id: IncidentID(title: incident.title, declared: start),
      imported: source.imported(incident, at: now),
      entries: incident.entries.map { ($0.at, $0.entry) }, author: home.importer)
    var batch = JournalBatch(following: .start, host: records.author)
    _ = try batch.add(records.draft(at: start, [.journalOpened(try records.identity())]))
    var size = 0
    try records.write(into: batch) { batch in
      size += batch.bytes.count
      guard size <= Limits.readableSegmentBytes else {
        throw Failure(
          .cannotCreate,
          "\(incident.title): its journal is too large for one file; import it "
            + "into the home instead")
      }
      try file.writeAll(batch.bytes)
      return batch.next
    }
    try file.sync()
  }
}
