import Testing
import WarRoomCore
import WarRoomTestSupport

@Suite struct ChangeScoreTests {
  private func change(
    minutesBefore minutes: Int64, _ service: String?, from onset: Timestamp,
    kind: Change.Kind = .commit, id: String = "a"
  ) -> Change {
    Change(
      id: id, kind: kind, title: "t", author: nil, at: onset.advanced(bySeconds: -minutes * 60),
      service: service, source: "git", size: nil, link: nil, detail: [])
  }

  @Test func nearAndTouchingComesBeforeFarAndElsewhere() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    try builder.apply(.receive(.sample))
    let room = builder.room
    let onset = try #require(room.milestones.started ?? room.milestones.declared)
    let service = try #require(room.alerts.first?.alert.service)
    func points(_ minutes: Int64, _ service: String?, _ kind: Change.Kind = .commit) -> Int {
      ChangeScore(change(minutesBefore: minutes, service, from: onset, kind: kind), in: room)
        .points
    }
    #expect(points(3, service, .deployment) == 96)
    #expect(points(3, nil) == 60)
    #expect(points(3, service) > points(3, "elsewhere"))
    #expect(points(3, nil) > points(45, nil))
    #expect(points(-10, service) == 0)
    #expect(
      ChangeScore(change(minutesBefore: -10, nil, from: onset), in: room).reasons
        == ["after the onset"])
  }

  @Test func whatPeopleSayComesBeforeTheScore() throws {
    var builder = try RoomBuilder.inPhase(.mitigating)
    let onset = try #require(
      builder.room.milestones.started ?? builder.room.milestones.declared)
    let near = change(minutesBefore: 2, nil, from: onset, id: "near")
    let far = change(minutesBefore: 600, nil, from: onset, id: "far")
    try builder.apply(.surround(.reportChanges([far, near])))
    #expect(Surroundings.ranked(in: builder.room).map(\.state.change.id) == ["near", "far"])
    try builder.apply(.surround(.markChange(id: "far", .suspect, reason: "same table")))
    try builder.apply(.surround(.markChange(id: "near", .cleared, reason: "docs only")))
    #expect(Surroundings.ranked(in: builder.room).map(\.state.change.id) == ["far", "near"])
  }

  @Test(arguments: [
    ("one customer", false, TriageRoute.investigate),
    ("about 1,200", false, .investigateAndConsiderRollback),
    ("about 1,200", true, .mitigateFirst),
  ])
  func theReachSuggestsWhereToBegin(users: String, another: Bool, route: TriageRoute) throws {
    var builder = try RoomBuilder.inPhase(.triage)
    func state(_ kind: Impact.Kind, _ subject: String, _ value: String) throws {
      try builder.apply(
        .surround(.stateImpact(Impact(kind: kind, subject: subject, value: value, source: ""))))
    }
    try state(.users, "", users)
    try state(.fails, "checkout", "5xx")
    if another { try state(.fails, "search", "slow") }
    #expect(TriageRoute(builder.room) == route)
  }
}
