import Testing
import WarRoomCore
import WarRoomIntake

private func kept(_ text: String) throws -> [IntakeAlert] {
  try AlertIntake.read(Array(text.utf8), unknown: .kept)
}

@Suite("Shapes of bodies")
struct IntakeShapeTests {
  static let inner = #"{"title":"Disk full","severity":"high","state":"firing"}"#
  static let grafana =
    #"{"ruleId":1,"ruleName":"r","state":"alerting","title":"t","evalMatches":[]}"#

  @Test(
    "what carries a payload is opened",
    arguments: [
      ("[\(grafana),\(grafana)]", "grafana_legacy", 2),
      ("\(grafana)\n\(grafana)\n", "grafana_legacy", 2),
      ("{\n\"ruleId\":1,\"ruleName\":\"r\",\"state\":\"ok\"}\n\(grafana)", "grafana_legacy", 2),
      (#"{"body":\#(grafana.debugDescription),"headers":{}}"#, "grafana_legacy", 1),
      (#"{"wrapped":{"deeper":\#(grafana)}}"#, "grafana_legacy", 1),
      (grafana.debugDescription, "grafana_legacy", 1),
      ("\u{feff}\(grafana)", "grafana_legacy", 1),
      (
        #"{"message":{"data":"eyJydWxlSWQiOjEsInJ1bGVOYW1lIjoiciIsInN0YXRlIjoib2sifQ==","#
          + #""messageId":"1"},"subscription":"s"}"#, "grafana_legacy", 1
      ),
      (
        #"{"specversion":"1.0","type":"x","source":"s","id":"1","data_base64":"#
          + #""eyJydWxlSWQiOjEsInJ1bGVOYW1lIjoiciIsInN0YXRlIjoib2sifQ"}"#, "grafana_legacy", 1
      ),
      (
        #"{"specversion":"1.0","type":"a.alert","source":"s","id":"1","data":\#(inner)}"#,
        "cloudevents", 1
      ),
      (#"{"alerts":[\#(inner),\#(inner)]}"#, "generic", 2),
      (#"{"title":"\#u{5c}ud800 x","state":"ok"}"#, "generic", 1),
      ("{\"title\":\"two\nlines\",}", "generic", 1),
      ("{'title': 'x', 'ok': True}", "generic", 1),
      ("<alert><title>Disk &amp; more</title><severity>high</severity></alert>", "generic", 1),
      ("Subject: Disk full\nSeverity: high\nHost: db1\n", "generic", 1),
      (#"level=error msg="disk full" host=db1"#, "generic", 1),
      ("title=Disk+full&status=down", "generic", 1),
      ("Disk full on db1", "plain", 1), ("[2026-11-21] disk full", "plain", 1), ("42", "plain", 1),
      ("null", "plain", 1),
      (#"{"a":{"b":[1,2,3]}}"#, "unrecognised", 1), ("{}", "unrecognised", 1),
      (#"{"title":"Disk fu"#, "unrecognised", 1), ("{\u{0}", "unrecognised", 1),
    ])
  func opened(body: String, format: String, count: Int) throws {
    let alerts = try kept(body)
    #expect(alerts.map(\.format) == Array(repeating: format, count: count))
  }

  @Test("a line that is no JSON is kept beside those that are")
  func brokenLine() throws {
    let alerts = try kept("\(Self.grafana)\n{\"broken\":\n\(Self.grafana)")
    #expect(alerts.map(\.format) == ["grafana_legacy", "unrecognised", "grafana_legacy"])
    #expect(Set(alerts.map(\.raw)).count == 3)
  }

  @Test("in a batch, what is not recognised is kept beside what is")
  func mixedBatch() throws {
    let alerts = try kept("[\(Self.grafana),{\"a\":{\"b\":\"zebra\"}},\(Self.inner)]")
    #expect(alerts.map(\.format) == ["grafana_legacy", "unrecognised", "generic"])
    #expect(alerts[1].alert.summary.contains("zebra"))
  }

  @Test("what is not understood keeps its text and counts as open")
  func unknown() throws {
    let alert = try #require(try kept(#"{"a":{"b":"zebra"}}"#).first)
    #expect(alert.alert.summary.contains("zebra"))
    #expect(alert.alert.title.hasPrefix("Unrecognised: "))
    #expect(alert.alert.firing)
  }

  @Test(
    "credentials in what is kept are not",
    arguments: [
      #"{"a":{"zebra":1,"routing_key":"geheim42"}}"#, "disk full password=geheim42",
      "curl -H 'Authorization: Bearer geheim42' failed", "see https://u:geheim42@example.com/x",
      #"{"title":"see https://x.example/?token=geheim42&a=1","status":"open"}"#,
      "token: geheim42\nwhat: disk full",
    ])
  func credentials(body: String) throws {
    let alert = try #require(try kept(body).first?.alert)
    let texts = [alert.title, alert.summary, alert.link ?? ""] + alert.labels.map(\.value)
    #expect(!texts.contains { $0.contains("geheim42") }, "\(texts)")
  }

  @Test("nothing at all is an error, an empty list is none", arguments: ["", " \n", "\u{feff}"])
  func empty(body: String) throws {
    #expect(throws: IntakeError.empty) { try kept(body) }
    #expect(try kept("[]").isEmpty)
    #expect(try kept(#"{"version":"4","receiver":"r","alerts":[]}"#).isEmpty)
  }

  @Test("more alerts than a room holds are refused, in every shape")
  func tooMany() {
    let lines = String(repeating: Self.grafana + "\n", count: 4_100)
    #expect(throws: IntakeError.tooManyAlerts(count: 4_097, limit: 4_096)) { try kept(lines) }
  }

  @Test("hostile text in every field stays text, one line in titles")
  func hostile() throws {
    let bad = "\u{1b}[2J\u{202e}\u{200b}\u{7}x\u{2028}y"
    let body = #"{"title":"\#(bad)","severity":"\#(bad)","labels":{"\#(bad)":"\#(bad)"}}"#
    let alert = try #require(try kept(body).first)
    #expect(!alert.alert.title.unicodeScalars.contains("\u{2028}"))
    #expect(alert.alert.title.unicodeScalars.contains("\u{1b}"))
  }

  @Test("an end counts only for what has ended, a time without zone says so")
  func times() throws {
    let open = try kept(#"{"title":"t","status":"open","end":"2026-11-21T02:00:00Z"}"#)
    #expect(open.first?.alert.ended == nil)
    let over = try kept(#"{"title":"t","status":"closed","end":"2026-11-21 02:00:00"}"#)
    #expect(over.first?.alert.ended != nil)
    #expect(over.first?.zoneAssumed == true)
  }

  @Test("firing and resolved are the same alert where the sender names none")
  func identity() throws {
    let rows = [
      #"{"title":"[FIRING] Disk full","status":"firing"}"#,
      #"{"title":"[RESOLVED] Disk full","status":"resolved"}"#,
      #"{"title":"[FIRING] CPU high","status":"firing"}"#,
    ]
    let keys = try rows.map { try kept($0).first?.dedupKey }
    #expect(keys[0] == keys[1])
    #expect(keys[0] != keys[2])
  }
}
