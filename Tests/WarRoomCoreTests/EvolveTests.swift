import Testing
import WarRoomCore
import WarRoomTestSupport

/// Taking in records: total, the same live and in replay, and nothing is lost.
@Suite struct EvolveTests {
  /// Rooms of every phase and every stage of a run, and the empty one.
  private func rooms() throws -> [RoomBuilder] {
    try [RoomBuilder()] + Phase.allCases.map { try .inPhase($0) }
      + RunStage.allCases.map { try $0.room() }
  }

  @Test(arguments: FactKind.allCases)
  func everyFactIsTakenInByEveryRoom(kind: FactKind) throws {
    for var builder in try rooms() {
      let before = builder.room
      builder.record([kind.sample], by: .bob)
      #expect(builder.room.entries.count == before.entries.count + 1)
      #expect(builder.room.entries.last?.fact == kind.sample)
      #expect(builder.room.sequence == before.sequence + 1)
      _ = builder.room.react(to: kind.sample)
      _ = builder.room.obligations()
      _ = builder.room.ordersAfterCrash()
      // A misfit changes nothing but the timeline.
      if builder.room.misfits != before.misfits {
        #expect(builder.room.misfits == before.misfits + [builder.room.sequence])
        #expect(builder.room.runs == before.runs)
        #expect(builder.room.incident == before.incident)
      }
    }
  }

  static let hostile: [Fact] =
    [Int.min, -1, 0, 99, Int.max].flatMap { number in
      let id = RunID(number)
      return [
        Fact.runProposed(id, .sample), .runStarted(id, digest: ""), .runExpired(id),
        .runApproved(id, digest: "", typed: "", marks: [], until: nil), .runEnded(id, .success),
      ]
    } + [
      .recordAmended(sequence: .max, text: "x", occurred: nil),
      .alertRepeated(fingerprint: "unknown", firing: true, ended: nil),
      .phaseMoved(from: .triage, to: .closed, reason: ""),
      .phaseMoved(from: .closed, to: .triage, reason: ""),
      .optionOffered(.watch),
    ]

  @Test(arguments: hostile)
  func whatDoesNotFitIsNotedAndKept(fact: Fact) throws {
    var builder = try RoomBuilder.declared()
    builder.record([fact], by: .alice)
    #expect(builder.room.misfits == [builder.room.sequence])
    #expect(builder.room.entries.last?.fact == fact)
    _ = builder.room.react(to: fact)
  }

  @Test(arguments: [Int.min, 0, Int.max])
  func evidenceOfAnyNumberLeavesTheNextOneUsable(number: Int) throws {
    var builder = try RoomBuilder.declared()
    builder.record([.evidenceCaptured(.sample(number: number, run: RunID(number)))], by: .host)
    #expect(builder.room.nextEvidence == 2)
    #expect(builder.room.react(to: .evidenceCaptured(.sample(run: RunID(number)))).isEmpty)
  }

  @Test func aRecordWithoutFactsKeepsItsNumber() throws {
    var builder = try RoomBuilder.declared()
    builder.record([], by: .host, ticket: "t9")
    #expect(builder.room.sequence == 2)
    #expect(builder.room.tickets == ["t9": 2])
  }

  @Test func ticketsNameTheRecordThatTheyBecame() throws {
    var builder = try RoomBuilder.declared()
    let order = OrderKind.note.sample
    try builder.apply(order, ticket: "a")
    try builder.apply(order)
    try builder.apply(order, ticket: "b")
    #expect(builder.room.tickets == ["a": 2, "b": 4])
  }

  @Test func anAmendmentMovesAnEntryAndKeepsItsText() throws {
    var builder = try RoomBuilder.declared()
    try builder.apply(.note(.observation, text: "first", occurred: nil))
    builder.wait(seconds: 60)
    try builder.apply(.note(.observation, text: "second", occurred: nil))
    #expect(notes(builder) == ["first", "second"])
    let earlier = Timestamp.sample.advanced(bySeconds: -60)
    try builder.apply(.amend(sequence: 3, text: "it was earlier", occurred: earlier))
    try builder.apply(.amend(sequence: 3, text: "and worse", occurred: nil))
    #expect(notes(builder) == ["second", "first"])
    let entry = try #require(builder.room.entries.first { $0.sequence == 3 })
    #expect(entry.amendments == ["it was earlier", "and worse"])
    #expect(entry.occurred == earlier)
    #expect(entry.recorded == builder.now.wall)
    #expect(
      builder.refusal(of: .amend(sequence: 99, text: "x", occurred: nil)) == .noSuchRecord(99))
    #expect(
      builder.refusal(of: .amend(sequence: 0, text: "x", occurred: nil)) == .noSuchRecord(0))
  }

  /// Notes in the order in which they happened.
  private func notes(_ builder: RoomBuilder) -> [String] {
    builder.room.entries.sorted { $0.occurred < $1.occurred }.compactMap { entry in
      if case .noteAdded(_, let text, _) = entry.fact { text } else { nil }
    }
  }

  @Test(arguments: [OrderKind.note, .amend])
  func whatLiesAheadIsRefused(kind: OrderKind) throws {
    let builder = try RoomBuilder.declared()
    let future = Timestamp.sample.advanced(bySeconds: 61)
    let order: Order =
      kind == .note
      ? .note(.note, text: "x", occurred: future) : .amend(sequence: 1, text: "x", occurred: future)
    #expect(builder.refusal(of: order) == .timeInFuture(field: "occurred"))
  }

  @Test func repeatsOfAnAlertAreFoldedIn() throws {
    var builder = try RoomBuilder.declared()
    try builder.apply(.receive(.sample))
    builder.wait(seconds: 30)
    var over = Alert.sample
    over.firing = false
    over.ended = builder.now.wall
    try builder.apply(.receive(over))
    #expect(builder.room.alerts.count == 1)
    #expect(builder.room.alerts.first?.count == 2)
    #expect(builder.room.alerts.first?.alert.firing == false)
    #expect(builder.room.alerts.first?.lastSeen == builder.now.wall)
  }
}
