import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// The host: what it leaves behind when it is killed, and when it goes by itself.
@Suite struct HostTests {
  @Test func killedInTheMiddleOfARunItSaysUnknown() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      let pidFile = lab.folder + "/pid"
      try await lab.approveCommand("sh", "-c", "echo begun; echo $$ >\(pidFile); exec sleep 30")
      try await console.terminal.wait("1 running", "begun")
      let first = try #require(try await lab.host())
      ProcessTable.signal(first, SIGKILL)
      // The console notices, keeps what it knows, starts another host and comes back.
      let room = try await lab.room { $0.runs.first?.state == "unknown" }
      #expect(room.runs.first?.endingReason != nil)
      try await console.terminal.wait("The host is back", "unknown")
      try await console.terminal.wait("the old rows") { $0.contains("MITIGATING") }
      #expect(try await lab.host() != first)
      let verified = try await lab.warroom("verify", id)
      #expect(verified.status == 0 && verified.output.hasPrefix("whole"), "\(verified.output)")
      #expect(try await lab.kinds(id).contains("run.lost"))
      // Nothing is started a second time.
      #expect(try await lab.kinds(id).filter { $0 == "run.started" }.count == 1)
    }
  }

  @Test func theConsoleSaysThatThereIsNoHostAndKeepsTheText() async throws {
    try await Lab.open { lab in
      _ = try await lab.mitigate()
      let console = try await Console.open(in: lab)
      try await console.open("n", "Note")
      try await console.terminal.type("half a thought")
      #expect(try await lab.warroom("host", "stop").status == 0)
      try await console.terminal.wait("HOST LOST, read only", "half a thought")
      try await console.terminal.press("Enter")
      try await console.terminal.wait("Your text stays here")
      // Stopped on purpose, it is looked for and not started again by the console.
      #expect(try await lab.host() == nil)
      try await lab.warroom("note", "from elsewhere")
      try await console.terminal.wait("the host back") { !$0.contains("HOST LOST") }
      try await console.terminal.press("Enter")
      try await lab.room { $0.timeline.last?.text == "half a thought" }
    }
  }

  @Test func aTornTailIsSetAsideAndSaid() async throws {
    try await Lab.open { lab in
      let id = try await lab.declare()
      try await lab.warroom("host", "stop")
      let file = try #require(FileHandle(forWritingAtPath: lab.journal(of: id)))
      try file.seekToEnd()
      try file.write(contentsOf: Data(#"{"v":1,"n":4,"b":4,"t":"20"#.utf8))
      try file.close()
      try await lab.warroom("note", "after the crash")
      let room = try await lab.room()
      let said = try #require(room.timeline.first { $0.kind == "recovered" })
      #expect(said.text.hasPrefix("26 B of a torn end set aside"), "\(said.text)")
      let aside = try FileManager.default.contentsOfDirectory(
        atPath: lab.folder(of: id) + "/journal")
      let torn = try #require(aside.first { $0.contains(".torn.") })
      #expect(try lab.read(lab.folder(of: id) + "/journal/" + torn).hasPrefix(#"{"v":1,"n":4"#))
      let verified = try await lab.warroom("verify", id)
      #expect(verified.output.hasPrefix("whole: "))
    }
  }

  @Test func damageIsNeverWrittenOver() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      try await lab.warroom("note", "one more")
      try await lab.warroom("host", "stop")
      var bytes = try Data(contentsOf: URL(filePath: lab.journal(of: id)))
      bytes[bytes.count / 3] ^= 1
      try bytes.write(to: URL(filePath: lab.journal(of: id)))
      let noted = try await lab.warroom("note", "-i", id, "on top of damage")
      #expect(noted.status != 0)
      #expect(noted.errors.filter { $0 == "\n" }.count == 1, "\(noted.errors)")
      #expect(try Data(contentsOf: URL(filePath: lab.journal(of: id))) == bytes)
    }
  }

  @Test func idleItEnds() async throws {
    try await Lab.open(["WARROOM_IDLE_SECONDS": "1"]) { lab in
      _ = try await lab.declare()
      let pid = try #require(try await lab.host())
      try await Waiting.until("the host has ended") { ProcessTable.isGone(pid) }
      #expect(try lab.read(lab.home + "/host.log").contains("host ends"))
      #expect(try await lab.warroom("note", "it comes back").status == 0)
    }
  }

  @Test func withAClientItStays() async throws {
    try await Lab.open(["WARROOM_IDLE_SECONDS": "1"]) { lab in
      _ = try await lab.declare()
      let console = try await Console.open(in: lab)
      let pid = try #require(try await lab.host())
      try await console.terminal.wait("three seconds") { $0.contains("+00:00:0") }
      try await Waiting.until("more than its idle time has gone by") {
        let status = try await lab.warroom("host", "status")
        return status.output.contains("up 3 s") || status.output.contains("up 4 s")
      }
      #expect(try await lab.host() == pid)
    }
  }

  @Test func itSurvivesTheHangUpOfWhoStartedIt() async throws {
    try await Lab.open { lab in
      let terminal = try await Tmux.open(in: lab)
      try await terminal.run("warroom declare --title 'From a terminal'")
      try await terminal.waitForShell(after: "inc-")
      let pid = try #require(try await lab.host())
      try await terminal.close()
      #expect(try await lab.warroom("note", "still here").status == 0)
      #expect(try await lab.host() == pid)
      #expect(!ProcessTable.isGone(pid))
    }
  }

  @Test func thereIsOneForEachHome() async throws {
    try await Lab.open { lab in
      try await withThrowingTaskGroup(of: WarRoomProcess.self) { group in
        for number in 1...8 {
          group.addTask { try await lab.warroom("declare", "--title", "Together \(number)") }
        }
        for try await done in group { #expect(done.status == 0, "\(done.errors)") }
      }
      #expect(try await lab.warroom("list").lines.count == 8)
      let hosts = ProcessTable.naming(lab.home).filter { ProcessTable.words($0).contains("serve") }
      #expect(hosts.count == 1)
    }
  }

  @Test func theHomeIsPrivate() async throws {
    try await Lab.open { lab in
      let id = try await lab.mitigate()
      let found = try await lab.run("find", [lab.home, "-perm", "/077", "!", "-type", "l"])
      #expect(found.output == "")
      #expect(FileManager.default.fileExists(atPath: lab.journal(of: id)))
    }
  }
}
