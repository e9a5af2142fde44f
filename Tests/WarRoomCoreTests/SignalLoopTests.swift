import Testing
import WarRoomCore
import WarRoomTestSupport

/// What signals decide: when proposals halt, and when an approval no longer fits.
@Suite struct SignalLoopTests {
  private static let run = RunID(1)

  private func verdict(_ word: SignalVerdict.Word, falling: Bool = false) -> SignalVerdict {
    SignalVerdict(
      signal: "errors", word: word, confidence: 90, isFinal: true, basis: "",
      wasFallingAlready: falling)
  }

  /// An incident with so many actions, each with its last word.
  private func acted(_ verdicts: [SignalVerdict]) throws -> RoomBuilder {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.signal.sample)
    for (place, verdict) in verdicts.enumerated() {
      let run = RunID(place + 1)
      builder.wait(seconds: 700)
      try builder.apply(.proposeCommand(.rollBack, target: "prod/checkout", reason: "errors"))
      let request = ApprovalRequest.sample(builder.now)
      try builder.apply(
        all: [
          .requestApproval(run, request),
          .approve(run, digest: request.digest, typed: "prod/checkout"),
          .start(run, digest: request.digest), .end(run, .success), .signal(.judge(run, verdict)),
        ])
    }
    return builder
  }

  @Test(arguments: [
    ([SignalVerdict.Word.unchanged, .worsened, .noData], true),
    ([.unchanged, .unchanged], false), ([.unchanged, .recovered, .unchanged, .unchanged], false),
    ([.recovered, .unchanged, .unchanged, .unchanged], true),
    ([.unchanged, .unchanged, .improving], false),
  ])
  func threeActionsWithoutImprovementHaltProposals(
    words: [SignalVerdict.Word], halts: Bool
  ) throws {
    let builder = try acted(words.map { verdict($0) })
    let stop = builder.room.stopDue(Stopping(), now: builder.now.wall)
    #expect((stop != nil) == halts, "\(stop ?? "goes on")")
    let refused = builder.refusal(of: OrderKind.proposeCommand.sample)
    #expect((refused != nil) == halts)
    #expect(builder.refusal(of: OrderKind.proposeCommand.sample, by: .host) == nil)
    #expect(builder.refusal(of: OrderKind.proposeCommand.sample, judged: .readOnly) == nil)
  }

  @Test func whatFellByItselfIsNoSuccess() throws {
    let falling = verdict(.improving, falling: true)
    let builder = try acted([falling, falling, falling])
    #expect(builder.room.stopDue(Stopping(), now: builder.now.wall) != nil)
  }

  @Test func aResetCountsAnew() throws {
    var builder = try acted([verdict(.unchanged), verdict(.unchanged), verdict(.unchanged)])
    try builder.apply(.signal(.stop(reason: "3 actions")), by: .host)
    builder.wait(seconds: 1)
    try builder.apply(.signal(.resetStop(reason: "a new plan")))
    #expect(builder.room.stopDue(Stopping(), now: builder.now.wall) == nil)
  }

  @Test func eachBudgetHaltsByItself() throws {
    var builder = try acted([verdict(.recovered), verdict(.recovered)])
    func stop(_ limits: Stopping) -> String? {
      builder.room.stopDue(limits, now: builder.now.wall)
    }
    #expect(stop(Stopping(actions: 3)) == nil)
    #expect(stop(Stopping(actions: 2)) != nil)
    #expect(stop(Stopping(seconds: 3_600)) == nil)
    #expect(stop(Stopping(seconds: 1_300)) != nil)
    #expect(stop(Stopping(agentCost: 500)) == nil)
    try builder.apply(.signal(.reportCost(hundredths: 499, what: "triage")), by: .agent)
    #expect(stop(Stopping(agentCost: 500)) == nil)
    try builder.apply(.signal(.reportCost(hundredths: 1, what: "triage")), by: .agent)
    #expect(stop(Stopping(agentCost: 500)) != nil)
  }

  /// Run 1 is approved when `errors` had the first values; then came the others.
  private func approved(
    _ before: [Double], _ after: [Double], executor: Bool = true
  ) throws -> RoomBuilder {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.signal.sample)
    func read(_ values: [Double]) throws {
      for value in values {
        builder.wait(seconds: 5)
        let sample = SignalSample(at: builder.now.wall, value: value)
        try builder.apply(.signal(.sample(signal: "errors", [sample])), by: .host)
      }
    }
    try read(before)
    try builder.apply(.proposeCommand(.rollBack, target: "prod/checkout", reason: "errors"))
    let request = ApprovalRequest.sample(builder.now)
    try builder.apply(
      all: [
        .requestApproval(Self.run, request),
        .approve(Self.run, digest: request.digest, typed: "prod/checkout"),
      ])
    try read(after)
    try builder.apply(.start(Self.run, digest: request.digest))
    return builder
  }

  @Test(arguments: [
    ([40.0, 41, 39, 40, 42, 40], [41.0, 40, 39], true),
    ([40, 41, 39, 40, 42, 40], [80, 81, 79], false),
    ([40, 41, 39, 40, 42, 40], [1, 1, 2], false),
    ([40, 41, 39, 40, 42, 40], [80], true),
    ([40, 40, 40, 40], [40, 40, 40], true),
    ([4.9, 5.1, 4.9, 5.1], [5.1, 4.9, 5.1], true),
  ])
  func whatHasMovedSinceTheApprovalIsAskedAgain(
    before: [Double], after: [Double], starts: Bool
  ) throws {
    let builder = try approved(before, after)
    let run = try #require(builder.room.run(Self.run))
    #expect((run.startedAt != nil) == starts, "\(run.state)")
    guard !starts else { return }
    guard case .refused(.voided, let reason) = run.state else {
      Issue.record("\(run.state)")
      return
    }
    #expect(reason.contains("error rate went from 40"), "\(reason)")
    let again = try #require(builder.room.run(RunID(2)))
    #expect(again.proposal == run.proposal)
    #expect(again.state.isPending)
  }

  @Test func aGuestHasNothingReadWithTheOwnersRights() throws {
    let builder = try RoomBuilder.inPhase(.mitigating)
    #expect(builder.refusal(of: OrderKind.signal.sample, by: .bob) != nil)
    #expect(builder.refusal(of: OrderKind.signal.sample, by: .agent) == .agentsNeverApprove)
  }

  @Test func samplesOfManySignalsComeInOneFact() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.signal.sample)
    let late = builder.now.wall
    let early = late.advanced(bySeconds: -60)
    func batch(_ at: Timestamp, _ value: Double?) -> Order {
      .signal(
        .sampleMany(
          SignalBatch(grids: [
            SignalBatch.Grid(
              times: [at], columns: [SignalBatch.Column(signal: "errors", values: [value])])
          ])))
    }
    try builder.apply(batch(late, 2), by: .host)
    try builder.apply(batch(early, 1), by: .host)
    #expect(builder.room.signals.state("errors")?.samples.map(\.value) == [1, 2])
    #expect(builder.refusal(of: batch(late, 3), by: .alice) == .onlyTheHost)
    #expect(
      builder.room.entries.allSatisfy { entry in
        guard case .signal(.batch(let kept)) = entry.fact else { return true }
        return kept.count == 0
      }, "a timeline holds no samples")
  }

  @Test func anUndoPutsBackWhatWasReadBefore() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let undo = Judgment.Undo.command(["scale", "--to={before}"], before: ["get", "scale"])
    let judgment = Judgment(
      commandClass: .reversible, tier: 1, reasons: [], targets: [], undo: undo)
    try builder.apply(
      .proposeCommand(.rollBack, target: "t", reason: "errors"), judged: judgment)
    let run = try #require(builder.room.run(Self.run))
    #expect(builder.room.undoWords(of: run) == nil, "nothing was read yet")
    try builder.apply(
      .capture(
        Evidence(
          number: 1, name: Room.undoEvidence, kind: .before, run: Self.run, words: ["get"],
          exitStatus: 0, failure: "", byteCount: 2, digest: "d", milliseconds: 1, excerpt: "3")))
    #expect(builder.room.undoWords(of: run) == ["scale", "--to=3"])
  }
}
