import Foundation
import Testing
import WarRoomCore
import WarRoomGate
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

@testable import WarRoomHost

/// What an approval is bound to on a real disk: what is changed in between does not run.
@Suite("Binding", .serialized)
struct BindingTests {
  /// A home with a host and a low incident, and a folder for what commands use.
  private struct Scene {
    let home = try? TestHome()
    let host: HostProcess
    let id: IncidentID
    let folder: String

    init() throws {
      let home = try #require(home)
      host = try HostProcess(home)
      id = try host.declare(severity: .sev4)
      folder = home.root + "/work"
      try Files.makeFolder(folder)
    }

    func write(_ name: String, _ text: String, permissions: UInt32 = 0o700) throws {
      try Files.makeFolders(Files.folder(of: folder + "/" + name))
      try Files.replace(folder + "/" + name, with: Array(text.utf8), permissions: permissions)
    }

    /// Asks for a command and waits for the question.
    func ask(_ words: String...) throws -> ApprovalRequest { try ask(words).request }

    func ask(_ words: [String]) throws -> (number: Int, request: ApprovalRequest) {
      let command = CommandSpec(words: words, directory: folder, timeLimitSeconds: 60)
      let order = Order.proposeCommand(command, target: "t", reason: "the test wants it")
      let answer = try host.peer().ask(order, id)
      guard let sequence = answer.sequence else { throw Peer.Trouble.unexpected("\(answer)") }
      let room = try host.peer().follow(id) { room in
        room.sequence >= sequence
          && (room.runs.last.map { $0.deadline != nil || $0.state.isFinal } ?? false)
      }
      return (room.runs.count, try #require(room.runs.last?.deadline, "\(room.runs)"))
    }

    /// Approves the run and waits for its end.
    func end(_ number: Int = 1) throws -> Run {
      _ = try Typist.approve(number, of: id, in: #require(home), typing: "t")
      let room = try host.peer().follow(id) { $0.run(RunID(number))?.state.isFinal == true }
      return try #require(room.run(RunID(number)))
    }

    var isHarmed: Bool { ((try? Files.factsIfThere(folder + "/harm")) ?? nil) != nil }
  }

  @Test(
    "A file that only the text of a script names is bound, too",
    arguments: ["./mend.sh", "cd inner && ./deep.sh", "sh ./mend.sh; true", ". ./mend.sh"])
  func script(text: String) throws {
    let scene = try Scene()
    for name in ["mend.sh", "inner/deep.sh"] { try scene.write(name, "#!/bin/sh\ntrue\n") }
    _ = try scene.ask("sh", "-c", text)
    for name in ["mend.sh", "inner/deep.sh"] {
      try scene.write(name, "#!/bin/sh\ntouch \(scene.folder)/harm\n")
    }
    let run = try scene.end()
    #expect(run.state.word == "voided", "\(run.state)")
    #expect(!scene.isHarmed)
  }

  @Test("A folder of manifests is bound by all that lies in it")
  func tree() throws {
    let scene = try Scene()
    try scene.write("kustomize", "#!/bin/sh\ncat $2/*.yaml $2/base/*.yaml\n")
    try scene.write("prod/a.yaml", "a: 1\n")
    try scene.write("prod/base/b.yaml", "b: 1\n")
    let program = scene.folder + "/kustomize"
    for number in 1...2 {
      #expect(try scene.ask(program, "build", "prod").remarks == [])
      if number == 2 { try scene.write("prod/base/b.yaml", "b: 2\n") }
      let run = try scene.end(number)
      guard number == 2 else {
        #expect(run.state.word == "succeeded", "\(run.state)")
        continue
      }
      guard case .refused(.voided, let reason) = run.state else {
        Issue.record("\(run.state)")
        return
      }
      #expect(reason.contains("a folder that it loads has changed, one of `\(scene.folder)/prod`"))
    }
  }

  @Test("A folder that is too large, or data, is bound by its name, and the question says so")
  func large() throws {
    let scene = try Scene()
    try scene.write("kustomize", "#!/bin/sh\ntrue\n")
    try Files.makeFolder(scene.folder + "/many")
    for number in 0...WarRoomHost.Limits.treeEntries {
      _ = FileManager.default.createFile(
        atPath: scene.folder + "/many/\(number)", contents: nil)
    }
    let large = try scene.ask(scene.folder + "/kustomize", "build", "many")
    #expect(large.remarks.first?.contains("bound by name only") == true, "\(large.remarks)")
    let data = try scene.ask("cp", "-r", "many", "copy")
    #expect(data.remarks.first?.contains("`\(scene.folder)/many`") == true, "\(data.remarks)")
    _ = FileManager.default.createFile(atPath: scene.folder + "/many/new", contents: nil)
    #expect(try scene.end(2).state.word == "succeeded")
  }

  @Test("What was approved is kept, read-only, when the file itself is gone")
  func copies() throws {
    let scene = try Scene()
    let text = "#!/bin/sh\necho fixed\n"
    try scene.write("fix.sh", text)
    _ = try scene.ask("sh", "fix.sh")
    try Files.remove(scene.folder + "/fix.sh")
    let digest = Digest.sha256(of: Array(text.utf8)).hex
    let path = try #require(scene.home).folder.payload(of: scene.id) + "/" + digest
    #expect(try Files.read(path, limit: 1_000) == Array(text.utf8))
    #expect(try Files.facts(path).permissions == 0o400)
    #expect(try scene.end().state.word == "voided")
  }

  @Test("A program runs under its own name, and nothing is left of how it was started")
  func named() throws {
    let scene = try Scene()
    try scene.write("own.sh", "#!/bin/sh\necho \"$0\"\n")
    for (words, output) in [
      (["sh", "-c", "cat /proc/$$/comm; readlink /proc/$$/exe"], "sh\n"),
      (["./own.sh"], "\(scene.folder)/own.sh\n"),
    ] {
      let run = try scene.end(scene.ask(words).number)
      guard case .ended(let outcome) = run.state, outcome.succeeded else {
        Issue.record("\(run.state)")
        return
      }
      let folder = try #require(scene.home).folder
      let bytes = try Files.read(
        folder.evidence(of: scene.id) + "/" + outcome.digest, limit: 1_000)
      let said = String(decoding: bytes, as: UTF8.self)
      #expect(said.hasPrefix(output), "\(said)")
      #expect(try Files.list(folder.path + "/starts") == [])
    }
  }

  @Test("A binary that is held is what runs, whatever its path leads to by then")
  func held() throws {
    let home = try TestHome()
    let path = home.root + "/tool"
    try FileManager.default.copyItem(atPath: Files.realPath("/usr/bin/true"), toPath: path)
    let file = try Descriptor.open(path, [.read])
    let program = try HeldProgram(file, path: path, name: "tool", in: home.root + "/starts")
    #expect(program.isHeld)
    try Files.remove(path)
    try FileManager.default.copyItem(atPath: Files.realPath("/usr/bin/false"), toPath: path)
    #expect(try Program(program.path, []).run().status == 0)
    #expect(try Program(path, []).run().status != 0)
    HeldProgram.clear(home.root + "/starts")
    #expect(try Files.list(home.root + "/starts") == [])
  }

  @Test("What changes after the start is on disk does not run either")
  func lastLook() throws {
    let home = try TestHome()
    let path = home.root + "/fix.sh"
    try Files.replace(path, with: Array("true\n".utf8), permissions: 0o600)
    let reader = try reader(for: ["sh", "fix.sh"], in: home)
    guard case .read(let facts) = reader.read() else {
      Issue.record("\(reader.read())")
      return
    }
    let look = LastLook(reader: reader, approved: facts, starts: home.root + "/starts")
    #expect(try look.take().isHeld)
    try Files.replace(path, with: Array("fals\n".utf8), permissions: 0o600)
    #expect {
      _ = try look.take()
    } throws: { error in
      let text = (error as? WorldReader.Problem)?.text ?? ""
      return text.hasPrefix("changed while it was started: a file that it loads has changed")
    }
    #expect(try Files.list(home.root + "/starts") == [])
  }

