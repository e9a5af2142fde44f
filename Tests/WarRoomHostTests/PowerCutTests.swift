import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Power cuts under the real host: of what was not synced a random part is on disk afterwards.
@Suite("Power cuts under the host", .serialized)
struct PowerCutTests {
  /// 6; `WARROOM_TEST_POWER_CUTS` says otherwise (a tenth of it: a host is slower than a bare
  /// journal), `WARROOM_TEST_FULL=1` means 200.
  private static let rounds: Int = {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["WARROOM_TEST_POWER_CUTS"], let count = Int(text) {
      return max(1, count / 10)
    }
    return environment["WARROOM_TEST_FULL"] == "1" ? 200 : 6
  }()

  @Test("Nothing that was answered is lost, also when the next host is cut off, too")
  func cuts() throws {
    for round in 0..<PowerCutTests.rounds {
      let home = try TestHome()
      var host = try HostProcess(home)
      let id = try host.declare()
      host.kill()
      var accepted: [String] = []
      for (life, cut) in [9 + round * 7 % 37, 1 + round % 5].enumerated() {
        host = try HostProcess(home, cut: "\(cut):\(round)")
        accepted += PowerCutTests.load(host, id, "l\(life)")
        #expect(!host.isRunning || host.ended() == 137)
      }
      host = try HostProcess(home)
      #expect(try host.peer().ask(.note("after it"), id).sequence != nil, "round \(round)")
      let tickets = try home.records(id).compactMap(\.ticket)
      let lost = accepted.filter { ticket in tickets.count { $0 == ticket } != 1 }
      #expect(lost == [], "round \(round)")
      #expect(try JournalVerifier.verify(home.folder.folder(of: id)).isIntact, "round \(round)")
    }
  }

  /// Sends orders until the host is gone; the tickets that were answered.
  private static func load(_ host: HostProcess, _ id: IncidentID, _ name: String) -> [String] {
    var accepted: [String] = []
    guard let peer = try? host.peer() else { return [] }
    for number in 0..<1_000 {
      let order = number % 10 == 3 ? Order.run("true") : .note("note \(number)")
      guard let answer = try? peer.ask(order, id, ticket: "\(name)-\(number)") else { break }
      if answer.sequence != nil { accepted.append("\(name)-\(number)") }
    }
    return accepted
  }
}
