package import WarRoomCore

/// Everything that an approval is bound to: the host fills it from the world when approval is
/// asked for, and again when the run is due. Any difference makes the approval void.
package struct ExecutionFacts: Equatable, Sendable {
  package var request: Request
  package var payload: Payload
  package var place: Place
  package var verdict: Verdict
  package var basis: Basis

  package init(
    request: Request, payload: Payload, place: Place, verdict: Verdict, basis: Basis
  ) {
    self.request = request
    self.payload = payload
    self.place = place
    self.verdict = verdict
    self.basis = basis
  }

  /// What the digest leaves open, one sentence each, for whoever approves.
  package var remarks: [String] {
    place.executor.caller.map { Self.remarks(on: $0) + folderRemarks } ?? folderRemarks
  }

  private static func remarks(on caller: Caller) -> [String] {
    var remarks: [String] = []
    if caller.kind == .shell {
      remarks.append("not bound: what that shell has defined, such as variables and options")
    }
    if !caller.standardInput.hasPrefix("/dev/") {
      let input = Quotation.of(caller.standardInput)
      remarks.append("not bound: what comes on its standard input, \(input)")
    }
    return remarks
  }

  private var folderRemarks: [String] {
    let open = payload.trees.filter { $0.sha256 == nil }
    let names = open.prefix(Limits.remarkNames).map { Quotation.of($0.folder.path) }
    let more = open.count > names.count ? " and \(open.count - names.count) more" : ""
    guard !names.isEmpty else { return [] }
    return ["bound by name only, not by what lies in it: \(names.joined(separator: ", "))\(more)"]
  }

  /// Who asked for what, and until when it holds.
  package struct Request: Equatable, Sendable {
    package var incident: IncidentID
    package var run: RunID
    package var proposerUID: UInt32
    /// Random, so that two requests for the same command differ.
    package var nonce: String
    package var deadline: Moment
    /// What a person types to approve.
    package var target: String

    package init(
      incident: IncidentID, run: RunID, proposerUID: UInt32, nonce: String, deadline: Moment,
      target: String
    ) {
      self.incident = incident
      self.run = run
      self.proposerUID = proposerUID
      self.nonce = nonce
      self.deadline = deadline
      self.target = target
    }
  }

  /// What will run.
  package struct Payload: Equatable, Sendable {
    /// Program and arguments, byte for byte.
    package var words: [String]
    package var executable: FileFact
    package var directory: FolderFact
    /// The environment, whole; order does not count.
    package var environment: [Alert.Label]
    /// Where standard input comes from, such as `/dev/null`.
    package var standardInput: String
    /// Files that are executed or loaded, in the order of the words that name them.
    package var operands: [FileFact]
    /// Folders among the operands, in the order of the words that name them.
    package var trees: [TreeFact]
    /// Seconds until it is stopped.
    package var timeLimitSeconds: Int64

    package init(
      words: [String], executable: FileFact, directory: FolderFact,
      environment: [Alert.Label], standardInput: String, operands: [FileFact],
      trees: [TreeFact], timeLimitSeconds: Int64
    ) {
      self.words = words
      self.executable = executable
      self.directory = directory
      self.environment = environment
      self.standardInput = standardInput
      self.operands = operands
      self.trees = trees
      self.timeLimitSeconds = timeLimitSeconds
    }
  }

  /// Where and as whom it will run.
  package struct Place: Equatable, Sendable {
    package var uid: UInt32
    package var gid: UInt32
    package var host: String
    package var boot: String
    package var executor: Executor

    package init(
      uid: UInt32, gid: UInt32, host: String, boot: String, executor: Executor = .host
    ) {
      self.uid = uid
      self.gid = gid
      self.host = host
      self.boot = boot
      self.executor = executor
    }
  }

  /// What the gate said, and by which rules.
  package struct Verdict: Equatable, Sendable {
    package var judgment: Judgment
    /// SHA-256 that names the rules, lower-case hex: `Gate.rulesDigest` of that time.
    package var rulesDigest: String

    package init(judgment: Judgment, rulesDigest: String) {
      self.judgment = judgment
      self.rulesDigest = rulesDigest
    }
  }

  /// What the decision rests on.
  package struct Basis: Equatable, Sendable {
    /// SHA-256 of each captured item, in the order of capture.
    package var evidenceDigests: [String]
    /// Why evidence was skipped; nil when it was not.
    package var evidenceWaiver: String?

    package init(evidenceDigests: [String], evidenceWaiver: String?) {
      self.evidenceDigests = evidenceDigests
      self.evidenceWaiver = evidenceWaiver
    }
  }
}
