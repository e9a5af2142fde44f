import WarRoomCore

extension RecordMix {
  static let incident = IncidentID(
    title: "checkout fails", declared: Timestamp(microseconds: 1_790_000_000_000_000))
  static let digest = String(repeating: "5e", count: 32)
  static let host = Author(
    login: nil, uid: 0, gid: 0, pid: 1, host: "vm", tty: nil, via: .host, agent: false,
    asserted: nil, user: "")
  static let people = ["maria", "bo", "ana"].map { Person(name: $0, uid: 1_001) }
  static let authors = ["maria", "bo", "ana"].map { name in
    Author(
      login: 1_001, uid: 1_001, gid: 1_001, pid: 4_711, host: "bastion-2", tty: "pts/3",
      via: .console, agent: false, asserted: nil, user: name)
  }
  static let source = ImportedIncident(
    title: "Checkout fails", services: ["checkout"], severity: nil, format: "markdown",
    file: "a.md", digest: digest, zone: "UTC",
    importedAt: Timestamp(microseconds: 1_795_000_000_000_000), unreadLines: 0, link: nil)

  static func fingerprint(_ number: Int) -> String { "5c1de0a4b7f2\(10_000 + number)" }

  func alert(_ number: Int) -> Alert {
    Alert(
      source: "alertmanager", fingerprint: Self.fingerprint(number), title: "ErrorRate",
      summary: "38 % of requests fail", severity: .sev2, severityAsPrinted: "critical",
      firing: true, started: nil, ended: nil, service: "checkout",
      labels: [.init(name: "alertname", value: "ErrorRate"), .init(name: "n", value: "\(number)")],
      link: nil)
  }

  static func proposal(_ number: Int) -> Proposal {
    let command = CommandSpec(
      words: ["ln", "-sfn", "v\(number)", "current"], directory: "/srv", timeLimitSeconds: 60)
    let judgment = Judgment(
      commandClass: number % 3 == 0 ? .readOnly : .reversible, tier: 1,
      reasons: [.init("changes a link", .reversible)], targets: [.init(name: "checkout")])
    return Proposal(
      option: nil, title: "Roll back", command: command,
      environment: [.init(name: "PATH", value: "/bin")], judgment: judgment,
      friction: number % 5 == 0 ? .none : .typedTarget, target: "checkout", collectors: [],
      check: nil, undo: .manual("link it again"), reason: "errors rise", notChosen: [],
      proposer: authors[0])
  }

  /// What seldom happens, some of it where it does not fit, some of it twice in one record.
  mutating func odd() -> [Fact] {
    let facts: [Fact] = [
      .incidentAcknowledged, .incidentClassified(.degraded), .scopeStated("web \(random.below(9))"),
      .investigationMarked(random.below(2) == 0),
      .incidentRelated(Self.incident, reason: "same cause"),
      .commandHandedOver(from: nil, to: Self.people[random.below(3)]), .andonPulled(reason: "stop"),
      .andonReleased(reason: "go"), .verificationStated(Verification(outcome: .passed, basis: "x")),
      .alertRepeated(fingerprint: "nobody \"knows\"", firing: true, ended: nil),
      .runExpired(RunID(1 + random.below(9))), .approvalMistyped(RunID(1 + random.below(9))),
      .phaseMoved(from: .closed, to: .triage, reason: ""),
      .recordAmended(sequence: .max, text: "{\"k\":\"phase.moved\"", occurred: nil),
      .recordAmended(sequence: 0, text: "", occurred: nil),
      .unrecognised(
        kind: "moon.rose", json: "{\"a\":[{\"k\":\"phase.moved\",\"d\":{}}],\"b\":null}"),
      .incidentDeclared(Self.incident, Declaration(title: "again")),
      .noteAdded(.note, text: "\",\"facts\":[{\"k\":\"\u{1b}[31m\\", occurred: nil),
      .alertRepeated(
        fingerprint: Self.fingerprint(1 + random.below(12)), firing: false, ended: nil),
    ]
    let first = facts[random.below(facts.count)]
    return random.below(3) == 0 ? [first, facts[random.below(facts.count)]] : [first]
  }

  mutating func importedEntry() -> [Fact] {
    let kinds = ImportedEntry.Kind.allCases
    let kind = random.below(5) == 0 ? kinds[random.below(kinds.count)] : .message
    return [
      .entryImported(
        ImportedEntry(
          text: "\"kind\":\"resolved\"", end: nil, actor: "ana", kind: kind, line: 3, guesses: []))
    ]
  }
}
