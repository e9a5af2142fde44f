package import WarRoomCanvas
package import WarRoomCore

/// Everything that can change the screen.
package enum Input: Equatable, Sendable {
  case key(Key)
  /// New records of the room on the screen, in order.
  case records([Record])
  /// A piece of what a run writes.
  case output(RunID, [UInt8])
  case people([Participant])
  case rooms([RoomSummary])
  /// How many alerts wait in the inbox.
  case inbox(waiting: Int)
  /// An order went out under this ticket.
  case sent(ticket: String, Order)
  case accepted(ticket: String)
  case refused(ticket: String, Refusal)
  case connection(Connection)
  /// The time. To be given before each key, so that a key is judged by when it came.
  case tick(Moment)
  /// The frame of this model is on the terminal since this moment: dead time counts from here.
  case drawn(Moment)
  case resized(rows: Int, columns: Int)
  /// The type in TERM is not known, and another one stands in.
  case unknownTerminal(asked: PrintableText, used: PrintableText)
}
