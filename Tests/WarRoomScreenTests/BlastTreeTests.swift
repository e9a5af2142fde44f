import Testing
import WarRoomCore

@testable import WarRoomScreen

/// What the pane says of services that no alert names.
@Suite struct BlastTreeTests {
  private func console() throws -> Console {
    var console = Console()
    let isDeclared =
      console.order(
        .declare(
          Declaration(
            title: "Checkout 5xx", severity: .sev2,
            alerts: [
              Alert(
                source: "test", fingerprint: "f", title: "5xx", summary: "", severity: nil,
                severityAsPrinted: "", firing: true, started: nil, ended: nil,
                service: "checkout", labels: [], link: nil)
            ])))
    #expect(isDeclared)
    let edges = [
      Dependency(from: "web", to: "checkout", via: nil),
      Dependency(from: "mobile", to: "web", via: nil),
      Dependency(from: "checkout", to: "payments", via: "api:pay"),
    ]
    let map = DependencyMap(
      source: "catalog.yaml", edges: edges,
      owners: [DependencyMap.Owner(service: "payments", owner: "team-pay")])
    let isRead = console.order(.surround(.readDependencies(map)))
    #expect(isRead)
    return console
  }

  @Test func victimsComeBeforeSuspectsAndEachSaysWhy() throws {
    let console = try console()
    let rows = BlastRadius(console.room).services.map {
      "\($0.name) \($0.mark.word) \($0.derived?.why ?? "")"
    }
    #expect(
      rows == [
        "checkout failing ", "web likely needs checkout", "mobile possible needs web",
        "payments possible checkout needs it by api:pay",
      ])
  }

  @Test func whatSomebodyLookedAtWorks() throws {
    var console = try console()
    console.order(
      .surround(
        .stateImpact(
          Impact(kind: .works, subject: "web", value: "pages load", source: "tom"))))
    let web = try #require(BlastRadius(console.room).services.first { $0.name == "web" })
    #expect(web.mark.word == "works")
    #expect(BlastRadius(console.room).summary == "1 failing, 2 possible, 1 works")
  }
}
