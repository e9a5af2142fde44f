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
    if let connection = try connectIfThere() { return connection }
    guard starting else { throw .noHost("none runs for \(home.path)") }
    let deadline = SystemClock.boottime() + Limits.hostStart * 1_000_000
    while SystemClock.boottime() < deadline {
      let mark = logSize
      let host = try start()
      // One that finds another host ends at once; that one may be about to end, too.
      while ProcessFacts.isAlive(host), SystemClock.boottime() < deadline {
        if let connection = try connectIfThere() { return connection }
        pause(Limits.hostStartStep)
      }
      if let connection = try connectIfThere() { return connection }
      if let why = complaint(after: mark) { throw .homeUnusable(why) }
      pause(Limits.hostStartPause)
    }
    throw .noHost("a host was started but does not answer; see \(home.log)")
  }

  /// Nil when nobody listens.
  private func connectIfThere() throws(ClientFailure) -> HostConnection? {
    do {
      return try HostConnection(path: home.socket, owner: ThisProcess.effectiveUser)
    } catch {
      guard case .noHost = error else { throw error }
      return nil
    }
  }

  private func pause(_ milliseconds: Int32) {
    var poller = Poller()
    _ = try? poller.wait(timeout: milliseconds)
  }

  /// Whose host a shared socket must be: its owner's. In a folder that belongs to somebody other
  /// than root, only that person's: others of the group could have put theirs in its place.
  private func owner(of path: String) throws(ClientFailure) -> UInt32 {
    do {
      let socket = try Files.facts(path).owner
      let folder = try Files.factsFollowingLinks(Files.folder(of: path)).owner
      guard folder == 0 || folder == socket else {
        throw ClientFailure.foreignHost(uid: socket, expected: folder)
      }
      return socket
    } catch let error as SystemError {
      throw .noHost(error.text)
    } catch let failure as ClientFailure {
      throw failure
    } catch {
      throw .noHost("\(path) cannot be looked at")
    }
  }

  /// Starts a host in the background; it ends by itself when another one was quicker. Returns its
  /// process number.
  package func start() throws(ClientFailure) -> Int32 {
    do throws(SystemError) {
      try Files.makeFolders(home.path)
      if logSize > Limits.logBytes { try Files.rename(home.log, to: home.log + ".old") }
      return try Detached.spawn(
        program, arguments: ["warroom", "host", "serve", "--home", home.path],
        environment: ThisProcess.environment, logPath: home.log)
    } catch {
      throw .homeUnusable(error.text)
    }
  }

  private var logSize: Int64 { (try? Files.facts(home.log).size) ?? 0 }

  /// The sentence with which a host ended that was started when the log was `mark` bytes long.
  private func complaint(after mark: Int64) -> String? {
    var bytes: [UInt8] = []
    guard let file = try? Descriptor.open(home.log, [.read, .nonblocking]),
      (try? file.read(into: &bytes, limit: Limits.chunkBytes, at: mark)) != nil
    else { return nil }
    let opening = "warroom: "
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
      .last { $0.hasPrefix(opening) }.map { String($0.dropFirst(opening.count)) }
  }
}
