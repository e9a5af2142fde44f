package import WarRoomCore

/// What a client says to the host: one JSON object a line.
package enum ClientMessage: Equatable, Sendable {
  /// The first message of every connection.
  case hello(
    protocolVersion: Int, version: String, via: Author.Via, agent: Bool, asserted: String?)
  /// Asks for the records after `since`, then for each new one.
  case attach(IncidentID, since: UInt64)
  case detach
  /// `ticket` is the sender's choice; the same one again changes nothing twice. No incident for
  /// a declaration.
  case order(ticket: String, incident: IncidentID?, Order)
  case rooms
  case status
  /// Names of places and languages that this client's proposals run with.
  case environment([Alert.Label])
  /// Asks to serve the rooms to a group as well, through a socket in `folder`.
  case share(group: String, folder: String)
  /// Asks to take alerts at an address, such as `127.0.0.1:9094`; nil: no longer. `exposed` says
  /// that one which other machines reach is meant.
  case listen(address: String?, exposed: Bool)
  /// Asks the host to end.
  case stop
  /// From a newer client.
  case unrecognised(String)
}
