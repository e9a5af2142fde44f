import WarRoomCore

@testable import WarRoomScreen

extension Console {
  static func alert(
    _ title: String, service: String?, summary: String = "", secondsBefore: Int64 = 200
  ) -> Alert {
    Alert(
      source: "alertmanager", fingerprint: title, title: title, summary: summary, severity: .sev2,
      severityAsPrinted: "critical", firing: true,
      started: start.advanced(bySeconds: -secondsBefore), ended: nil, service: service, labels: [],
      link: nil)
  }

  static let options: [MitigationOption] = [
    MitigationOption(
      id: "restart", title: "Restart checkout", pattern: .restart,
      effect: "The process starts afresh.", risk: .medium, undo: .irreversible,
      secondsToEffect: 10, target: "checkout",
      command: CommandSpec(
        words: ["checkoutctl", "restart"], directory: "/srv/checkout", timeLimitSeconds: 60),
      evidence: [collector("memory"), collector("last requests")], source: "checkout-errors"),
    MitigationOption(
      id: "roll-back", title: "Roll back checkout to v41", pattern: .rollBack,
      effect: "The link points to v41.", doesNotFix: "The fault stays in v42.", risk: .low,
      undo: .command(["checkoutctl", "release", "v42"]), temporary: true, secondsToEffect: 30,
      target: "checkout/v41",
      command: CommandSpec(
        words: ["checkoutctl", "release", "v41"], directory: "/srv/checkout",
        timeLimitSeconds: 60),
      evidence: [collector("error share"), collector("release in use"), collector("requests")],
      source: "checkout-errors"),
    MitigationOption(
      id: "new-cart", title: "Turn off the new cart", pattern: .disableFlag, risk: .low,
      undo: .command(["mv", "flags/new-cart.off", "flags/new-cart"]), secondsToEffect: 30,
      target: "checkout/new-cart",
      command: CommandSpec(
        words: ["mv", "flags/new-cart", "flags/new-cart.off"], directory: "/srv/checkout",
        timeLimitSeconds: 60),
      evidence: [collector("error share")], source: "checkout-errors"),
  ]

  private static func collector(_ name: String) -> Collector {
    Collector(
      name: name,
      command: CommandSpec(words: ["cat", name], directory: nil, timeLimitSeconds: 5))
  }

  mutating func declare(_ options: [MitigationOption] = Console.options) {
    order(
      .declare(
        Declaration(
          title: "checkout 5xx spike", severity: .sev2, services: ["checkout", "search"],
          started: Console.start.advanced(bySeconds: -200),
          alerts: [
            Console.alert(
              "CheckoutErrorRate", service: "checkout",
              summary: "more than a third of all checkouts fail"),
            Console.alert("PaymentsLatencyHigh", service: "payments", secondsBefore: 100),
          ], options: options)))
    _ = model.update(
      .people([
        Participant(name: "maria", uid: 1_000, place: "pts/3"),
        Participant(name: "tom", uid: 1_001, place: "pts/5"),
      ]))
  }

  /// Declared, acknowledged, classified, with two words on the record.
  mutating func mitigating(_ options: [MitigationOption] = Console.options) {
    declare(options)
    pass(30)
    order(.acknowledge)
    pass(10)
    order(.classify(.active))
    pass(20)
    order(.note(.change, text: "v42 of checkout went out 3 min before the onset", occurred: nil))
    pass(16)
    order(
      .note(.observation, text: "every failed request asks for the new cart", occurred: nil),
      by: "tom")
  }

  /// A run of the roll-back that waits for an approval.
  mutating func waiting(
    _ judgment: Judgment = Console.judgment, option: String = "roll-back", by name: String = "tom"
  ) {
    order(
      .propose(option: option, reason: "v41 ran well for a week"), by: name, judgment: judgment)
    let run = RunID(room.runs.count)
    for collector in room.run(run)?.proposal.collectors ?? [] {
      order(
        .capture(
          Evidence(
            number: room.nextEvidence, name: collector.name, kind: .before, run: run,
            words: collector.command.words, exitStatus: 0, failure: "", byteCount: 340,
            digest: "aa", milliseconds: 12, excerpt: "38.2 % failed")))
    }
    pass(1)
    waitingFor(run)
  }

  /// The host asks for the approval of a run whose evidence is captured.
  mutating func waitingFor(_ run: RunID) {
    let deadline = Moment(
      wall: now.wall.advanced(bySeconds: 300), boottime: now.boottime + 300_000_000_000,
      boot: now.boot)
    order(
      .requestApproval(
        run,
        ApprovalRequest(
          digest: "9f1c2ab4" + String(repeating: "0", count: 56), nonce: "n",
          deadline: deadline)))
  }

  /// The approved roll-back, running.
  mutating func running() {
    waiting()
    let digest = room.run(RunID(1))?.deadline?.digest ?? ""
    order(.approve(RunID(1), digest: digest, typed: "checkout/v41"))
    pass(1)
    order(.start(RunID(1), digest: digest))
    _ = model.update(.output(RunID(1), Array("switching current to releases/v41\n".utf8)))
    _ = model.update(.output(RunID(1), Array("reloading \u{1B}[31mcheckout\nwaiting for".utf8)))
    pass(3)
  }

  mutating func succeeded() {
    running()
    order(
      .end(
        RunID(1),
        RunOutcome(
          ending: .exited(0), milliseconds: 3_200, byteCount: 90, digest: "bb",
          excerpt: "checkout serves v41")))
  }

  /// Everything up to the end.
  mutating func closed() {
    succeeded()
    pass(60)
    order(.move(.monitoring, reason: ""))
    order(.verify(Verification(outcome: .passed, basis: "no failed request for 60 s")))
    order(.move(.resolved, reason: ""))
    order(.move(.review, reason: ""))
    order(
      .recordCause(
        RootCause(
          trigger: "v42 went out", mechanism: "the new cart divides by zero",
          impact: "a third of all checkouts failed", whyNotCaught: "no test of an empty cart",
          category: .codeDefect)))
    order(
      .fileReport(
        PostIncidentReport(
          summary: "v42 broke a third of all checkouts for 6 minutes", wentWell: "roll-back",
          toImprove: "test empty carts")))
    order(.move(.closed, reason: ""))
  }
}
