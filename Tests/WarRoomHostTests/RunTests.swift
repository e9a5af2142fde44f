import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

/// What a command gets of the host, and what becomes of its end.
@Suite("Runs", .serialized)
struct RunTests {
  /// Runs a read-only command to its end; the room then, and what it wrote.
  private func run(
    _ order: Order, on host: HostProcess
  ) throws -> (run: Run, output: String) {
    let id = try host.declare()
    let peer = try host.peer()
    let answer = try peer.ask(order, id)
    guard answer.sequence != nil else { throw Peer.Trouble.unexpected("\(answer)") }
    let room = try peer.follow(id) { $0.runs.first?.state.isFinal == true }
    guard let run = room.runs.first else { throw Peer.Trouble.unexpected("no run") }
    guard case .ended(let outcome) = run.state else { return (run, "\(run.state)") }
    let path = host.home.folder.evidence(of: id) + "/" + outcome.digest
    return (run, String(decoding: try Files.read(path, limit: 20_000_000), as: UTF8.self))
  }

  @Test("A command has its three streams and nothing else of the host's")
  func descriptors() throws {
    let host = try HostProcess(TestHome())
    let others = try (0..<3).map { _ in try host.peer() }
    let (run, output) = try run(.run("ls", "-l", "/proc/self/fd"), on: host)
    #expect(run.state.word == "succeeded")
    let open = output.split(separator: "\n").filter { $0.contains(" -> ") }
    let targets = open.compactMap { $0.split(separator: " ").last.map(String.init) }
    // `ls` itself has the folder open that it lists.
    #expect(open.count == 4, "\(output)")
    #expect(targets.first == "/dev/null")
    #expect(targets.count { $0.hasPrefix("pipe:") } == 2)
    #expect(others.count == 3)
  }

  @Test("A command has a session of its own, no terminal, and no proxies or personal settings")
  func environment() throws {
    let home = try TestHome()
    try Files.replace(home.root + "/.curlrc", with: Array("output = /tmp/x\n".utf8))
    let variables = ["HOME": home.root, "http_proxy": "http://127.0.0.1:9", "LD_AUDIT": ""]
    let host = try HostProcess(home, variables: variables)
    let (first, output) = try run(.run("ps", "-o", "pid=,sid=,tty=,comm=", "-C", "ps"), on: host)
    #expect(first.state.word == "succeeded", "\(output)")
    let words = output.split(separator: " ").map(String.init)
    #expect(words.count > 2 && words[0] == words[1] && words[2] == "?", "\(output)")
    let names = Set(first.proposal.environment.map(\.name))
    #expect(names.isSubset(of: ["CURL_HOME", "HOME", "LOGNAME", "PATH", "SHELL", "USER", "LANG"]))
    let curl = first.proposal.environment.first { $0.name == "CURL_HOME" }?.value ?? ""
    #expect(try Files.read(curl + "/.curlrc", limit: 10) == [])
  }

