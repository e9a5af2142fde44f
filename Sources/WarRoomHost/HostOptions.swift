package import WarRoomJournal

/// How a host is started.
package struct HostOptions: Sendable {
  package var home: HomeFolder
  /// Folder of `runbooks/`, `policy.yaml` and the rest.
  package var configuration: String
  /// Seconds without clients and runs after which it ends by itself.
  package var idleSeconds: Int64
  package var version: String

  package init(
    home: HomeFolder, configuration: String, idleSeconds: Int64, version: String
  ) {
    self.home = home
    self.configuration = configuration
    self.idleSeconds = idleSeconds
    self.version = version
  }

  /// A folder whose `.curlrc` is empty: what a person keeps in their own must not change what a
  /// command is known to do.
  var curlHome: String { home.path + "/empty" }

  /// Names under which approved programs are started, as long as they start.
  var starts: String { home.path + "/starts" }
}

/// Why a host did not start or had to stop; each with its exit status.
package enum HostFailure: Error {
  /// Another host serves this home: nothing is wrong.
  case alreadyRunning
  case homeUnusable(String)
  case socketUnusable(String)
  /// The journal can no longer be trusted to take records.
  case journalFailed(String)

  /// One sentence.
  package var text: String {
    switch self {
    case .alreadyRunning: "another host already serves this home"
    case .homeUnusable(let why): "the home directory cannot be used: \(why)"
    case .socketUnusable(let why): "the socket cannot be offered: \(why)"
    case .journalFailed(let why):
      "the journal failed, so the host stops and nothing more is decided: \(why)"
    }
  }
}
