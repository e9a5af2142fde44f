import Foundation
import Testing
import WarRoomTestSupport

/// Who may do what, by the kernel's word. Without root there is only one user to test with, and
/// these are skipped.
@Suite(.enabled("needs root, to act as several users") { await People.canAct() })
struct PeopleTests {
  @Test func nobodyElseReachesAPrivateHome() async throws {
    try await Lab.open { lab in
      let people = try await People.gather(in: lab)
      for words in [["show"], ["note", "hello"], ["host", "status"]] {
        let done = try await lab.run(
          "setpriv", ["--reuid", "\(People.second)", "--clear-groups", Program.warroom] + words,
          extra: ["WARROOM_HOME": lab.folder + "/own/h", "HOME": "/nonexistent"])
        #expect(done.status != 0, "\(words) printed \(done.output)")
        #expect(done.output == "")
        #expect(done.errors.contains("ermission denied"), "\(words): \(done.errors)")
      }
      let direct = try await lab.run(
        "setpriv", ["--reuid", "\(People.second)", "--clear-groups", Program.warroom, "show"],
        extra: ["WARROOM_SOCKET": lab.folder + "/own/h/host.sock"])
      #expect(direct.status == 69)
      // Who is not in the group does not reach the shared socket either.
      let outside = try await lab.run(
        "setpriv", ["--reuid", "\(People.third)", "--clear-groups", Program.warroom, "show"],
        extra: ["WARROOM_SOCKET": people.socket])
      #expect(outside.status == 69)
      #expect(outside.output == "")
    }
  }

  @Test func theGroupReadsAndWrites() async throws {
    try await Lab.open { lab in
      let people = try await People.gather(in: lab)
      let shown = try await people.act(People.second, "show")
      #expect(shown.output.contains("Checkout answers with errors"), "\(shown.errors)")
      #expect(try await people.act(People.second, "list").lines.count == 1)
      #expect(try await people.act(People.second, "note", "from the second").status == 0)
      let last = try #require(try await people.room().timeline.last)
      #expect(last.text == "from the second")
      #expect(last.who == "uid \(People.second)")
      // The host stays the owner's.
      let stopped = try await people.act(People.second, "host", "stop")
      #expect(stopped.status == 77)
      let shared = try await people.act(
        People.second, "share", "--group", "users", "--folder", people.folder)
      #expect(shared.status != 0)
      let found = try await lab.run("find", [lab.folder + "/own/h", "-perm", "/077"])
      #expect(found.output == "")
    }
  }

  @Test func theRiskiestTakesTwoPersons() async throws {
    try await Lab.open { lab in
      let people = try await People.gather(in: lab)
      try await people.act(People.owner, "propose", "--option", "drop")
      let first = try await people.approve(People.owner, "cache/all")
      #expect(first.contains("it waits for a second person") && first.contains("ended 0"))
      let again = try await people.approve(People.owner, "cache/all")
      #expect(again.contains("must come from another person") && again.contains("ended 77"))
      try await people.wait("waiting for a second person")
      let second = try await people.approve(People.second, "cache/all")
      #expect(second.contains("approved, recorded as"), "\(second)")
      try await people.wait("succeeded")
      let room = try await people.room()
      #expect(room.runs.last?.approvers.count == 2)
      #expect(room.runs.last?.lastLine == "dropped")
    }
  }

  @Test func theSecondHasTimeOfItsOwn() async throws {
    try await Lab.open { lab in
      try lab.write("approval-seconds: 10\n", to: "c/policy.yaml")
      let people = try await People.gather(in: lab)
      try await people.act(People.owner, "propose", "--option", "drop")
      try await people.wait("waiting for approval")
      let asked = try #require(try await people.room().runs.last?.expires)
      _ = try await people.approve(People.owner, "cache/all")
      try await people.wait("waiting for a second person")
      let moved = try #require(try await people.room().runs.last?.expires)
      #expect(moved > asked)
      // The time of the request itself passes, and what was armed for it fires or does not.
      try await Waiting.until("the first deadline has passed") {
        try await lab.run("date", ["-u", "+%Y-%m-%dT%H:%M:%S.%6NZ", "-d", "1 second ago"])
          .output > asked
      }
      #expect(try await people.room().runs.last?.state == "waiting for a second person")
      let second = try await people.approve(People.second, "cache/all")
      #expect(second.contains("approved, recorded as"), "\(second)")
      try await people.wait("succeeded")
    }
  }

  @Test func theProposerIsNotTheSecond() async throws {
    try await Lab.open { lab in
      let people = try await People.gather(in: lab)
      let proposed = try await people.act(People.second, "propose", "--option", "drop")
      #expect(proposed.status == 0, "\(proposed.errors)")
      _ = try await people.approve(People.owner, "cache/all")
      let own = try await people.approve(People.second, "cache/all")
      #expect(own.contains("Whoever proposed it cannot be the second"), "\(own)")
      try await people.wait("waiting for a second person")
      _ = try await people.approve(People.third, "cache/all")
      try await people.wait("succeeded")
    }
  }

  @Test func observersAgentsAndRootDoNotApprove() async throws {
    try await Lab.open { lab in
      let people = try await People.gather(in: lab)
      try await people.act(People.owner, "propose", "--option", "drop")
      let agent = try await people.approve(People.second, "cache/all", options: "--agent")
      #expect(agent.contains("Agents may propose. People decide."), "\(agent)")
      let root = try await people.approve(People.root, "cache/all")
      #expect(root.contains("Root does not approve"), "\(root)")
      let name = "uid \(People.third)"
      let watching = try await people.act(People.third, "role", "observer", name)
      #expect(watching.status == 0, "\(watching.errors)")
      let observer = try await people.approve(People.third, "cache/all")
      #expect(observer.contains("is an observer here and only watches"), "\(observer)")
      let noted = try await people.act(People.third, "note", "and may not write")
      #expect(noted.status == 77)
      try await people.wait("waiting for approval")
    }
  }

  @Test func thePolicyNamesWhoApproves() async throws {
    try await Lab.open { lab in
      try lab.write("approvers: [\(People.third)]\n", to: "c/policy.yaml")
      let people = try await People.gather(in: lab, severity: "sev3")
      try await people.act(People.owner, "propose", "--option", "drop")
      let other = try await people.approve(People.second, "cache/all")
      #expect(other.contains("does not name uid \(People.second) as an approver"), "\(other)")
      _ = try await people.approve(People.third, "cache/all")
      try await people.wait("succeeded")
    }
  }

  @Test func rootLooksInWithoutServingTheHome() async throws {
    try await Lab.open { lab in
      let people = try await People.gather(in: lab)
      let shown = try await people.actAlone(People.root, "show")
      #expect(shown.output.contains("Checkout answers with errors"))
      let noted = try await people.actAlone(People.root, "note", "from root")
      #expect(noted.status == 69)
      #expect(noted.errors.contains("runs as uid \(People.owner)"), "\(noted.errors)")
    }
  }
}