  @Test("Secrets are taken out of the output before it is kept")
  func redaction() throws {
    let home = try TestHome()
    let path = home.root + "/settings"
    let text = "user=app\nDB_PASSWORD=s3cr3t-9\nurl=postgres://app:hidd3n@db/x\n"
    try Files.replace(path, with: Array(text.utf8))
    let (run, output) = try run(.run("cat", path), on: HostProcess(home))
    #expect(
      output == "user=app\nDB_PASSWORD=[redacted: password]\n"
        + "url=postgres://app:[redacted: url-password]@db/x\n")
    guard case .ended(let outcome) = run.state else {
      Issue.record("\(run.state)")
      return
    }
    #expect(outcome.redacted == 2)
    #expect(outcome.byteCount == output.utf8.count)
    #expect(outcome.excerpt == "url=postgres://app:[redacted: url-password]@db/x")
  }

  @Test("A program of the same name in somebody's own folder is not taken for the known one")
  func foreignProgram() throws {
    let home = try TestHome()
    let folder = home.root + "/bin"
    try Files.makeFolder(folder)
    let host = try HostProcess(home, variables: ["PATH": folder + ":/usr/bin:/bin"])
    let id = try host.declare()
    let peer = try host.peer()
    _ = try peer.ask(.run("cat", "/etc/hostname"), id)
    // It comes to be between one proposal and the next.
    try Files.replace(
      folder + "/cat", with: Array("#!/bin/sh\ntouch \(home.root)/harm\n".utf8),
      permissions: 0o700)
    _ = try peer.ask(.run("cat", "/etc/hostname"), id)
    let room = try peer.follow(id) { room in
      room.runs.count == 2 && room.awaiting.count == 1 && room.runs[0].state.isFinal
    }
    #expect(room.runs[1].proposal.judgment.commandClass == .unknown)
    #expect(try Files.factsIfThere(home.root + "/harm") == nil)
  }

  @Test("A command that takes too long is stopped and says so")
  func timeLimit() throws {
    let home = try TestHome()
    try Fifo.make(home.root + "/never")
    let order = Order.run("cat", home.root + "/never", seconds: 1)
    let (run, output) = try run(order, on: try HostProcess(home))
    guard case .ended(let outcome) = run.state else {
      Issue.record("\(output)")
      return
    }
    #expect(outcome.ending == .timedOut)
  }

  @Test("Output beyond its bound is counted, not kept, and what is kept is kept as it is")
  func output() throws {
    let host = try HostProcess(TestHome())
    let id = try host.declare()
    let (size, kept) = (18_000_000, 16 * 1_024 * 1_024)
    _ = try host.peer().ask(.run("head", "-c", "\(size)", Built.warroom), id)
    // Nobody follows: sending it along is not what is tested here.
    var room = Room()
    while room.runs.first?.state.isFinal != true {
      #expect(try host.peer().ask(.note("the host has time"), id).sequence != nil)
      room = Room()
      for record in try host.home.records(id) { room.evolve(record) }
    }
    guard case .ended(let outcome) = room.runs.first?.state else {
      Issue.record("\(room.runs)")
      return
    }
    #expect(outcome.byteCount == Int64(size))
    let path = host.home.folder.evidence(of: id) + "/" + outcome.digest
    let bytes = try Files.read(path, limit: size)
    #expect(bytes.count == kept)
    #expect(Digest.sha256(of: bytes).hex == outcome.digest)
    let original = try Descriptor.open(Built.warroom, [.read, .follow])
    var start: [UInt8] = []
    _ = try original.read(into: &start, limit: 65_536)
    #expect(Array(bytes.prefix(start.count)) == start)
  }

  @Test("A run that is cancelled, or whose host is stopped, ends as cancelled")
  func cancelled() throws {
    let home = try TestHome()
    try Fifo.make(home.root + "/never")
    let host = try HostProcess(home)
    let id = try host.declare()
    let peer = try host.peer()
    for number in 1...2 {
      _ = try peer.ask(.run("cat", home.root + "/never"), id)
      _ = try host.peer().follow(id) { $0.run(RunID(number))?.state.word == "running" }
    }
    // At once: the process of it may not even have been noticed yet.
    #expect(try peer.ask(.cancel(RunID(1), reason: "a test"), id).sequence != nil)
    _ = try host.peer().follow(id) { $0.run(RunID(1))?.state.isFinal == true }
    try peer.send(.stop)
    #expect(peer.rest().last?.farewell?.contains("told to stop") == true)
    #expect(host.ended() == 0)
    var room = Room()
    for record in try home.records(id) { room.evolve(record) }
    let endings = room.runs.map { run in
      if case .ended(let outcome) = run.state { outcome.ending == .cancelled } else { false }
    }
    #expect(endings == [true, true], "\(room.runs.map(\.state))")
  }

  @Test("Killed in the middle of a run, the host comes back to a run whose end is unknown")
  func unknown() throws {
    let home = try TestHome()
    try Fifo.make(home.root + "/never")
    var host = try HostProcess(home)
    let id = try host.declare()
    let peer = try host.peer()
    _ = try peer.ask(.run("cat", home.root + "/never"), id)
    _ = try peer.follow(id) { $0.runs.first?.state.word == "running" }
    host.kill()
    host = try HostProcess(home)
    let room = try host.peer().follow(id) { $0.runs.first?.state.isFinal == true }
    #expect(room.runs.first?.state.word == "unknown")
    _ = Fifo.hasReader(home.root + "/never")
    let left = try Files.list(home.folder.evidence(of: id)).filter { $0.hasPrefix(".partial") }
    #expect(left == [])
  }
}
