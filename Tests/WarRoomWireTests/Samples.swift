import WarRoomCore

/// One of everything, with text that an enemy chose.
enum Samples {
  /// Quotes, escapes, a terminal's control sequences, bidi marks, the end of a record.
  static let hostile =
    "\"},\"h\":\"\\ \u{1b}]52;c;eA==\u{7}\r\n\t\0\u{7f}\u{9b}2J\u{202e}e\u{301}é😀\u{e0041}"
  static let digest = String(repeating: "5e", count: 32)
  static let time = Timestamp(microseconds: 1_795_226_584_123_456)
  static let later = Timestamp(microseconds: 1_795_226_644_000_000)
  static let moment = Moment(wall: time, boottime: 81_234_567_890, boot: "9f1c2ab4")
  static let incident = IncidentID(title: "Checkout 5xx", declared: time)

  static let author = Author(
    login: 1_001, uid: 0, gid: 0, pid: 4_711, host: "bastion-1", tty: "pts/3", via: .console,
    agent: false, asserted: "Ana Lúcia", user: "ana")
  static let host = Author(
    login: nil, uid: 4_294_967_295, gid: 20, pid: -1, host: hostile, tty: nil, via: .host,
    agent: true, asserted: nil, user: "")
  static let person = Person(name: hostile, uid: 1_001)
  static let stranger = Person(name: "Bo", uid: nil)

  static let alert = Alert(
    source: "alertmanager", fingerprint: "a1b2", title: "HighErrorRate", summary: hostile,
    severity: .sev2, severityAsPrinted: "critical", firing: true, started: time, ended: later,
    service: "checkout", labels: [.init(name: "job", value: "api"), .init(name: "", value: "")],
    link: "https://example.com/?q=\"")
  static let bareAlert = Alert(
    source: "", fingerprint: "", title: "", summary: "", severity: nil, severityAsPrinted: "",
    firing: false, started: nil, ended: nil, service: nil, labels: [], link: nil)

  static let command = CommandSpec(
    words: ["/bin/ln", "-sfn", hostile, ""], directory: "/srv", timeLimitSeconds: 60)
  static let plainCommand = CommandSpec(words: ["true"], directory: nil, timeLimitSeconds: 1)
  static let collector = Collector(name: "error rate", command: plainCommand)
  static let check = MitigationOption.Check(
    collector: collector, afterSeconds: 30, worksWhen: "below 1 %")
  static let option = MitigationOption(
    id: "roll-back", title: "Roll back", pattern: .rollBack, effect: "v41 serves",
    doesNotFix: "the defect", risk: .low, undo: .command(["ln", "-sfn", "v42"]), temporary: true,
    secondsToEffect: 30, target: "checkout", command: command, manualSteps: "none",
    evidence: [collector, collector], check: check, source: hostile)
  static let glass = BrokenGlass(
    run: RunID(3), command: command, target: hostile, commandClass: .unknown, reason: hostile)
  static let bareGlass = BrokenGlass(
    run: nil, command: plainCommand, target: "t", commandClass: nil, reason: "r")
  static let undos: [MitigationOption.Undo] = [
    .command([]), .command(["a", "b"]), .manual(hostile), .notNeeded, .irreversible, .unrecorded,
  ]

  static let judgment = Judgment(
    commandClass: .readOnly, tier: 2,
    reasons: [.init(hostile, .readOnly), .init("changes a link", .readOnly)],
    targets: [.init(name: "/srv")])
  static let fullJudgment: Judgment = {
    var judgment = Judgment(
      commandClass: .reversible, tier: 1,
      reasons: [
        .init(hostile, .reversible, part: .init(word: 1, start: 0, end: 9)),
        .init("reads", .readOnly),
      ],
      targets: [.init(kind: "namespace", name: "prod"), .init(name: "x")],
      undo: .command(["a", "{before}"], before: ["b", hostile]), preview: ["c", "--dry-run"],
      innerScripts: [hostile])
    judgment.programs = ["sudo", "ls"]
    return judgment
  }()
  static let undoneJudgment = Judgment(
    commandClass: .reversible, tier: 1, reasons: [], targets: [], undo: .noneNeeded)
  static let proposal = Proposal(
    option: "roll-back", title: "Roll back", command: command,
    environment: [.init(name: "PATH", value: "/bin")], judgment: judgment,
    friction: .secondPerson, target: "checkout", collectors: [collector], check: check,
    undo: .manual("link v42"), reason: hostile, notChosen: ["Restart"], proposer: author)
  static let bareProposal = Proposal(
    option: nil, title: "", command: plainCommand, environment: [],
    judgment: Judgment(commandClass: .unknown, tier: 1, reasons: [], targets: []),
    friction: .none, target: "", collectors: [], check: nil, undo: .irreversible, reason: "",
    notChosen: [], proposer: host)
  static func judged(_ judgment: Judgment) -> Proposal {
    var proposal = bareProposal
    proposal.judgment = judgment
    return proposal
  }
  static let caller = Caller(
    kind: .shell, executable: hostile, executableDigest: digest, environmentDigest: "",
    searchPath: hostile, standardInput: "pipe:[7]", mountNamespace: "mnt:[1]",
    doubts: [hostile, ""])
  static let callersProposal: Proposal = {
    var proposal = bareProposal
    proposal.executor = .caller(caller)
    return proposal
  }()
  static let request = ApprovalRequest(digest: digest, nonce: "0badcafe", deadline: moment)

  static let evidence = Evidence(
    number: 7, name: hostile, kind: .before, run: RunID(3), words: ["curl", "-s"],
    exitStatus: -1, failure: "cut", byteCount: 1 << 40, digest: digest, milliseconds: 12,
    excerpt: hostile, redacted: 3)
  static let bareEvidence = Evidence(
    number: 1, name: "", kind: .output, run: nil, words: [], exitStatus: nil, failure: "",
    byteCount: 0, digest: "", milliseconds: 0, excerpt: "")
  static let outcomes: [RunOutcome] = [
    .exited(0), .exited(-1), .signalled(9), .timedOut, .cancelled, .notStarted(hostile),
  ].map {
    RunOutcome(ending: $0, milliseconds: 5, byteCount: 6, digest: digest, excerpt: hostile)
  }

  static let declaration = Declaration(
    title: hostile, severity: .sev1, classification: .postIncident, services: ["a", hostile],
    started: time, detected: later, alerts: [alert, bareAlert], options: [option, .watch])
  static let cause = RootCause(
    trigger: "v42", mechanism: hostile, impact: "a third of orders", whyNotCaught: "no test",
    category: .codeDefect)
  static let report = PostIncidentReport(summary: hostile, wentWell: "b", toImprove: "c")
  static let verification = Verification(outcome: .passed, basis: hostile)
  static let identity = JournalIdentity(
    id: String(repeating: "0f", count: 16), incident: incident, host: "bastion-1")
  static let link = SegmentLink(
    segment: 2, previousBytes: 67_108_864, previousDigest: digest, reason: "full")
  static let recovery = JournalRecovery(byteCount: 17, digest: digest, file: "000001.torn.1")
  static let step = ClockStep(before: later, after: time, boottime: -5)
}
