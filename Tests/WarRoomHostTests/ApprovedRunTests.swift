import Foundation
import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Commands that change something, approved at a terminal.
@Suite("Approved runs", .serialized)
struct ApprovedRunTests {
  private func shell(_ script: String) -> Order { .run("sh", "-c", script) }

  private func number(in path: String) throws -> Int32 {
    let text = String(decoding: try Files.read(path, limit: 100), as: UTF8.self)
    return Int32(text.split(separator: "\n").first ?? "") ?? 0
  }

  @Test("A request outlives its host, runs once, and ends with its leader; a daemon lives on")
  func outlives() throws {
    let home = try TestHome()
    var host = try HostProcess(home)
    let id = try host.declare(severity: .sev4)
    let script = "echo ran >> \(home.root)/marker; sleep 600 & echo $! > \(home.root)/daemon"
    #expect(try host.peer().ask(shell(script), id).sequence != nil)
    _ = try host.peer().follow(id) { $0.awaiting.count == 1 }
    host.kill()
    host = try HostProcess(home)
    _ = try host.peer().follow(id) { $0.awaiting.count == 1 }
    let screen = try Typist.approve(1, of: id, in: home, typing: "t")
    let room = try host.peer().follow(id) { $0.runs.first?.state.isFinal == true }
    #expect(room.runs.first?.state.word == "succeeded", "\(screen)\n\(room.runs)")
    let marker = String(decoding: try Files.read(home.root + "/marker", limit: 100), as: UTF8.self)
    #expect(marker == "ran\n")
    let daemon = try number(in: home.root + "/daemon")
    #expect(daemon > 1 && ProcessFacts.isAlive(daemon))
    if daemon > 1 { try? Signals.send(.kill, to: daemon) }
  }

  @Test("What was changed between asking and starting is not run")
  func changed() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let id = try host.declare(severity: .sev4)
    let path = home.root + "/fix.sh"
    try Files.replace(path, with: Array("#!/bin/sh\ntrue\n".utf8), permissions: 0o700)
    _ = try host.peer().ask(.run("sh", path), id)
    _ = try host.peer().follow(id) { $0.awaiting.count == 1 }
    try Files.replace(
      path, with: Array("#!/bin/sh\ntouch \(home.root)/harm\n".utf8), permissions: 0o700)
    _ = try Typist.approve(1, of: id, in: home, typing: "t")
    let room = try host.peer().follow(id) { $0.runs.first?.state.isFinal == true }
    guard case .refused(.voided, let reason) = room.runs.first?.state else {
      Issue.record("\(room.runs)")
      return
    }
    #expect(reason.contains("changed since it was approved"))
    #expect(try Files.factsIfThere(home.root + "/harm") == nil)
  }

  @Test("A command that ignores TERM is killed with all that it started")
  func stubborn() throws {
    let home = try TestHome()
    let host = try HostProcess(home)
    let id = try host.declare(severity: .sev4)
    let script = """
      trap '' TERM; sleep 600 & echo $! > \(home.root)/child; mkfifo \(home.root)/f; \
      cat \(home.root)/f
      """
    _ = try host.peer().ask(shell(script), id)
    _ = try host.peer().follow(id) { $0.awaiting.count == 1 }
    _ = try Typist.approve(1, of: id, in: home, typing: "t")
    _ = try host.peer().follow(id) { $0.runs.first?.state.word == "running" }
    let deadline = SystemClock.boottime() + Peer.patience * 1_000_000_000
    while try Files.factsIfThere(home.root + "/f") == nil, SystemClock.boottime() < deadline {
      var pause = Poller()
      _ = try pause.wait(timeout: 1)
    }
    #expect(try host.peer().ask(.cancel(RunID(1), reason: "a test"), id).sequence != nil)
    let room = try host.peer().follow(id) { $0.runs.first?.state.isFinal == true }
    guard case .ended(let outcome) = room.runs.first?.state else {
      Issue.record("\(room.runs)")
      return
    }
    #expect(outcome.ending == .cancelled)
    #expect(outcome.milliseconds >= 4_000)
    let child = ProcessFacts(pid: try number(in: home.root + "/child"))
    // It may be a zombie that nobody has collected; it runs no more.
    let command = child.flatMap { try? Files.read("/proc/\($0.pid)/cmdline", limit: 4_096) }
    #expect(command ?? [] == [])
  }

  @Test("A waiver takes what was captured by then, and what comes later changes nothing")
  func waived() throws {
    let home = try TestHome()
    try Fifo.make(home.root + "/never")
    let host = try HostProcess(home)
    let id = try host.declare(severity: .sev4)
    let peer = try host.peer()
    let words = { (words: [String]) in
      CommandSpec(words: words, directory: nil, timeLimitSeconds: 60)
    }
    let option = MitigationOption(
      id: "fix", title: "Fix", pattern: .restart, target: "t",
      command: words(["touch", home.root + "/fixed"]),
      evidence: [
        Collector(name: "quick", command: words(["uptime"])),
        Collector(name: "slow", command: words(["cat", home.root + "/never"])),
      ])
    #expect(try peer.ask(.offer(option), id).sequence != nil)
    #expect(try peer.ask(.propose(option: "fix", reason: "a test"), id).sequence != nil)
    _ = try host.peer().follow(id) { $0.evidence.count == 1 }
    #expect(try peer.ask(.waiveEvidence(RunID(1), reason: "no time"), id).sequence != nil)
    _ = try host.peer().follow(id) { $0.awaiting.count == 1 }
    _ = try Typist.approve(1, of: id, in: home, typing: "t")
    let room = try host.peer().follow(id) { $0.runs.first?.state.isFinal == true }
    #expect(room.runs.first?.state.word == "succeeded", "\(room.runs.map(\.state))")
    #expect(room.evidence.filter { $0.kind == .before }.map(\.name) == ["quick"])
  }
}
