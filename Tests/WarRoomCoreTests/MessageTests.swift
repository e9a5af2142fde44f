import Testing
import WarRoomCore
import WarRoomTestSupport

/// Messages to people outside: numbered, sent once, and what they meet.
@Suite struct MessageTests {
  private func draft(_ kind: IncidentMessage.Kind) -> Order {
    .message(.draft(IncidentMessage(number: 9, kind: kind, text: "We look.", digest: "5e")))
  }

  private func due(_ obligation: Obligation, _ builder: RoomBuilder) -> Timestamp? {
    builder.room.obligations().first { $0.obligation == obligation }?.due
  }

  @Test func theRoomNumbersThem() throws {
    var builder = try RoomBuilder.declared(severity: .sev1)
    try builder.apply(draft(.statusPage))
    try builder.apply(draft(.everybody))
    #expect(builder.room.messages.all.map(\.message.number) == [1, 2])
    #expect(builder.room.messages.state(2)?.message.kind == .everybody)
  }

  @Test(arguments: IncidentMessage.Kind.allCases)
  func aSentMessageStartsTheNextUpdateAnew(kind: IncidentMessage.Kind) throws {
    var builder = try RoomBuilder.declared(severity: .sev1)
    let before = try #require(due(.statusUpdate, builder))
    try builder.apply(draft(kind))
    builder.wait(seconds: 600)
    #expect(due(.statusUpdate, builder) == before)
    try builder.apply(.message(.deliver(number: 1, nil, link: "https://s.example/1")))
    let restarts = kind != .handOver
    #expect(due(.statusUpdate, builder) == (restarts ? before.advanced(bySeconds: 600) : before))
    #expect((due(.allHandsMessage, builder) == nil) == (kind == .everybody))
    #expect(builder.room.messages.state(1)?.link == "https://s.example/1")
    #expect(
      builder.refusal(of: .message(.deliver(number: 1, nil, link: nil)))
        == .unchanged("message 1 is out already"))
  }

  @Test func sendingIsARunLikeAnyOther() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(draft(.statusPage))
    let command = CommandSpec(words: ["post"], directory: nil, timeLimitSeconds: 60)
    try builder.apply(.message(.send(number: 1, command)))
    let run = try #require(builder.room.runs.last)
    #expect(run.proposal.title == "Send message 1, status-page")
    #expect(run.proposal.command == command)
    #expect(run.proposal.target == "status-page")
    #expect(builder.room.messages.state(of: run.id)?.message.number == 1)
    #expect(
      builder.refusal(of: .message(.send(number: 1, command)))
        == .unchanged("run 1 is to send it already"))
    #expect(
      builder.refusal(of: .message(.send(number: 2, command)))
        == .unchanged("there is no message 2"))
    // Only the host has seen how the run ended.
    #expect(
      builder.refusal(of: .message(.deliver(number: 1, run.id, link: nil)), by: .alice)
        == .onlyTheHost)
  }

  @Test func theAllClearGoesOutAfterTheImpact() throws {
    var builder = try RoomBuilder.inPhase(.resolved)
    try builder.apply(draft(.allClear))
    let command = CommandSpec(words: ["post"], directory: nil, timeLimitSeconds: 60)
    #expect(builder.refusal(of: .message(.send(number: 1, command))) == nil)
    #expect(
      builder.refusal(of: .proposeCommand(command, target: nil, reason: "x"))
        == .actionsNotInPhase(.resolved))
  }

  @Test func agentsDraftAndProposeAndNeverSayThatItIsOut() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    #expect(builder.refusal(of: draft(.statusPage), by: .agent) == nil)
    try builder.apply(draft(.statusPage))
    #expect(
      builder.refusal(of: .message(.deliver(number: 1, nil, link: nil)), by: .agent)
        == .agentsNeverApprove)
  }
}
