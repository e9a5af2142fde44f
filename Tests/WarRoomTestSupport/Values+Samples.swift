package import WarRoomCore

extension CommandSpec {
  package static let rollBack = CommandSpec(
    words: ["ln", "-sfn", "releases/v41", "current"], directory: "/srv/checkout",
    timeLimitSeconds: 60)
  package static let look = CommandSpec(words: ["uptime"], directory: nil, timeLimitSeconds: 10)
}

extension Judgment {
  /// A judgment in plain words.
  @_disfavoredOverload
  package init(
    commandClass: CommandClass, tier: Int, reasons: [String], targets: [String]
  ) {
    self.init(
      commandClass: commandClass, tier: tier,
      reasons: reasons.map { Reason($0, commandClass) },
      targets: targets.map { Target(name: $0) })
  }

  package static let readOnly = Judgment(
    commandClass: .readOnly, tier: 1, reasons: ["only reads"], targets: [])
  package static let reversible = Judgment(
    commandClass: .reversible, tier: 1, reasons: ["moves a link"], targets: ["current"])
  package static let destructive = Judgment(
    commandClass: .destructive, tier: 1, reasons: ["replaces files"], targets: ["prod/checkout"])
  package static let riskiest = Judgment(
    commandClass: .destructive, tier: 2, reasons: ["drops a table"], targets: ["prod/orders"])
}

extension MitigationOption {
  /// One command, one collector, one check.
  package static let rollBack = MitigationOption(
    id: "roll-back", title: "Roll back to v41", pattern: .rollBack, effect: "v41 serves again.",
    risk: .low, undo: .command(["ln", "-sfn", "releases/v42", "current"]),
    secondsToEffect: 30, target: "prod/checkout", command: .rollBack,
    evidence: [Collector(name: "access log", command: .look)],
    check: Check(
      collector: Collector(name: "error rate", command: .look), afterSeconds: 5,
      worksWhen: "below one percent"),
    source: "runbook")
}

extension Alert {
  package static let sample = Alert(
    source: "alertmanager", fingerprint: "f1", title: "Checkout 5xx", summary: "A third fails.",
    severity: .sev2, severityAsPrinted: "critical", firing: true, started: .sample, ended: nil,
    service: "checkout", labels: [Label(name: "service", value: "checkout")], link: nil)
}

extension Evidence {
  /// Number 1 of run 1 unless told otherwise.
  package static func sample(
    number: Int = 1, name: String = "access log", kind: Kind = .before, run: RunID? = RunID(1)
  ) -> Evidence {
    Evidence(
      number: number, name: name, kind: kind, run: run, words: ["uptime"], exitStatus: 0,
      failure: "", byteCount: 12, digest: String(repeating: "e", count: 64), milliseconds: 8,
      excerpt: "load average")
  }
}

extension RunOutcome {
  package static let success = RunOutcome(
    ending: .exited(0), milliseconds: 900, byteCount: 3, digest: "", excerpt: "ok")
  package static let failure = RunOutcome(
    ending: .exited(1), milliseconds: 900, byteCount: 3, digest: "", excerpt: "no")
}

extension RootCause {
  package static let sample = RootCause(
    trigger: "v42 was released", mechanism: "a nil price", impact: "a third of checkouts failed",
    whyNotCaught: "no test without a price", category: .codeDefect)
}

extension PostIncidentReport {
  package static let sample = PostIncidentReport(
    summary: "v42 failed", wentWell: "the link was quick", toImprove: "a canary")
}

extension Proposal {
  package static let sample = Proposal(
    option: "roll-back", title: "Roll back to v41", command: .rollBack, environment: [],
    judgment: .destructive, friction: .typedTarget, target: "prod/checkout", collectors: [],
    check: nil, undo: .irreversible, reason: "errors", notChosen: [], proposer: .alice)
}

extension ApprovalRequest {
  /// Holds for five minutes from `moment`.
  package static func sample(_ moment: Moment = .sample) -> ApprovalRequest {
    ApprovalRequest(
      digest: String(repeating: "d", count: 64), nonce: "n1",
      deadline: moment.advanced(seconds: 300))
  }
}

extension IncidentID {
  package static let sample = IncidentID(title: "Checkout 5xx", declared: .sample)
  package static let other = IncidentID(title: "Another", declared: .sample)
}

extension BrokenGlass {
  package static let sample = BrokenGlass(
    run: nil, command: .rollBack, target: "prod/checkout", commandClass: .destructive,
    reason: "nobody else is awake")
}

extension Caller {
  package static let sample = Caller(
    kind: .process, executable: "/usr/bin/ln", executableDigest: String(repeating: "a", count: 64),
    environmentDigest: String(repeating: "b", count: 64), searchPath: "/usr/bin:/bin",
    standardInput: "/dev/pts/3", mountNamespace: "mnt:[4026531840]", doubts: [])
}
