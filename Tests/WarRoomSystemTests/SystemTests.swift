import Foundation
import Testing
import WarRoomSystem

@Suite("What the kernel is asked")
final class SystemTests {
  private let folder: String

  init() throws {
    let name = try Machine.randomBytes(8).map { String($0, radix: 16) }.joined()
    folder = "/tmp/warroom-system-\(name)"
    try Files.makeFolder(folder)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  @Test("An error names call, path and reason")
  func errorText() {
    #expect(throws: SystemError(call: "open", number: Errno.missing, path: "/nowhere/x")) {
      _ = try Files.read("/nowhere/x", limit: 10)
    }
    let error = SystemError(call: "open", number: Errno.missing, path: "/nowhere/x")
    #expect(error.text == "open /nowhere/x: No such file or directory")
  }

  @Test("Files are private, links refused, reads bounded")
  func files() throws {
    let path = folder + "/file"
    try Files.replace(path, with: Array("hello".utf8))
    #expect(try Files.facts(path).permissions == 0o600)
    #expect(try Files.read(path, limit: 5) == Array("hello".utf8))
    #expect(throws: SystemError(call: "read", number: Errno.tooBig, path: path)) {
      _ = try Files.read(path, limit: 4)
    }
    #expect(throws: SystemError.self) { _ = try Files.read(path + "\0x", limit: 9) }
    #expect(try Files.list(folder) == ["file"])
    #expect(throws: SystemError.self) { _ = try Files.list(folder, limit: 0) }
    #expect(try !Files.read("/proc/self/stat", limit: 65_536).isEmpty)
  }

  @Test("A lock is held once, and free again when its owner lets go")
  func lock() throws {
    let path = folder + "/lock"
    func hold() throws {
      let first = try FileLock.take(path)
      #expect(throws: FileLock.Failure.held) { _ = try FileLock.take(path) }
      _ = consume first
    }
    try hold()
    _ = try FileLock.take(path)
  }

  @Test("A socket tells who sent each message, and a dead one is replaced")
  func sockets() throws {
    let path = folder + "/socket"
    do {
      let listener = try SocketListener.bind(path)
      #expect(throws: SocketListener.Failure.inUse(path)) { _ = try SocketListener.bind(path) }
      let client = try Connection.connect(path)
      // The first in line is the probe of the second bind.
      _ = try acceptNext(listener)
      guard let server = try acceptNext(listener) else {
        Issue.record("nobody waits")
        return
      }
      #expect(try client.send(Array("hello".utf8)) == .bytes(5))
      var bytes: [UInt8] = []
      let me = Credentials(
        pid: ThisProcess.pid, uid: ThisProcess.effectiveUser, gid: ThisProcess.effectiveGroup)
      #expect(try server.receive(into: &bytes, limit: 100) == .bytes(5, me))
      #expect(bytes == Array("hello".utf8))
      #expect(try server.receive(into: &bytes, limit: 100) == .nothingYet)
      #expect(try server.peer() == me)
      try client.descriptor.duplicate().close()
      _ = consume client
      #expect(try server.receive(into: &bytes, limit: 100) == .end)
      #expect(try server.send([1]) == .closed)
    }
    // The listener went without removing its file, as a killed host does.
    let again = try SocketListener.bind(path)
    try again.close()
    #expect(try Files.factsIfThere(path) == nil)
  }

  @Test("A socket path that is too long, foreign or in an open folder is refused")
  func socketRefusals() throws {
    let long = folder + "/" + String(repeating: "x", count: 100)
    #expect(throws: SocketListener.Failure.pathTooLong(long)) {
      _ = try SocketListener.bind(long)
    }
    let file = folder + "/file"
    try Files.replace(file, with: [])
    #expect(throws: SocketListener.Failure.notOurs(file)) { _ = try SocketListener.bind(file) }
    let open = folder + "/open"
    try Files.makeFolder(open)
    try Files.setPermissions(open, 0o777)
    #expect(throws: SocketListener.Failure.unsafeFolder(open)) {
      _ = try SocketListener.bind(open + "/socket")
    }
  }

  @Test("A poll ends on a wake from another thread, on a signal, and on time")
  func polling() async throws {
    let pipe = try WakePipe()
    var poller = Poller()
    poller.add(pipe.number, .read)
    #expect(try poller.wait(timeout: 0).isEmpty)
    await Task.detached { pipe.wake() }.value
    let ready = try poller.wait(timeout: 5_000)
    #expect(ready.map(\.number) == [pipe.number])
    pipe.clear()
    #expect(try poller.wait(timeout: 0).isEmpty)
    let signals = try Signals.claim([.user1])
    try Signals.send(.user1, to: ThisProcess.pid)
    poller.clear()
    poller.add(signals.number, .read)
    // The signal itself may interrupt the first wait.
    while try poller.wait(timeout: 5_000).isEmpty {}
    #expect(signals.take() == [.user1])
  }

  @Test("A detached process has its own session, no descriptors of ours, and a log")
  func detached() throws {
    let log = folder + "/log"
    let held = try Descriptor.open(log + ".held", [.write, .create])
    let script = "ls /proc/self/fd | wc -l; cut -d' ' -f5,7 /proc/$$/stat; echo $NAME; sleep 60"
    let pid = try Detached.spawn(
      "/bin/sh", arguments: ["sh", "-c", script],
      environment: ["NAME=value", "PATH=/bin"],
      logPath: log)
    var text = ""
    // Bounded by the test's own time limit; the file grows when the child has written.
    while !text.contains("value\n") {
      text = String(decoding: try Files.read(log, limit: 10_000), as: UTF8.self)
    }
    // 0, 1, 2 and the folder that ls itself reads.
    #expect(text.hasPrefix("4\n\(pid) 0\n"))
    let ours = ProcessFacts(pid: ThisProcess.pid)?.session
    #expect(ProcessFacts(pid: pid)?.session != ours)
    try Signals.send(.kill, toGroup: pid)
    _ = consume held
    #expect(throws: SystemError(call: "exec", number: Errno.missing, path: "/nowhere/x")) {
      _ = try Detached.spawn("/nowhere/x", arguments: ["x"], environment: [], logPath: log)
    }
  }

  @Test(
    "Terminals have the names that ps gives them",
    arguments: [
      (UInt32(0x8803), "pts/3"), (0x8901, "pts/257"), (0x0401, "tty1"), (0x0440, "ttyS0"),
    ])
  func terminals(device: UInt32, name: String) {
    #expect(ProcessFacts.terminalName(device) == name)
    #expect(ProcessFacts.terminalName(0) == nil)
  }

  @Test("This process knows itself")
  func facts() throws {
    let me = ProcessFacts(pid: ThisProcess.pid)
    #expect(me?.parent == ThisProcess.parent)
    #expect(ProcessFacts.isAlive(ThisProcess.pid))
    #expect(ProcessFacts(pid: 0) == nil)
    #expect(Accounts.uid("root") == 0)
    #expect(Accounts.name(0) == "root")
    #expect(Accounts.gid("no such group") == nil)
    #expect(try Files.facts(ThisProcess.executablePath()).kind == .regular)
    #expect(SystemClock.now().boot.utf8.count == 8)
    #expect(ThisProcess.variable("PATH") != nil)
  }

  private func acceptNext(
    _ listener: borrowing SocketListener
  ) throws(SystemError) -> Connection? {
    var poller = Poller()
    poller.add(listener.descriptor.number, .read)
    _ = try poller.wait(timeout: 5_000)
    return try listener.accept()
  }

  @Test func anAccountIsInItsOwnGroupAndInNoOther() {
    #expect(Accounts.isMember(0, of: 0))
    #expect(!Accounts.isMember(0, of: 3_999_999_999))
    #expect(!Accounts.isMember(3_999_999_999, of: 0))
  }

  @Test func aCommandInOurTerminalEndsAsItDoes() throws {
    #expect(try Foreground.run(["sh", "-c", "exit 3"], in: "/") == .exited(3))
    #expect(try Foreground.run(["sh", "-c", "kill -9 $$"], in: nil) == .signalled(9))
    #expect(throws: SystemError.self) { try Foreground.run(["no-such-program"], in: nil) }
    #expect(throws: SystemError.self) { try Foreground.run(["true"], in: "/no/such") }
  }
}
