import Testing
import WarRoomCore

@testable import WarRoomScreen

@Suite struct WordingTests {
  static let incident = IncidentID(title: "dns", declared: Console.start)

  static let refusals: [Refusal] = [
    .alreadyDeclared(incident), .notDeclared, .incidentOver(.closed),
    .moveForbidden(from: .triage, to: .closed), .moveNeeds([.scope, .reason], to: .mitigating),
    .notReadOnlyPhase(.triage), .unchanged("already SEV-1"), .textMissing(field: "reason"),
    .textTooLong(field: "text", limit: 10), .tooMany(what: "options", limit: 32),
    .timeInFuture(field: "occurred"), .noSuchRecord(9), .noSuchOption("x"), .optionExists("x"),
    .optionHasNoCommand("watch"), .commandMalformed("it is empty"),
    .noSuchObligation(.warRoom, .sev4), .observersOnlyWatch("tom"), .onlyTheHost,
    .onlyTheCommander("maria"), .onlyTheCommander(nil), .agentsNeverApprove,
    .approvalNeedsTerminal, .unknownUser(65_534), .rootMayNotApprove, .notAnApprover("tom"),
    .secondPersonNeeded(first: "maria"), .proposerMayNotBeSecond,
    .notAllowed("tom", to: "propose anything"), .noSuchRun(RunID(1)),
    .runNotIn(RunID(1), state: "running", needed: "approved"), .digestDiffers(RunID(1)),
    .approvalExpired(RunID(1)), .deniedBefore(RunID(1)),
    .coolingDown(RunID(1), until: Timestamp(microseconds: 0)),
    .tooManyRequests(limit: 12, seconds: 600, until: Timestamp(microseconds: 0)),
    .evidenceMissing(RunID(1), names: ["logs"]), .andonPulled(reason: "worse"), .andonNotPulled,
    .actionsNotInPhase(.review), .importedIsPast, .journalUnavailable("disk full"), .busy,
    .malformedOrder("no facts"),
  ]

  @Test(arguments: refusals)
  func everyRefusalIsASentence(_ refusal: Refusal) {
    let sentence = Wording.sentence(refusal)
    #expect(sentence.count > 10)
    #expect(sentence.hasSuffix("."))
    #expect(
      sentence.first?.isUppercase ?? false || ["tom", "maria"].contains { sentence.hasPrefix($0) })
    #expect(!sentence.contains("Optional"))
  }

  @Test(arguments: [
    ("A third fails.", "Checkout 5xx firing, A third fails."),
    ("", "Checkout 5xx firing"), ("Checkout 5xx", "Checkout 5xx firing"),
  ])
  func anAlertDoesNotSayItsTitleTwice(summary: String, line: String) {
    let alert = Alert(
      source: "alertmanager", fingerprint: "f1", title: "Checkout 5xx", summary: summary,
      severity: .sev2, severityAsPrinted: "critical", firing: true, started: nil, ended: nil,
      service: "checkout", labels: [], link: nil)
    #expect(Wording.alertLine(alert) == line)
  }

  @Test func everyNeedIsSomethingToDo() {
    for need in Refusal.Need.allCases { #expect(!Wording.need(need).isEmpty) }
  }

  @Test(
    arguments: [
      (0, "0 s"), (59, "59 s"), (60, "1 min"), (3_599, "59 min"), (3_600, "1 h"),
      (3_900, "1 h 05 min"), (86_400, "1 d"), (90_000, "1 d 1 h"), (-5, "0 s"),
    ] as [(Int64, String)])
  func durationsReadAtAGlance(_ seconds: Int64, _ text: String) {
    #expect(Wording.duration(seconds: seconds) == text)
  }

  @Test func elapsedCountsDays() {
    #expect(Wording.elapsed(seconds: 1_052) == "+00:17:32")
    #expect(Wording.elapsed(seconds: 90_061) == "+1d 01:01:01")
  }

  @Test func lateIsLoud() {
    let due = Console.start
    #expect(Wording.due(due, now: due.advanced(bySeconds: -720)) == "due 12 min")
    #expect(Wording.due(due, now: due.advanced(bySeconds: 180)) == "OVERDUE 3 min")
  }

  @Test func everyFactInTheTimelineSaysSomething() {
    var console = Console()
    console.mitigating()
    console.closed()
    for entry in console.room.entries {
      #expect(!Wording.kind(entry.fact).isEmpty)
      #expect(Wording.kind(entry.fact).count <= 9)
      #expect(!Wording.text(entry.fact, in: console.room).isEmpty, "\(entry.fact)")
    }
  }

  @Test func optionsStandBySafetyAndUsualOrder() {
    var console = Console()
    console.declare()
    #expect(
      RankedOptions(console.room).options.map(\.id) == [
        "roll-back", "new-cart", "restart", "watch",
      ])
  }

  @Test func whatNoAlertNamesIsUnknown() {
    var console = Console()
    console.declare()
    let services = BlastRadius(console.room).services
    #expect(services.map(\.mark.word) == ["failing", "failing", "unknown"])
    console.order(
      .receive(
        {
          var alert = Console.alert("PaymentsLatencyHigh", service: "payments")
          alert.firing = false
          return alert
        }()))
    #expect(BlastRadius(console.room).services.map(\.mark.word) == ["failing", "quiet", "unknown"])
  }
}
