import Foundation
import Testing
import WarRoomCore
import WarRoomTestSupport

/// Every order in every state that two proposers, two approvers, time, crashes and the cord can
/// bring the approval machine to, over the room's own code.
@Suite struct ApprovalModelTests {
  /// The searches end by themselves, when no move leads to a state that was not seen; so every
  /// pair of orders was tried from every state, and every longer row of them too.
  @Test(arguments: ApprovalModel.all)
  func nothingGoesWrongInAnyState(model: ApprovalModel) throws {
    let report = try #require(Self.reports[model.name])
    #expect(report.violation == [])
    #expect(report.isWhole)
    #expect(report.states >= Self.fewestStates, "\(report.states) states")
    #expect(report.compared > 5)
  }

  static let reports: [String: ApprovalSearch.Report] = {
    var reports: [String: ApprovalSearch.Report] = [:]
    for model in ApprovalModel.all {
      reports[model.name] = try? ApprovalSearch(model: model).run()
    }
    return reports
  }()

  /// Below this many states of one model something was left out.
  static let fewestStates = 1_000

  private static let isFull = ProcessInfo.processInfo.environment["WARROOM_TEST_FULL"] == "1"

  @Test(.enabled(if: isFull), arguments: ApprovalModel.wide)
  func nothingGoesWrongInTheWideOnes(model: ApprovalModel) throws {
    let report = try ApprovalSearch(model: model).run()
    #expect(report.violation == [])
    #expect(report.isWhole)
    #expect(report.states > 10_000, "\(report.states) states")
  }

  @Test(.enabled(if: isFull))
  func nothingGoesWrongWhereThreeAsk() throws {
    let report = try ApprovalSearch(model: .deep, isDeep: true).run()
    #expect(report.violation == [])
    #expect(report.states > 50_000, "\(report.states) states, depth \(report.depth)")
  }

  @Test func theSearchTriesWhatItIsMeantToTry() throws {
    var accepted: Set<String> = []
    var refused: Set<String> = []
    var words: Set<String> = []
    for report in Self.reports.values {
      accepted.formUnion(report.accepted)
      refused.formUnion(report.refused)
      words.formUnion(report.words)
    }
    let orders: Set = [
      "proposeCommand", "propose", "capture", "waiveEvidence", "requestApproval", "approve",
      "deny", "withdraw", "revoke", "cancel", "void", "expire", "start", "end", "lose",
      "pullAndon", "releaseAndon",
    ]
    #expect(accepted.isSuperset(of: orders.union(["wait", "crash", "reboot", "drop"])))
    // Proposing is offered only to who has not asked yet.
    #expect(refused.isSuperset(of: orders.subtracting(["proposeCommand", "propose", "capture"])))
    #expect(
      words == [
        "capturing evidence", "waiting for approval", "waiting for a second person", "approved",
        "running", "succeeded", "unknown", "denied", "withdrawn", "expired", "revoked", "voided",
      ])
  }

  @Test(arguments: ApprovalMutant.allCases)
  func aRuleLeftOutIsFound(mutant: ApprovalMutant) throws {
    var found: [[String]] = []
    for model in mutant.models {
      let way = try ApprovalSearch(model: model).run().violation
      if !way.isEmpty { found.append(way) }
      if way.last?.contains(mutant.words) == true { break }
    }
    let isSeen = found.contains { $0.last?.contains(mutant.words) == true }
    #expect(isSeen, "\(found)")
  }
}
