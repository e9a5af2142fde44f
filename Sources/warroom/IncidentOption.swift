import ArgumentParser
import WarRoomClient
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Which incident a command is about.
struct IncidentOption: ParsableArguments {
  @Option(
    name: [.customShort("i"), .customLong("incident")],
    help: ArgumentHelp(
      "The incident, or any part of its id that names only one. Default: the newest open one.",
      valueName: "id"))
  var incident: String?

  func resolve(_ home: HomeOptions) throws -> IncidentID {
    try IncidentPicker(home: home).pick(toChange: incident)
  }
}

/// Finds the incident that somebody means.
struct IncidentPicker {
  let home: HomeOptions

  /// Incidents looked at for one that is open: older ones are named when they are meant.
  private static let looked = 200

  /// As `pick`, for a command that writes: nobody means an imported one without naming it.
  func pick(toChange wanted: String?) throws -> IncidentID {
    if wanted == nil, let newest = try newest(), newest.isImported {
      throw Failure(
        .noInput,
        "there is no incident of your own here, only imported ones: name one with -i, such as "
          + "-i \(newest.summary.id.short)")
    }
    return try pick(wanted)
  }

  func pick(_ wanted: String?) throws -> IncidentID {
    guard let wanted else {
      if let newest = try newest() { return newest.summary.id }
      throw Failure(.noInput, "there is no incident yet; declare one with: warroom declare")
    }
    guard !wanted.isEmpty else { throw Failure(.usage, "the name of the incident is empty") }
    let known = try ids()
    if let exact = known.first(where: { $0.text == wanted }) { return exact }
    let matches = known.filter { $0.text.contains(wanted) }
    switch matches.count {
    case 1: return matches[0]
    case 0:
      throw Failure(
        .noInput, "there is no incident named \(wanted)")
    default:
      let names = matches.prefix(5).map(\.short).joined(separator: ", ")
      throw Failure(.noInput, "\(wanted) names \(matches.count) incidents: \(names)")
    }
  }

  /// All incidents, the oldest first; from the journals, or from the host of a shared room. One
  /// whose journal does not read is told of on standard error, and passed over.
  func summaries() throws -> [RoomSummary] { try listed().map(\.summary) }

  /// As `summaries`, with what a list tells beside them.
  func listed() throws -> [Found] {
    let address = try home.address()
    guard address.socket == nil else { return try shared().map { Found($0) } }
    return try ids().compactMap { try read($0, in: address.home) }.sorted(by: <)
  }

  /// The newest open incident, else the newest of all; nil without any. Journals are read from the
  /// newest back, and no further than needed: the console opens as fast beside a thousand old ones.
  private func newest() throws -> Found? {
    let address = try home.address()
    guard address.socket == nil else {
      let known = try shared()
      return (known.last { !$0.phase.isFinal } ?? known.last).map { Found($0) }
    }
    var open: Found?
    var last: Found?
    for id in try ids().reversed().prefix(IncidentPicker.looked) {
      // Within one minute the id does not tell which is newer, so the whole minute is read.
      if let open, open.summary.id.minute != id.minute { break }
      guard let found = try read(id, in: address.home) else { continue }
      last = last.map { max($0, found) } ?? found
      if found.isOpen { open = open.map { max($0, found) } ?? found }
    }
    return open ?? last
  }

  /// An incident with what a list tells of it.
  struct Found: Comparable {
    var summary: RoomSummary
    /// By which it is sorted.
    var declared = Timestamp(microseconds: 0)
    /// Not over, and not imported: what was imported is past, whatever its record says of the end.
    var isOpen: Bool
    /// Brought from elsewhere.
    var isImported = false
    /// False where an imported incident's source names no severity.
    var hasSeverity = true

    init(_ summary: RoomSummary) {
      self.summary = summary
      isOpen = !summary.phase.isFinal
    }

    static func < (left: Found, right: Found) -> Bool {
      (left.declared, left.summary.id) < (right.declared, right.summary.id)
    }
  }

  private func read(_ id: IncidentID, in folder: HomeFolder) throws -> Found? {
    do {
      let room = try RoomFile.read(id, in: folder)
      guard let incident = room.incident,
        let declared = room.milestones.declared ?? room.entries.first?.recorded
      else { return nil }
      let summary = RoomSummary(
        id: id, title: incident.title, severity: incident.severity, phase: incident.phase,
        waitingApprovals: room.awaiting.count)
      var found = Found(summary)
      found.declared = declared
      found.isImported = incident.imported != nil
      found.isOpen = found.isOpen && incident.imported == nil
      found.hasSeverity = incident.severityIsRecorded
      return found
    } catch let error as JournalError {
      Failure(.badData, "\(id.text) does not open: \(error.text)").warn()
      return nil
    }
  }

  private func shared() throws -> [RoomSummary] {
    guard case .rooms(let rooms) = try home.requester().manage(.rooms) else { return [] }
    return rooms.sorted { $0.id < $1.id }
  }

  /// The ids of all incidents, also of those that do not open.
  private func ids() throws -> [IncidentID] {
    let address = try home.address()
    guard address.socket == nil else { return try shared().map(\.id) }
    do {
      return try Files.list(address.home.incidents).compactMap { IncidentID($0) }.sorted()
    } catch {
      guard error.isMissing else { throw error }
      return []
    }
  }
}

extension IncidentID {
  /// Date and minute of declaration, as the id has them.
  fileprivate var minute: Substring { text.prefix(17) }
}
