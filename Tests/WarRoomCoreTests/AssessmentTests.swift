import Testing
import WarRoomCore
import WarRoomTestSupport

/// How urgent it is, whose fault it looks like, and what a signal says: hints with their terms.
@Suite struct AssessmentTests {
  private let onset = Timestamp.sample

  private func state(
    better: SignalSpec.Better = .lower, threshold: Double? = nil, values: [Double?]
  ) -> SignalBoard.SignalState {
    var state = SignalBoard.SignalState(
      spec: SignalSpec(
        id: "s", title: "s", unit: "%", better: better, threshold: threshold,
        source: .command(["s"]), intervalSeconds: 10))
    // The onset lies after the first thirty.
    state.samples = values.enumerated().map {
      SignalSample(at: onset.advanced(bySeconds: (Int64($0.offset) - 30) * 10), value: $0.element)
    }
    return state
  }

  private func reading(_ state: SignalBoard.SignalState, late: Int64 = 0) -> SignalReading {
    let last = state.samples.last?.at ?? onset
    return SignalReading(state, onset: onset, now: last.advanced(bySeconds: late))
  }

  private func noise(_ index: Int) -> Double { Double((index * 7_919) % 11 - 5) / 10 }

  @Test func standingIsToldByThresholdThenByWhatIsUsual() {
    let calm = (0..<30).map { 10 + noise($0) }
    func standing(_ threshold: Double?, _ value: Double) -> SignalReading.Standing {
      reading(state(threshold: threshold, values: calm + [value])).standing
    }
    #expect(standing(50, 60) == .beyond)
    #expect(standing(50, 40) == .unusual)
    #expect(standing(50, 10.2) == .usual)
    #expect(standing(nil, 40) == .unusual)
    #expect(reading(state(values: [4])).standing == .unmeasured)
    #expect(reading(state(threshold: 5, values: [4])).standing == .within)
    let higher = state(better: .higher, threshold: 5, values: calm + [4])
    #expect(reading(higher).standing == .beyond)
  }

  @Test func silenceIsNoDataAndNeverHealthy() {
    let calm = state(threshold: 50, values: (0..<40).map { 10 + noise($0) })
    #expect(reading(calm).standing == .usual)
    #expect(reading(calm, late: 31).standing == .noData)
    #expect(reading(calm, late: 31).trend == .unknown)
    var failing = calm
    failing.failure = "refused"
    #expect(reading(failing).standing == .noData)
    #expect(reading(state(values: [])).standing == .noData)
  }

  @Test(arguments: [
    (SignalSpec.Better.lower, 1.0, SignalReading.Trend.worse),
    (.lower, -1.0, .better), (.higher, 1.0, .better), (.higher, -1.0, .worse),
    (.lower, 0, .steady), (.higher, 0, .steady),
  ])
  func theTrendIsToldByWhereItGoes(
    _ better: SignalSpec.Better, _ slope: Double, _ trend: SignalReading.Trend
  ) {
    let calm = (0..<30).map { 50 + noise($0) }
    let level = better == .lower ? 90.0 : 10.0
    let then = (0..<30).map { level + slope * Double($0) + noise($0) }
    #expect(reading(state(better: better, values: calm + then)).trend == trend)
  }

  @Test func whatIsUsualIsStillKnownHoursLater() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(OrderKind.signal.sample)
    let onset = try #require(builder.room.onset)
    for second in stride(from: Int64(-1_800), to: 28_800, by: 5) {
      let sample = SignalSample(
        at: onset.advanced(bySeconds: second), value: second < 0 ? 10 : 90)
      try builder.apply(.signal(.sample(signal: "errors", [sample])), by: .host)
    }
    let state = try #require(builder.room.signals.state("errors"))
    #expect(state.samples.count == 360)
    #expect(state.early.count <= 240)
    #expect(state.early.map(\.at) == state.early.map(\.at).sorted())
    let reading = builder.room.reading(state, now: try #require(state.samples.last?.at))
    #expect(reading.usual?.level == 10)
    #expect(reading.standing != .usual)
  }

  @Test func urgencyAddsItsTermsAndSaysWhatIsUnknown() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    func priority() -> Priority { Priority(builder.room, now: builder.now.wall) }
    let before = priority()
    #expect(!before.isComplete)
    #expect(before.terms.first { $0.name == "depth" }?.points == nil)
    for (kind, value) in [(Impact.Kind.users, "about 1,200"), (.requests, "38 % of all")] {
      try builder.apply(
        .surround(.stateImpact(Impact(kind: kind, subject: "", value: value, source: "x"))))
    }
    let after = priority()
    #expect(after.terms.first { $0.name == "breadth" }?.points == 25)
    #expect(after.terms.first { $0.name == "depth" }?.points == 12)
    #expect(after.points > before.points)
    builder.wait(seconds: 7_200)
    #expect(priority().terms.first { $0.name == "duration" }?.points == 20)
    #expect(priority().points <= 100)
  }

  private func change(_ id: String, _ kind: Change.Kind, _ service: String?) throws -> Change {
    let room = try RoomBuilder.inPhase(.mitigating).room
    let onset = try #require(room.onset)
    return Change(
      id: id, kind: kind, title: id, author: nil, at: onset.advanced(bySeconds: -120),
      service: service, source: "x", size: nil, link: nil, detail: [])
  }

  @Test(arguments: [
    (Change.Kind.deployment, Attribution.Side.platform), (.configuration, .user),
    (.external, .external),
  ])
  func aConfirmedChangeSpeaksForItsSide(_ kind: Change.Kind, _ side: Attribution.Side) throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    #expect(AttributionHint(builder.room) == nil)
    try builder.apply(.surround(.reportChanges([try change("c", kind, nil)])))
    try builder.apply(.surround(.markChange(id: "c", .confirmed, reason: "seen")))
    let hint = try #require(AttributionHint(builder.room))
    #expect(hint.attribution.side == side)
    #expect(hint.attribution.isConclusion)
    #expect(hint.attribution.basis.contains("seen"))
    try builder.apply(.surround(.markChange(id: "c", .cleared, reason: "not it")))
    #expect(AttributionHint(builder.room) == nil)
  }

  @Test func whatNobodyMarkedIsAnObservation() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let many = try (0..<9).map { try change("c\($0)", .deployment, nil) }
    for found in many {
      try builder.apply(.surround(.reportChanges([found])))
      let hint = try #require(AttributionHint(builder.room))
      #expect(!hint.attribution.isConclusion)
    }
  }

  @Test func failuresAcrossConfigurationsSpeakForThePlatform() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    for region in ["eu-1", "us-2"] {
      var alert = Alert.sample
      alert.fingerprint = region
      alert.labels = [Alert.Label(name: "region", value: region)]
      try builder.apply(.receive(alert))
    }
    let hint = try #require(AttributionHint(builder.room))
    #expect(hint.attribution.side == .platform)
    #expect(hint.attribution.basis.contains("2 values of region"))
  }
}
