import Testing
import WarRoomCore

@testable import WarRoomConfig
@testable import WarRoomHost

/// What the sources of changes print, as changes.
@Suite struct ChangeSourceTests {
  @Test func commitsCarryTheirSizeAndWhatShowsThem() {
    let text =
      "\u{1e}4f2c1d9e8a7b6c5d4e3f\u{1f}2026-11-21T03:09:11Z\u{1f}Bob\u{1f}Use: the new cart\u{1f}\n"
      + " 3 files changed, 10 insertions(+), 2 deletions(-)\n\n"
      + "\u{1e}aaaaaaaaaaaaaaaaaaaa\u{1f}2026-11-21T04:09:11+01:00\u{1f}Ana\u{1f}Empty\u{1f}\n"
      + "\u{1e}broken\n"
    let changes = GitLog.changes(text, repository: "/srv/checkout", service: "checkout")
    #expect(changes.map(\.id) == ["git:4f2c1d9e8a7b", "git:aaaaaaaaaaaa"])
    #expect(changes.map(\.size) == [12, nil])
    #expect(changes.map(\.at.rfc3339).allSatisfy { $0 == "2026-11-21T03:09:11.000000Z" })
    #expect(changes[0].detail.last == "4f2c1d9e8a7b6c5d4e3f")
    #expect(changes[0].title == "Use: the new cart")
  }

  @Test func aptSaysWhatItDidInLocalTime() {
    let log = """

      Start-Date: 2026-11-21  04:09:11
      Commandline: apt-get install -y curl
      Requested-By: ana (1000)
      Install: curl:amd64 (7.88.1-10), libcurl4:amd64 (7.88.1-10, automatic), a:all (1), b:all (2)
      End-Date: 2026-11-21  04:09:30

      Start-Date: 2026-11-21  05:00:00
      Commandline: apt-get update
      End-Date: 2026-11-21  05:00:01

      Start-Date: nonsense
      Upgrade: c:all (1, 2)
      """
    let changes = AptHistory.changes(log, zone: 3_600)
    #expect(changes.map(\.title) == ["install curl, libcurl4, a and 1 more"])
    #expect(changes.first?.at.rfc3339 == "2026-11-21T03:09:11.000000Z")
    #expect(changes.first?.author == "ana")
  }

  @Test func aCommandListsChangesWithTheirTimes() {
    let feed = SourcesFile.Feed(
      name: "rollouts",
      command: CommandSpec(words: ["list"], directory: nil, timeLimitSeconds: 5),
      kind: .deployment, service: "checkout")
    let text = "2026-11-21T03:09:11Z v42 to prod\n1795226951 v43\nno time here\n\n"
    let changes = ChangeFeed.changes(text, of: feed)
    #expect(changes.map(\.title) == ["v42 to prod", "v43"])
    #expect(changes.allSatisfy { $0.kind == .deployment && $0.service == "checkout" })
  }
}
