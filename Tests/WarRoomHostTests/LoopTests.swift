import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

/// The closed loop: an action, what the signal says of it, and what follows.
@Suite("Closed loop", .serialized)
struct LoopTests {
  /// An incident whose level is 40, with a limit of 5, read each second from a file.
  private final class Stage {
    let home: TestHome
    let host: HostProcess
    let id: IncidentID
    let level: String

    init() throws {
      home = try TestHome()
      level = home.root + "/level"
      for (name, value) in [("level", 40), ("good", 1), ("bad", 400)] {
        try Files.replace(home.root + "/" + name, with: Array("\(value)\n".utf8))
      }
      let call = "call: [cp, \(home.root)/good, \(home.root)/called]\n"
      try Files.replace(home.root + "/config/config.yaml", with: Array(call.utf8))
      host = try HostProcess(home)
      id = try host.declare(severity: .sev4)
      let spec = SignalSpec(
        id: "level", title: "Level", unit: "%", better: .lower, threshold: 5,
        source: .command(["cat", level]), intervalSeconds: 1)
      let peer = try host.peer()
      for order in [
        Order.signal(.define(spec)), offer("fix", "good"), offer("harm", "bad"),
      ] where try peer.ask(order, id).sequence == nil {
        throw Peer.Trouble.unexpected("\(order)")
      }
      _ = try host.peer().follow(id) { $0.signals.state("level")?.samples.count ?? 0 >= 4 }
    }

    private func offer(_ name: String, _ file: String) -> Order {
      func copy(_ file: String) -> [String] { ["cp", home.root + "/" + file, level] }
      return .offer(
        MitigationOption(
          id: name, title: name, pattern: .restart, undo: .command(copy("good")), target: "t",
          command: CommandSpec(words: copy(file), directory: nil, timeLimitSeconds: 60),
          watch: ["level"], watchSeconds: 12))
    }

    func take(_ option: String, as run: Int) throws {
      _ = try host.peer().ask(.propose(option: option, reason: "a test"), id)
      _ = try host.peer().follow(id) { $0.awaiting.contains { $0.id.number == run } }
      _ = try Typist.approve(run, of: id, in: home, typing: "t")
    }
  }

  @Test("An action that helps is called recovered at the end of its window, with its numbers")
  func recovered() throws {
    let stage = try Stage()
    try stage.take("fix", as: 1)
    let room = try stage.host.peer().follow(stage.id) { room in
      room.signals.verdicts.contains { $0.verdict.isFinal }
    }
    let verdict = try #require(room.signals.verdicts.last?.verdict)
    #expect(verdict.word == .recovered, "\(verdict)")
    #expect(verdict.basis.contains("from 40 % to 1 %"), "\(verdict.basis)")
    #expect(room.andon == nil)
    let said = try stage.home.records(stage.id).flatMap(\.facts).filter {
      if case .signal(.judged) = $0 { true } else { false }
    }
    #expect(said.count > 1, "its progress was recorded before the end")
  }

  @Test("A wrong action pulls the cord within three samples, calls people and proposes its undo")
  func worsened() throws {
    let stage = try Stage()
    try stage.take("harm", as: 1)
    let room = try stage.host.peer().follow(stage.id) { $0.awaiting.count == 1 && $0.andon != nil }
    let action = try #require(room.run(RunID(1))?.startedAt)
    let cord = try #require(
      try stage.home.records(stage.id).first { record in
        record.facts.contains { if case .andonPulled = $0 { true } else { false } }
      })
    let bad = try stage.home.records(stage.id).filter { $0.sequence < cord.sequence }
      .flatMap(\.facts).flatMap { fact -> [SignalSample] in
        guard case .signal(.batch(let batch)) = fact else { return [] }
        return batch.grids.flatMap { grid in grid.columns.flatMap { grid.samples(of: $0) } }
      }.filter { $0.at > action && ($0.value ?? 0) > 300 }
    #expect(bad.count == 3, "\(bad)")
    #expect(room.signals.verdicts.last?.verdict.word == .worsened)
    let undo = try #require(room.awaiting.first)
    #expect(undo.proposal.command.words.contains(stage.home.root + "/good"))
    #expect(undo.proposal.reason.contains("undo of run 1"))
    // Not before the commander has released the cord.
    _ = try Typist.approve(2, of: stage.id, in: stage.home, typing: "t")
    let held = try stage.host.peer().follow(stage.id) { $0.awaiting.count == 1 }
    #expect(held.run(RunID(2))?.startedAt == nil)
    let deadline = SystemClock.boottime() + Peer.patience * 1_000_000_000
    var pause = Poller()
    while try Files.factsIfThere(stage.home.root + "/called") == nil,
      SystemClock.boottime() < deadline
    {
      _ = try pause.wait(timeout: 10)
    }
    #expect(try Files.factsIfThere(stage.home.root + "/called") != nil)
    let release = Order.releaseAndon(reason: "the undo is right")
    #expect(try stage.host.peer().ask(release, stage.id).sequence != nil)
    _ = try Typist.approve(2, of: stage.id, in: stage.home, typing: "t")
    let over = try stage.host.peer().follow(stage.id) { room in
      room.signals.verdicts.contains { $0.run == RunID(2) && $0.verdict.isFinal }
    }
    #expect(over.signals.verdicts.last?.verdict.word == .recovered, "\(over.signals.verdicts)")
  }
}
