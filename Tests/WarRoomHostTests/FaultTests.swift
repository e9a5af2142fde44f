import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// Failing system calls under the real host: each has a stated answer.
@Suite("Faults under the host", .serialized)
struct FaultTests {
  /// Sends notes until one is not accepted, at most `count`; what became of each.
  private func notes(
    _ peer: Peer, _ id: IncidentID, _ count: Int
  ) -> (accepted: [String], refused: [Refusal], ended: String?) {
    var accepted: [String] = []
    var refused: [Refusal] = []
    for number in 0..<count {
      do {
        let answer = try peer.ask(.note("note \(number)"), id, ticket: "n\(number)")
        if answer.sequence != nil { accepted.append("n\(number)") }
        if let refusal = answer.refusal { refused.append(refusal) }
      } catch Peer.Trouble.ended(let last) {
        return (accepted, refused, last.compactMap(\.farewell).last)
      } catch {
        break
      }
    }
    return (accepted, refused, nil)
  }

  @Test(
    "A failed sync or write ends the host with one sentence and status 74",
    arguments: ["fdatasync:8:EIO", "write:8:EIO", "fdatasync:8:ENOSPC", "fdatasync:8+:EIO"])
  func failedSync(faults: String) throws {
    let home = try TestHome()
    var host = try HostProcess(home, faults: faults)
    let id = try host.declare()
    let watcher = try host.peer()
    try watcher.send(.attach(id, since: 0))
    let result = notes(try host.peer(), id, 30)
    #expect(host.ended() == 74)
    #expect(result.ended?.contains("the journal failed") == true)
    #expect(watcher.rest().last?.farewell?.contains("the journal failed") == true)
    let said = host.errors.split(separator: "\n").filter { $0.contains("journal failed") }
    #expect(said.count == 1, "\(host.errors)")
    #expect(result.refused.isEmpty)
    // Everything that was answered is there, and the next host goes on.
    host = try HostProcess(home)
    #expect(try host.peer().ask(.note("goes on"), id).sequence != nil)
    let tickets = try home.records(id).compactMap(\.ticket)
    #expect(result.accepted.allSatisfy { ticket in tickets.count { $0 == ticket } == 1 })
    #expect(try JournalVerifier.verify(home.folder.folder(of: id)).isIntact)
  }

  @Test(
    "A full disk refuses an order in words, and later ones work",
    arguments: ["write:8:ENOSPC", "write:8:EDQUOT", "write:8:short,write:9:ENOSPC"])
  func fullDisk(faults: String) throws {
    let home = try TestHome()
    let host = try HostProcess(home, faults: faults)
    let id = try host.declare()
    let result = notes(try host.peer(), id, 20)
    #expect(result.refused.count == 1)
    guard case .journalUnavailable(let why) = result.refused.first else {
      Issue.record("\(result)")
      return
    }
    #expect(why.contains("no room"))
    #expect(result.accepted.count == 19)
    let tickets = try home.records(id).compactMap(\.ticket)
    #expect(tickets.filter { $0.hasPrefix("n") } == result.accepted)
    // What the room shows is what the journal holds.
    let room = try host.peer().follow(id) { $0.tickets["n19"] != nil }
    #expect(room.entries.count { if case .noteAdded = $0.fact { true } else { false } } == 19)
  }

  @Test("A declaration on a full disk leaves nothing behind")
  func fullDiskDeclaring() throws {
    let host = try HostProcess(TestHome(), faults: "write:2:ENOSPC")
    let order = Order.declare(Declaration(title: "No room", severity: .sev1))
    #expect(try host.peer().ask(order, nil, ticket: "d").refusal != nil)
    #expect(host.home.incidents == [])
    #expect(try host.peer().ask(order, nil, ticket: "d").sequence != nil)
    #expect(host.home.incidents.count == 1)
  }

  @Test("The end of a run that a full disk did not take is recorded when there is room")
  func fullDiskEnding() throws {
    // Writes: begun, declared, proposed, payload, asked for, started; the next says how it ended.
    let faults = (7...8).map { "write:\($0):ENOSPC" }.joined(separator: ",")
    let home = try TestHome()
    let host = try HostProcess(home, faults: faults, below: home.folder.incidents)
    let id = try host.declare()
    let peer = try host.peer()
    _ = try peer.ask(.run("true"), id)
    let room = try peer.follow(id) { $0.runs.first?.state.isFinal == true }
    #expect(room.runs.first?.state.word == "succeeded")
  }

  @Test(
    "Short and interrupted writes harm nothing",
    arguments: ["write:5:short", "write:5:EINTR", "fallocate:1+:ENOSPC"])
  func harmless(faults: String) throws {
    let host = try HostProcess(TestHome(), faults: faults)
    let id = try host.declare()
    let result = notes(try host.peer(), id, 20)
    #expect(result.accepted.count == 20)
    #expect(try JournalVerifier.verify(host.home.folder.folder(of: id)).isIntact)
  }

  @Test("A home on a read-only disk is one sentence and status 73")
  func readOnly() throws {
    let home = try TestHome()
    let host = try HostProcess(home, faults: "open:1+:EROFS", below: home.folder.path)
    #expect(host.ended() == 73)
    #expect(host.errors.split(separator: "\n").count == 1)
    #expect(host.errors.contains("Read-only file system"))
    var client = Program(
      Built.warroom, ["declare", "--home", home.folder.path, "--title", "x"])
    client.environment["LD_PRELOAD"] = try Built.shim.get()
    client.environment["FAULTSHIM_PATH"] = home.folder.path
    client.environment["FAULTSHIM"] = "open:1+:EROFS"
    let ended = try client.run()
    #expect(ended.status == 73)
    #expect(ended.errors.split(separator: "\n").count == 1, "\(ended.errors)")
  }

  @Test("A home of somebody else, or that others write to, is not served")
  func unsafeHome() throws {
    let home = try TestHome()
    try Files.setPermissions(home.folder.path, 0o777)
    let host = try HostProcess(home)
    #expect(host.ended() == 73)
    #expect(host.errors.split(separator: "\n").count == 1)
    #expect(home.incidents == [])
  }

  @Test("A home whose path is longer than a socket's is served")
  func longPath() throws {
    let name = Array(repeating: String(repeating: "long", count: 10), count: 4)
      .joined(separator: "/")
    let host = try HostProcess(TestHome(name))
    let id = try host.declare()
    let ended = try Program(
      Built.warroom, ["note", "--home", host.home.folder.path, "-i", id.text, "by a client"]
    ).run()
    #expect(ended.status == 0, "\(ended.errors)")
  }
}

extension JournalVerifier.Verdict {
  var isIntact: Bool { if case .intact = self { true } else { false } }
}
