import WarRoomCore
import WarRoomIntake
import WarRoomJournal
import WarRoomSystem

/// Writes incidents into a home, beside a host that may be running: each is made whole in a folder
/// that no id names, and gets its name at the end.
struct ImportHome {
  let folder: HomeFolder
  let home: HomeOptions
  /// What was imported before is imported once more.
  var again = false

  /// An incident that is written, and waits for its name.
  private struct Made {
    var folder: String
    var id: IncidentID
    var line: String
  }

  func write(_ sources: [ImportedSource], at now: Timestamp) throws {
    do { try Files.makeFolders(folder.incidents) } catch {
      throw Failure(.cannotCreate, "the home cannot be made: \(error.text)")
    }
    if !again { try refuseKnown(sources) }
    var made: [Made] = []
    do {
      for source in sources { try write(source, at: now, &made) }
      for place in made.indices { try name(&made[place]) }
      try Files.syncFolder(folder.incidents)
    } catch {
      for item in made { ImportHome.discard(item.folder) }
      throw ImportHome.failure(error)
    }
    Output.lines(made.map(\.line))
    for notice in sources.flatMap(\.unreadNotices) { Output.warning(notice) }
  }

  /// Throws when the home has an incident from the bytes of one of these.
  private func refuseKnown(_ sources: [ImportedSource]) throws {
    var files: [String: String] = [:]
    for source in sources where source.journal == nil { files[source.digest] = source.file }
    guard !files.isEmpty else { return }
    let ids = try Files.list(folder.incidents).compactMap { IncidentID($0) }.sorted()
    for id in ids.suffix(ImportLimits.knownLooked) {
      guard let digest = ImportHome.digest(in: folder.folder(of: id)), let file = files[digest]
      else { continue }
      throw Failure(
        .cannotCreate,
        "\(file) was imported before, as \(id.text); --again imports it once more; nothing was "
          + "imported")
    }
  }

  /// What an incident was imported from; nil for one that was not, or does not read.
  private static func digest(in folder: String) -> String? {
    guard let tape = try? JournalTape(path: folder) else { return nil }
    for place in 0..<min(tape.count, ImportLimits.openingRecords) {
      guard let record = try? tape.record(place) else { return nil }
      for case .incidentImported(_, let imported) in record.facts { return imported.digest }
    }
    return nil
  }

  private func write(
    _ source: ImportedSource, at now: Timestamp, _ made: inout [Made]
  ) throws {
    if let journal = source.journal {
      guard try Files.factsIfThere(folder.folder(of: journal.id)) == nil else {
        throw Failure(.cannotCreate, "\(journal.id.text) is in this home already")
      }
      let place = try makeFolder()
      made.append(Made(folder: place, id: journal.id, line: journal.id.text))
      try copy(journal, to: place)
      return
    }
    for incident in source.reading.incidents {
      let imported = source.imported(incident, at: now)
      let taken = Set(made.map(\.id))
      guard let id = try freeID(incident, taken) else {
        throw Failure(.cannotCreate, "there are too many incidents named \(incident.title)")
      }
      let place = try makeFolder()
      made.append(Made(folder: place, id: id, line: id.text))
      let records = ImportRecords(
        id: id, imported: imported, entries: incident.entries.map { ($0.at, $0.entry) },
        author: home.importer)
      try write(records, to: place)
    }
  }

  private func write(_ records: ImportRecords, to place: String) throws {
    try Files.makeFolder(place + "/evidence")
    try Files.makeFolder(place + "/payload")
    let start = records.draft(at: records.start, [])
    let journal = try Journal.create(
      directory: place, identity: records.identity(), author: records.author,
      moment: start.moment)
    try records.write(into: journal.begin()) { batch in
      _ = try journal.commit(batch)
      return journal.begin()
    }
  }

  private func copy(_ journal: JournalCopy, to place: String) throws {
    for name in ["/evidence", "/payload", "/journal"] { try Files.makeFolder(place + name) }
    for (index, bytes) in journal.segments.enumerated() {
      let digits = String(index + 1)
      let name = String(repeating: "0", count: 6 - digits.utf8.count) + digits + ".jsonl"
      try Files.replace(place + "/journal/" + name, with: bytes)
    }
  }

  /// The first id for this title and minute that neither a folder has, nor one of this import.
  private func freeID(
    _ incident: TimelineReading.Incident, _ taken: Set<IncidentID>
  ) throws -> IncidentID? {
    guard let start = incident.entries.first?.at else { return nil }
    for attempt in 1...ImportLimits.attempts {
      let id = IncidentID(title: incident.title, declared: start, attempt: attempt)
      if !taken.contains(id), try Files.factsIfThere(folder.folder(of: id)) == nil { return id }
    }
    return nil
  }

  private func makeFolder() throws -> String {
    let random = try Machine.randomBytes(8).map { String($0, radix: 16) }.joined()
    let path = "\(folder.incidents)/.import-\(random)"
    try Files.makeFolder(path)
    return path
  }

  /// Gives an incident its name. Renaming fails where a host has taken the name in between; it is
  /// never taken from it.
  private func name(_ item: inout Made) throws {
    let path = folder.folder(of: item.id)
    guard try Files.factsIfThere(path) == nil else {
      throw Failure(.cannotCreate, "\(item.id.text) was made by somebody else meanwhile; try again")
    }
    try Files.rename(item.folder, to: path)
    item.folder = path
  }

  /// Removes what an import made, name by name.
  private static func discard(_ folder: String) {
    for inner in ["journal", "evidence", "payload"] {
      let path = folder + "/" + inner
      for name in (try? Files.list(path)) ?? [] { try? Files.remove(path + "/" + name) }
      try? Files.removeFolder(path)
    }
    try? Files.removeFolder(folder)
  }

  static func failure(_ error: any Error) -> any Error {
    switch error {
    case let error as JournalError: Failure(.cannotCreate, "nothing was imported: \(error.text)")
    case let error as SystemError: Failure(.cannotCreate, "nothing was imported: \(error.text)")
    default: error
    }
  }
}
