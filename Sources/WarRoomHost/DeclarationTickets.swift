import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Tickets of the declarations on disk: a client that lost the answer to its declaration asks again
/// with the same ticket, maybe after the host was started anew.
struct DeclarationTickets {
  private var known: [String: (IncidentID, UInt64)] = [:]

  /// Looks at the start of each journal.
  init(of incidents: some Sequence<IncidentID>, in home: HomeFolder) {
    for id in incidents {
      let path = home.folder(of: id) + "/journal/000001.jsonl"
      guard let file = try? Descriptor.open(path, [.read, .nonblocking]) else { continue }
      var bytes: [UInt8] = []
      _ = try? file.read(into: &bytes, limit: Limits.declarationBytes)
      for line in bytes.split(separator: 0x0a) {
        guard let record = try? RecordCodec.decode(Array(line) + [0x0a]) else { break }
        guard case .incidentDeclared = record.facts.first else { continue }
        if let ticket = record.ticket { known[ticket] = (id, record.sequence) }
        break
      }
    }
  }

  func find(_ ticket: String) -> (IncidentID, UInt64)? { known[ticket] }

  /// Keeps the ticket of a room that is closed.
  mutating func note(_ room: Room) {
    guard let id = room.incident?.id else { return }
    let declared = room.entries.first { entry in
      if case .incidentDeclared = entry.fact { true } else { false }
    }
    for (ticket, sequence) in room.tickets where sequence == declared?.sequence {
      known[ticket] = (id, sequence)
    }
  }
}
