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
    let known = try summaries()
    guard let wanted else {
      if let open = known.last(where: { !$0.phase.isFinal }) { return open.id }
      if let newest = known.last { return newest.id }
      throw Failure(.noInput, "there is no incident yet; declare one with: warroom declare")
    }
    if let exact = known.first(where: { $0.id.text == wanted }) { return exact.id }
    let matches = known.filter { $0.id.text.contains(wanted) }
    switch matches.count {
    case 1: return matches[0].id
    case 0: throw Failure(.noInput, "there is no incident named \(wanted)")
    default:
      let names = matches.prefix(5).map(\.id.short).joined(separator: ", ")
      throw Failure(.noInput, "\(wanted) names \(matches.count) incidents: \(names)")
    }
  }

  /// All incidents, the oldest first; from the journals, or from the host of a shared room.
  func summaries() throws -> [RoomSummary] {
    let address = try home.address()
    if address.socket != nil {
      guard case .rooms(let rooms) = try home.requester().manage(.rooms) else { return [] }
      return rooms.sorted { $0.id < $1.id }
    }
    let names: [String]
    do { names = try Files.list(address.home.incidents) } catch {
      guard error.isMissing else { throw error }
      return []
    }
    return names.compactMap { IncidentID($0) }.sorted().compactMap { id in
      guard let room = try? RoomFile.read(id, in: address.home), let incident = room.incident
      else { return nil }
      return RoomSummary(
        id: id, title: incident.title, severity: incident.severity, phase: incident.phase,
        waitingApprovals: room.awaiting.count)
    }
  }
}
