package import WarRoomCore

/// What the screen asks of the client.
package enum Intent: Equatable, Sendable {
  /// To be sent to the host under a new ticket.
  case order(Order)
  case switchRoom(IncidentID)
  /// Only in a replay, which does it by itself.
  case replay(Transport)
  /// Give the terminal back until the shell's `fg`.
  case suspend
  /// Draw everything anew.
  case redraw
  case quit
  case bell
  /// Throw away keys that were typed but not read yet.
  case discardTypeahead
}
