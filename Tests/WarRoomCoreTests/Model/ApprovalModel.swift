import WarRoomCore
import WarRoomTestSupport

/// Who asks for what, and what all the others may do about it: what the search starts from.
struct ApprovalModel: Sendable, CustomStringConvertible {
  var name: String
  /// The person first, then the agent; each asks once.
  var wishes: [Wish]
  var severity = Severity.sev2
  var approvers: Set<UInt32>?
  /// The severity may be raised to this one on the way; nil: it stays.
  var raised: Severity?
  /// The policy may lose its second approver on the way.
  var mayDropSecond = false
  var rules = Rules()

  /// Something that somebody wants to run.
  struct Wish: Sendable {
    var author: Author
    var judgment: Judgment
    /// Through the option with a collector, so that evidence comes first.
    var byOption = false
  }

  /// What is searched: the room's own rules, unless a mutant drops one of them.
  struct Rules: Sendable {
    typealias Decide = @Sendable (Room, Order, Context) throws(Refusal) -> [Fact]

    var decide: Decide = { (room, order, context) throws(Refusal) in
      try room.decide(order, in: context)
    }
    var settle: @Sendable (Room) -> [Order] = { $0.ordersAfterCrash() }
  }

  var description: String { name }

  /// Seconds by which time passes: the request's own time, and half of the second person's.
  static let step: Int64 = 300

  static let all: [ApprovalModel] = [
    ApprovalModel(
      name: "two persons, and one for the agent",
      wishes: [
        Wish(author: .alice, judgment: .riskiest), Wish(author: .agent, judgment: .destructive),
      ]),
    ApprovalModel(
      name: "one for the person, and two for the agent",
      wishes: [
        Wish(author: .alice, judgment: .destructive, byOption: true),
        Wish(author: .sample("bob", uid: 1_001, via: .cli, agent: true), judgment: .riskiest),
      ]),
    ApprovalModel(
      name: "a guest asks, and an agent reads",
      wishes: [
        Wish(author: .bob, judgment: .riskiest), Wish(author: .agent, judgment: .readOnly),
      ]),
    ApprovalModel(
      name: "a named approver asks, and may be dropped",
      wishes: [
        Wish(author: .bob, judgment: .reversible), Wish(author: .agent, judgment: .readOnly),
      ], approvers: [Author.bob.uid], mayDropSecond: true),
    ApprovalModel(
      name: "it becomes worse on the way",
      wishes: [
        Wish(author: .alice, judgment: .riskiest), Wish(author: .agent, judgment: .readOnly),
      ], severity: .sev3, raised: .sev2),
  ]

  /// Larger ones, for the full test run.
  static let wide: [ApprovalModel] = [
    ApprovalModel(
      name: "a named approver and an agent change something, and one may be dropped",
      wishes: [
        Wish(author: .bob, judgment: .destructive), Wish(author: .agent, judgment: .reversible),
      ], approvers: [Author.bob.uid], mayDropSecond: true),
    ApprovalModel(
      name: "it becomes worse while two wait",
      wishes: [
        Wish(author: .alice, judgment: .riskiest), Wish(author: .agent, judgment: .reversible),
      ], severity: .sev3, raised: .sev2),
  ]

  /// A third one asks, too: searched as far as the bound goes, in the full test run.
  static let deep = ApprovalModel(
    name: "three ask",
    wishes: [
      Wish(author: .alice, judgment: .riskiest), Wish(author: .agent, judgment: .destructive),
      Wish(author: .bob, judgment: .reversible),
    ])

  /// An incident in its mitigation, before anybody asked for anything.
  func start() throws(Refusal) -> ModelState {
    var builder = try RoomBuilder.declared(severity: severity)
    try builder.apply(.classify(.active))
    var policy = builder.policy
    policy.approvers = approvers
    policy.secondApprovalSeconds = 2 * ApprovalModel.step
    return ModelState(
      room: builder.room, records: builder.records, now: builder.now, policy: policy,
      watch: ApprovalWatch(severity: severity))
  }
}
