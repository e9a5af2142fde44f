import Testing
import WarRoomConfig
import WarRoomCore

/// `listen:` and `routes:`: what they mean, and what is refused with its place.
@Suite("Listening and routes")
struct ListenFileTests {
  @Test func wholeListenSection() throws {
    let text = """
      listen:
        address: 127.0.0.1:9094
        unnamed: true
        senders:
          - name: pd
            scheme: pagerduty
            secrets: [/etc/warroom/pd.new, /etc/warroom/pd.old]
            rate: 50
          - name: slack
            scheme: hmac
            header: X-Slack-Signature
            prefix: v0=
            time-header: X-Slack-Request-Timestamp
            signed: v0:{time}:{body}
            window: 1m
            secrets: [/etc/warroom/slack]
          - {name: lab, scheme: none}
      """
    let section = try #require(
      try SettingsFile.parse(Array(text.utf8), file: "config.yaml").listen)
    #expect(section.address == "127.0.0.1:9094")
    #expect(!section.exposed)
    #expect(section.unnamed == true)
    #expect(section.senders.map(\.name) == ["pd", "slack", "lab"])
    #expect(section.senders.map(\.scheme) == [.pagerduty, .hmac, .none])
    #expect(section.senders[0].secretFiles.count == 2)
    #expect(section.senders[0].requestsPerSecond == 50)
    #expect(section.senders[1].windowSeconds == 60)
    #expect(section.senders[1].template == "v0:{time}:{body}")
  }

  /// A wrong file and what is said of it.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let text: String
    let says: String
    var testDescription: String { says }
  }

  static let wrongSettings: [Wrong] = [
    Wrong(text: "listen: {adress: x}", says: "did you mean `address`?"),
    Wrong(
      text: "listen: {senders: [{name: a, scheme: github}]}", says: "a sender needs `secrets`"),
    Wrong(
      text: "listen: {senders: [{name: a, scheme: github, secrets: [x]}]}",
      says: "absolute path"),
    Wrong(
      text: "listen: {senders: [{name: a, scheme: none}, {name: a, scheme: none}]}",
      says: "the name of another sender"),
    Wrong(
      text: "listen: {senders: [{name: a/b, scheme: none}]}", says: "only a-z, 0-9 and -"),
    Wrong(
      text: "listen: {senders: [{name: a, scheme: github, secrets: [/x], header: y}]}",
      says: "belong to `hmac` alone"),
    Wrong(
      text: "listen: {senders: [{name: a, scheme: hmac, header: y, secrets: [/x], signed: z}]}",
      says: "has to name {body}"),
    Wrong(text: "routes: [{do: page}]", says: "one of `attach`, `declare`, `inbox`"),
    Wrong(text: "routes: [{match: {service: db}}]", says: "lacks the key `do`"),
    Wrong(text: "routes: [{do: inbox, hours: 8-18}]", says: "two times of day"),
    Wrong(text: "routes: [{do: inbox, days: [monday]}]", says: "is no day"),
    Wrong(text: "routes: [{do: inbox, match: {severity: bad}}]", says: "is no severity"),
  ]

  @Test("is refused with a word on what is wrong", arguments: wrongSettings)
  func wrong(_ row: Wrong) {
    var said = ""
    do throws(ConfigError) {
      _ = try SettingsFile.parse(Array(row.text.utf8), file: "config.yaml")
    } catch {
      said = error.description
    }
    #expect(said.hasPrefix("config.yaml:1:"), "\(said)")
    #expect(said.contains(row.says), "\(said)")
  }

  @Test func wholeRoutesFile() throws {
    let text = """
      routes:
        - match: {severity: [sev1, sev2], service: checkout, labels: {team: payments}}
          days: [mon, fri]
          hours: 22:00-06:00
          do: declare
          within: 30m
        - match: {sender: lab, source: [grafana_unified]}
          do: inbox
      """
    let routes = try RoutesFile.parse(Array(text.utf8), file: "routes.yaml")
    #expect(routes.rules.map(\.action) == [.declare, .inbox])
    #expect(routes.rules[0].severities == [.sev1, .sev2])
    #expect(routes.rules[0].services == ["checkout"])
    #expect(routes.rules[0].labels == [Alert.Label(name: "team", value: "payments")])
    #expect(
      routes.rules[0].hours == AlertRoutes.Hours(days: [0, 4], from: 1_320, until: 360))
    #expect(routes.rules[0].withinSeconds == 1_800)
    #expect(routes.rules[1].senders == ["lab"])
    #expect(try RoutesFile.parse([], file: "routes.yaml").rules.isEmpty)
  }
}
