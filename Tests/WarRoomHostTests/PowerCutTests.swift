import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Power cuts under the real host: of what was not synced a random part is on disk afterwards.
@Suite("Power cuts under the host", .serialized)
struct PowerCutTests {
  /// 16; `WARROOM_TEST_POWER_CUTS` says otherwise, `WARROOM_TEST_FULL=1` means 2,000.
  private static let cuts: Int = {
    let environment = ProcessInfo.processInfo.environment
    if let text = environment["WARROOM_TEST_POWER_CUTS"], let count = Int(text) { return count }
    return environment["WARROOM_TEST_FULL"] == "1" ? 2_000 : 16
  }()

  /// Cuts of one home before the next begins, so that reading it back stays cheap.
  private static let cutsPerHome = 10

  @Test("Nothing that was answered is lost, also when the next host is cut off, too")
  func cuts() throws {
    let began = SystemClock.boottime()
    var (cut, promises, processes, seed) = (0, 0, 0, 0)
    while cut < PowerCutTests.cuts {
      let life = try CutLife()
      // A host now and then ends its load before its cut: it does not count as one.
      for _ in 0..<min(PowerCutTests.cutsPerHome, PowerCutTests.cuts - cut) {
        seed += 1
        if try life.play(seed) { cut += 1 }
      }
      let broken = try life.broken()
      #expect(broken.isEmpty, "seeds to \(seed): \(broken)")
      promises += life.accepted.count
      processes += life.hosts
    }
    let seconds = Double(SystemClock.boottime() - began) / 1e9
    StandardStream.error.write(
      "\(cut) power cuts under \(processes) hosts, \(promises) answered orders, "
        + "\(Int(seconds)) s, \(Int(Double(cut) / seconds)) cuts a second\n")
    #expect(promises > cut)
  }
}

/// One home and one incident through many power cuts. Each host recovers what the one before it
/// left; what was answered by any of them is looked for at the end.
private final class CutLife {
  private let home: TestHome
  private let id: IncidentID
  private var round = 0
  /// Tickets that were answered.
  private(set) var accepted: [String] = []
  private(set) var hosts = 1
  private var problems: [String] = []

  init() throws {
    home = try TestHome()
    let host = try HostProcess(home)
    id = try host.declare()
    host.kill()
  }

  /// Load until the power goes; true when it went. Every other host is cut while it still recovers
  /// or right afterwards.
  func play(_ seed: Int) throws -> Bool {
    round += 1
    let call = round % 2 == 1 ? 9 + seed * 7 % 37 : 1 + seed % 9
    let (host, peer) = try begin("\(call):\(seed)")
    guard peer.map(breaksOff) ?? true else { return false }
    let status = host.ended()
    if status != 137 { problems.append("seed \(seed): it ended with \(status): \(host.errors)") }
    return status == 137
  }

  /// A host, and a client of it unless the power went before it greeted anybody. A host that was
  /// cut off while it started a command lives on in that child until the command is executed; so
  /// long it holds the lock and the socket.
  private func begin(_ cut: String? = nil) throws -> (host: HostProcess, peer: Peer?) {
    for _ in 0..<100 {
      hosts += 1
      let host = try HostProcess(home, cut: cut)
      repeat {
        if let peer = try? host.peer() { return (host, peer) }
      } while host.isRunning
      guard host.ended() == 0 else { return (host, nil) }
    }
    throw Peer.Trouble.nobodyListens
  }

  /// Sends orders until the host is gone; false when it is still there after all of them.
  private func breaksOff(_ peer: Peer) -> Bool {
    for number in 0..<200 {
      let order = number % 10 == 3 ? Order.run("true") : .note("note \(number)")
      let ticket = "l\(round)-\(number)"
      guard let answer = try? peer.ask(order, id, ticket: ticket) else { return true }
      if answer.sequence != nil { accepted.append(ticket) }
      if case .refused(_, .journalUnavailable(let why)) = answer { problems.append(why) }
    }
    return false
  }

  /// What is wrong after all.
  func broken() throws -> [String] {
    let (host, peer) = try begin()
    if try peer?.ask(.note("after it"), id).sequence == nil {
      problems.append("it takes no note")
    }
    host.kill()
    var times: [String: Int] = [:]
    for record in try home.records(id) {
      if let ticket = record.ticket { times[ticket, default: 0] += 1 }
    }
    problems += accepted.filter { times[$0] != 1 }.map { "\($0): \(times[$0] ?? 0) times" }
    if !(try JournalVerifier.verify(home.folder.folder(of: id)).isIntact) {
      problems.append("the chain does not verify")
    }
    return problems
  }
}
