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

  package init(
    pid: Int32, version: String, protocolVersion: Int, rooms: Int, clients: Int, runs: Int,
    uptimeSeconds: Int64
  ) {
    self.pid = pid
    self.version = version
    self.protocolVersion = protocolVersion
    self.rooms = rooms
    self.clients = clients
    self.runs = runs
    self.uptimeSeconds = uptimeSeconds
  }
}
