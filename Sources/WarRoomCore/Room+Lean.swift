extension Room {
  /// This room without timeline and tickets: what a state at an instant is made of.
  package var lean: Room {
    var room = self
    room.entries = []
    room.tickets = [:]
    return room
  }
}