  private func reader(for words: [String], in home: TestHome) throws -> WorldReader {
    let id = try #require(IncidentID("inc-20261121-0312-checkout"))
    let author = Author(
      login: nil, uid: 0, gid: 0, pid: 1, host: "h", tty: nil, via: .cli, agent: false,
      asserted: nil, user: "u")
    let moment = Moment(wall: Timestamp(microseconds: 0), boottime: 0, boot: "b")
    let command = CommandSpec(words: words, directory: home.root, timeLimitSeconds: 1)
    return WorldReader(
      request: ExecutionFacts.Request(
        incident: id, run: RunID(1), proposerUID: 0, nonce: "n", deadline: moment, target: "t"),
      proposal: Proposal(
        option: nil, title: "t", command: command,
        environment: [Alert.Label(name: "PATH", value: "/usr/bin:/bin")],
        judgment: Judgment(commandClass: .unknown, tier: 1, reasons: [], targets: []),
        friction: .typedTarget, target: "t", collectors: [], check: nil, undo: .notNeeded,
        reason: "r", notChosen: [], proposer: author),
      directory: home.root,
      place: ExecutionFacts.Place(uid: 0, gid: 0, host: "h", boot: "b"),
      basis: ExecutionFacts.Basis(evidenceDigests: [], evidenceWaiver: nil),
      rulesDigest: "r")
  }

  @Test("A script is started by its own path, and a change of it is noticed afterwards")
  func notHeld() throws {
    let home = try TestHome()
    let path = home.root + "/tool.sh"
    try Files.replace(path, with: Array("#!/bin/sh\ntrue\n".utf8), permissions: 0o700)
    var files = FileReader(copies: nil)
    let fact = try files.hashed(path, limit: 1_000)
    let file = try Descriptor.open(path, [.read])
    let program = try HeldProgram(file, path: path, name: "tool.sh", in: home.root + "/starts")
    #expect(!program.isHeld && program.path == path)
    #expect(LastLook.change(of: fact) == nil)
    try Files.replace(path, with: Array("#!/bin/sh\nfals\n".utf8), permissions: 0o700)
    #expect(LastLook.change(of: fact)?.contains("was changed while it was started") == true)
  }
}
