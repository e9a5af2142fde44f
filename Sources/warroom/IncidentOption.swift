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
    try IncidentPicker(home: home).pick(incident)
  }
}

/// Finds the incident that somebody means.
struct IncidentPicker {
  let home: HomeOptions

  func pick(_ wanted: String?) throws -> IncidentID {
    guard let wanted else {
      let known = try summaries()
      if let open = known.last(where: { !$0.phase.isFinal }) { return open.id }
      if let newest = known.last { return newest.id }
      throw Failure(.noInput, "there is no incident yet; declare one with: warroom declare")
    }
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
  func summaries() throws -> [RoomSummary] {
    let address = try home.address()
    guard address.socket == nil else { return try shared() }
    var found: [(declared: Timestamp, summary: RoomSummary)] = []
    for id in try ids() {
      do {
        let room = try RoomFile.read(id, in: address.home)
        guard let incident = room.incident, let declared = room.milestones.declared else {
          continue
        }
        let summary = RoomSummary(
          id: id, title: incident.title, severity: incident.severity, phase: incident.phase,
          waitingApprovals: room.awaiting.count)
        found.append((declared, summary))
      } catch let error as JournalError {
        Failure(.badData, "\(id.text) does not open: \(error.text)").warn()
      }
    }
    return found.sorted { ($0.declared, $0.summary.id) < ($1.declared, $1.summary.id) }
      .map(\.summary)
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
