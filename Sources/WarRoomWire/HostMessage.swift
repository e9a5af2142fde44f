package import WarRoomCore

/// What the host says to a client: one JSON object a line.
package enum HostMessage: Equatable, Sendable {
  /// The answer to `hello`. `owner` is the user id that the home belongs to.
  case welcome(protocolVersion: Int, version: String, pid: Int32, owner: UInt32, home: String)
  /// The room is followed; `sequence` is its newest record.
  case attached(IncidentID, sequence: UInt64)
  /// A journal line as it stands in the file, line feed included. It is its own message.
  case record([UInt8])
  /// The order became record `sequence`, which is on disk.
  case accepted(ticket: String, incident: IncidentID, sequence: UInt64)
  case refused(ticket: String, Refusal)
  case rooms([RoomSummary])
  /// Who is attached to the room.
  case people([Presence])
  /// How many alerts wait in the inbox for a person.
  case inbox(waiting: Int)
  /// Live output of a run; at most `HostMessage.maximumOutputBytes`.
  case output(RunID, [UInt8])
  case status(HostStatus)
  /// Something a person should know; the connection goes on.
  case warning(String)
  /// The last message, and why: lagging, stopping, poisoned journal, protocol mismatch.
  case goodbye(String)
  /// From a newer host.
  case unrecognised(String)

  /// Bytes of run output that fit one message.
  package static let maximumOutputBytes = Limits.outputBytes
}
