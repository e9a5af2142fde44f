import WarRoomCore

/// What the client tells of the world around the room.
struct Feed: Equatable, Sendable {
  /// An order without an answer yet.
  struct Pending: Equatable, Sendable {
    var ticket: String
    var order: Order
  }

  var connection = Connection.live
  var people: [Participant] = []
  var rooms: [RoomSummary] = []
  /// Alerts in the inbox that wait for a person.
  var inboxWaiting = 0
  /// Oldest first.
  var pending: [Pending] = []

  /// Takes the order of a ticket out; nil for one that is not known.
  mutating func settle(_ ticket: String) -> Order? {
    guard let index = pending.firstIndex(where: { $0.ticket == ticket }) else { return nil }
    return pending.remove(at: index).order
  }
}
