/// The process that executes a run itself, in its own terminal and environment, as its client
/// describes it. What the host can read of it, the host reads itself and compares.
package struct Caller: Hashable, Sendable {
  package var kind: Kind
  /// The program's file, or that of the shell; absolute, links followed.
  package var executable: String
  /// SHA-256 of that file, lower-case hex.
  package var executableDigest: String
  /// SHA-256 over every name and value of its environment, lower-case hex. The values themselves
  /// are nobody's business: they hold secrets.
  package var environmentDigest: String
  /// Its `PATH`, by which programs are found.
  package var searchPath: String
  /// Where its standard input comes from, such as `/dev/pts/3` or `pipe:[17]`.
  package var standardInput: String
  /// The kernel's name of the files that it sees: another one than the host's binds nothing.
  package var mountNamespace: String
  /// Why what it executes may not be what the words say, one sentence each: with any, what was
  /// judged harmless counts as unknown.
  package var doubts: [String]

  /// What executes the words.
  package enum Kind: String, CaseIterable, Sendable {
    /// A child of the client.
    case process
    /// An interactive shell, which executes the line itself.
    case shell
  }

  package init(
    kind: Kind, executable: String, executableDigest: String, environmentDigest: String,
    searchPath: String, standardInput: String, mountNamespace: String, doubts: [String]
  ) {
    self.kind = kind
    self.executable = executable
    self.executableDigest = executableDigest
    self.environmentDigest = environmentDigest
    self.searchPath = searchPath
    self.standardInput = standardInput
    self.mountNamespace = mountNamespace
    self.doubts = doubts
  }

  /// The judgment once its doubts are known: they make unknown what would ask for less.
  package func doubting(_ judgment: Judgment) -> Judgment {
    guard !doubts.isEmpty,
      judgment.commandClass == .readOnly || judgment.commandClass == .reversible
    else { return judgment }
    var doubtful = judgment
    doubtful.commandClass = .unknown
    doubtful.undo = nil
    doubtful.reasons = doubts.map { Judgment.Reason($0, .unknown) } + judgment.reasons
    return doubtful
  }
}

/// Who executes a run.
package enum Executor: Hashable, Sendable {
  /// The host, as its own user, with nothing on standard input.
  case host
  /// The client that asked, in its own process.
  case caller(Caller)

  /// The caller; nil where the host executes.
  package var caller: Caller? {
    switch self {
    case .host: nil
    case .caller(let caller): caller
    }
  }
}
