package import WarRoomJournal
import WarRoomSystem

/// Where a host is found, and how it is started when it is not there.
package struct HostAddress: Sendable {
  package let home: HomeFolder
  /// A shared socket; nil means the home's own.
  package let socket: String?
  /// Program and arguments that serve the home.
  package let program: String

  package init(home: HomeFolder, socket: String?, program: String) {
    self.home = home
    self.socket = socket
    self.program = program
  }

  /// Connects; starts the host first when nobody answers and it is this user's own home.
  package func connect(starting: Bool = true) throws(ClientFailure) -> HostConnection {
    if let socket { return try HostConnection(path: socket, owner: try owner(of: socket)) }
    let uid = ThisProcess.effectiveUser
    do {
      return try HostConnection(path: home.socket, owner: uid)
    } catch {
      guard starting, case .noHost = error else { throw error }
    }
    try start()
    let deadline = SystemClock.boottime() + Limits.hostStart * 1_000_000
    while SystemClock.boottime() < deadline {
      if let connection = try? HostConnection(path: home.socket, owner: uid) { return connection }
      var pause = Poller()
      _ = try? pause.wait(timeout: Limits.hostStartStep)
    }
    throw .noHost("a host was started but does not answer; see \(home.log)")
  }

  private func owner(of path: String) throws(ClientFailure) -> UInt32 {
    do { return try Files.facts(path).owner } catch { throw .noHost(error.text) }
  }

  /// Starts a host in the background; it ends by itself when another one was quicker.
  package func start() throws(ClientFailure) {
    do {
      ThisProcess.keepFilesPrivate()
      try Files.makeFolders(home.path)
      _ = try Detached.spawn(
        program, arguments: ["warroom", "host", "serve", "--home", home.path],
        environment: ThisProcess.environment, logPath: home.log)
    } catch {
      throw .noHost("it could not be started: \(error.text)")
    }
  }
}
