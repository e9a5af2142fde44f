import WarRoomClient
import WarRoomCore
import WarRoomJournal

/// A room read from its journal, without a host.
enum RoomFile {
  static func read(_ id: IncidentID, in home: HomeFolder) throws -> Room {
    var room = Room()
    _ = try JournalReader(path: home.folder(of: id)).read { room.evolve($0.record) }
    return room
  }

  /// The room of an incident: from the journal, or through a shared socket.
  static func room(_ id: IncidentID, _ home: HomeOptions) throws -> Room {
    let address = try home.address()
    guard address.socket != nil else { return try read(id, in: address.home) }
    return try home.requester().follow(id, seconds: 30) { _ in true }
  }
}
