import Foundation
import Synchronization
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomTestSupport

/// The host is killed while senders post. Whatever was answered well is in the journal afterwards.
@Suite("Killed while alerts come in", .serialized)
struct IntakeKillTests {
  /// 4 kills; `WARROOM_TEST_FULL=1` means 200.
  private static let rounds =
    ProcessInfo.processInfo.environment["WARROOM_TEST_FULL"] == "1" ? 200 : 4
  private static let senders = 4

  @Test("nothing is lost that was answered")
  func kills() throws {
    let home = try TestHome()
    let promised = Promised()
    for round in 0..<Self.rounds {
      let host = try HostProcess(home)
      let port = try ListenTests.listen(host)
      let threads = (0..<Self.senders).map { number in
        let thread = Thread { Self.post("\(round)-\(number)", to: port, promised) }
        thread.start()
        return thread
      }
      // Not at once, and never at the same place.
      let goal = promised.count + Int.random(in: 20...400)
      let deadline = SystemClock.boottime() + 20_000_000_000
      while promised.count < goal, SystemClock.boottime() < deadline { try Self.pause() }
      host.kill()
      while threads.contains(where: { !$0.isFinished }) { try Self.pause() }
    }
    let next = try HostProcess(home)
    _ = try ListenTests.listen(next)
    var room = Room()
    _ = try JournalReader(path: home.folder.inbox).read { room.evolve($0.record) }
    let lost = promised.all.filter { room.place(of: $0) == nil }
    #expect(lost.isEmpty, "\(lost.prefix(5))")
    #expect(promised.count > Self.rounds * 20)
    #expect(room.misfits == [])
  }

  /// Posts ten alerts at a time until the other side is gone.
  private static func post(_ name: String, to port: UInt16, _ promised: Promised) {
    guard let sender = HTTPSender(port: port) else { return }
    for number in 0..<10_000 {
      let prints = (0..<10).map { "\(name)-\(number)-\($0)" }
      guard let answer = sender.post(ListenTests.body(prints)) else { return }
      if answer.status == 200 { promised.add(prints) }
    }
  }

  /// A moment for the others, until the state is looked at again.
  private static func pause() throws {
    var poller = Poller()
    _ = try poller.wait(timeout: 1)
  }

  /// Fingerprints whose senders were told that all is well.
  private final class Promised: Sendable {
    private let prints = Mutex<Set<String>>([])

    var all: Set<String> { prints.withLock { $0 } }
    var count: Int { prints.withLock { $0.count } }
    func add(_ more: [String]) { prints.withLock { $0.formUnion(more) } }
  }
}
