/// What a host says of itself.
package struct HostStatus: Equatable, Sendable {
  package var pid: Int32
  package var version: String
  package var protocolVersion: Int
  package var rooms: Int
  package var clients: Int
  /// Runs that are running now.
  package var runs: Int
  package var uptimeSeconds: Int64
  /// Where alerts are taken; nil where none are.
  package var listening: String?
  /// Alerts that were taken there since the host started.
  package var alertsTaken: UInt64

  package init(
    pid: Int32, version: String, protocolVersion: Int, rooms: Int, clients: Int, runs: Int,
    uptimeSeconds: Int64, listening: String? = nil, alertsTaken: UInt64 = 0
  ) {
    self.pid = pid
    self.version = version
    self.protocolVersion = protocolVersion
    self.rooms = rooms
    self.clients = clients
    self.runs = runs
    self.uptimeSeconds = uptimeSeconds
    self.listening = listening
    self.alertsTaken = alertsTaken
  }
}
