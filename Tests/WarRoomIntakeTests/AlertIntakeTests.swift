import Testing
import WarRoomCore
import WarRoomIntake
import WarRoomJSON

private func read(_ text: String) throws(IntakeError) -> [Alert] {
  try AlertIntake.read(Array(text.utf8))
}

/// A webhook body around one alert's members.
private func webhook(_ alert: String) -> String {
  #"{"version":"4","status":"firing","groupLabels":{},"alerts":[{\#(alert)}]}"#
}

@Suite("Alertmanager's bodies")
struct AlertmanagerTests {
  @Test("a webhook body gives what a careful person reads off it")
  func whole() throws {
    let body = """
      {"version":"4","groupKey":"{}:{alertname=\\"CheckoutErrors\\"}","status":"firing",
       "receiver":"warroom","groupLabels":{"alertname":"CheckoutErrors"},
       "commonLabels":{},"commonAnnotations":{},"externalURL":"http://am:9093",
       "alerts":[
        {"status":"firing",
         "labels":{"severity":"critical","service":"checkout","alertname":"CheckoutErrors"},
         "annotations":{"summary":"A third of\\n requests fail","description":"since 02:00"},
         "startsAt":"2026-11-21T04:03:04.5+02:00","endsAt":"0001-01-01T00:00:00Z",
         "generatorURL":"http://prom/graph","fingerprint":"c0ffee"},
        {"status":"resolved","labels":{"alertname":"Other","job":"api"},"annotations":{},
         "startsAt":"2026-11-21T02:00:00Z","endsAt":"2026-11-21T02:05:00Z"}]}
      """
    let alerts = try read(body)
    #expect(alerts.count == 2)
    let first = try #require(alerts.first)
    #expect(first.title == "A third of requests fail")
    #expect(first.summary == "since 02:00")
    #expect(first.severity == .sev1)
    #expect(first.severityAsPrinted == "critical")
    #expect(first.firing)
    #expect(first.started?.rfc3339 == "2026-11-21T02:03:04.500000Z")
    #expect(first.ended == nil)
    #expect(first.service == "checkout")
    #expect(first.labels.map(\.name) == ["alertname", "service", "severity"])
    #expect(first.fingerprint == "c0ffee")
    #expect(first.link == "http://prom/graph")
    #expect(first.source == "alertmanager_webhook")
    let second = try #require(alerts.last)
    #expect(!second.firing)
    #expect(second.title == "Other")
    #expect(second.service == "api")
    #expect(second.severity == nil)
    #expect(second.ended?.rfc3339 == "2026-11-21T02:05:00.000000Z")
    #expect(second.fingerprint.hasPrefix("labels-"))
  }

  @Test("version 3, whose group key is a number, is read the same way")
  func versionThree() throws {
    let alerts = try read(
      #"{"version":"3","groupKey":9223372036854775807,"status":"firing","alerts":[{"status":"#
        + #""firing","labels":{"alertname":"A"},"startsAt":"2026-11-21T02:00:00Z"}]}"#)
    #expect(alerts.map(\.title) == ["A"])
  }

  @Test("the same labels in another order are the same alert, other labels are another one")
  func identity() throws {
    let rows = [
      #""a":"1","b":"2""#, #""b":"2","a":"1""#, #""a":"1b","":"2""#, #""a":"12""#,
      #""a":"1","b":"3""#,
    ]
    let prints = try rows.map {
      try read(webhook(#""status":"firing","labels":{\#($0)}"#)).map(\.fingerprint)
    }
    #expect(prints[0] == prints[1])
    #expect(Set(prints).count == 4)
    #expect(prints[0].first?.utf8.count == 39)
  }

  @Test("lists of the API: what is listed is open, and one alert for several receivers is one")
  func api() throws {
    let alert =
      #"{"labels":{"alertname":"Down"},"annotations":{},"fingerprint":"f1","startsAt":"#
      + #""2026-11-21T02:00:00Z","endsAt":"2026-11-21T02:04:00Z","status":{"state":"suppressed","#
      + #""silencedBy":["x"],"inhibitedBy":[]}}"#
    for body in ["[\(alert)]", #"[{"labels":{},"alerts":[\#(alert)]},{"alerts":[\#(alert)]}]"#] {
      let alerts = try read(body)
      #expect(alerts.count == 1)
      #expect(alerts.first?.firing == true)
      #expect(alerts.first?.ended == nil)
    }
  }

  @Test(
    "severity words, the worse one where a word could mean two",
    arguments: [
      ("critical", Severity.sev1), ("page", .sev1), ("P1", .sev1), ("SEV-1", .sev1),
      ("Sev0", .sev1), ("error", .sev2), ("High", .sev2), ("sev2", .sev2), ("P2", .sev2),
      ("warning", .sev3), ("minor", .sev3), ("info", .sev4), ("P5", .sev4), ("none", nil),
      ("ok", nil), ("3", nil), ("", nil), ("whatever", nil),
    ])
  func severity(word: String, expected: Severity?) throws {
    let labels = #"{"alertname":"A","severity":"\#(word)"}"#
    let alert = try #require(try read(webhook(#""status":"firing","labels":\#(labels)"#)).first)
    #expect(alert.severity == expected)
    #expect(alert.severityAsPrinted == word)
  }
}

@Suite("Plain bodies")
struct PlainBodyTests {
  @Test("the usual names for the usual things")
  func plain() throws {
    let alert = try #require(
      try read(
        #"{"title":"Checkout fails","severity":"high","service":"checkout","#
          + #""started":"2026-11-21 02:00:00+0000","description":"a third","url":"http://x","#
          + #""labels":{"region":"eu","n":1}}"#
      ).first)
    #expect(alert.title == "Checkout fails")
    #expect(alert.severity == .sev2)
    #expect(alert.service == "checkout")
    #expect(alert.started?.rfc3339 == "2026-11-21T02:00:00.000000Z")
    #expect(alert.summary == "a third")
    #expect(alert.firing)
    #expect(alert.labels.map(\.name) == ["n", "region", "service", "severity"])
    #expect(alert.source == "generic")
  }

  @Test(
    "states",
    arguments: [
      ("firing", true), ("OK", false), ("Recovered", false), ("closed", false), ("PROBLEM", true),
      ("no_data", true), ("up", false),
    ])
  func state(word: String, firing: Bool) throws {
    #expect(try read(#"{"message":"m","state":"\#(word)"}"#).first?.firing == firing)
  }

  @Test(
    "times",
    arguments: [
      (#""2026-11-21T02:00:00Z""#, "2026-11-21T02:00:00.000000Z"),
      (#""2026-11-21T02:00:00.1234567Z""#, "2026-11-21T02:00:00.123456Z"),
      (#""2026-11-20T22:00:00-0400""#, "2026-11-21T02:00:00.000000Z"),
      ("1795226400", "2026-11-21T02:00:00.000000Z"),
      ("1795226400.25", "2026-11-21T02:00:00.250000Z"),
      (#""1795226400000""#, "2026-11-21T02:00:00.000000Z"),
      ("1795226400000", "2026-11-21T02:00:00.000000Z"),
      ("1795226400000000000", "2026-11-21T02:00:00.000000Z"),
    ])
  func times(json: String, expected: String) throws {
    #expect(
      try read(#"{"title":"t","timestamp":\#(json)}"#).first?.started?.rfc3339 == expected)
  }

  @Test("long text is cut and marked, and a body cannot make a title of several lines")
  func bounds() throws {
    let long = String(repeating: "é", count: 50_000)
    let alert = try #require(
      try read(#"{"title":"a\nb\u2028c \#(long)","description":"\#(long)"}"#).first)
    #expect(alert.title.unicodeScalars.count == 200)
    #expect(alert.title.hasPrefix("a b c é"))
    #expect(alert.title.hasSuffix("…"))
    #expect(alert.summary.unicodeScalars.count == 2_000)
  }
}

@Suite("Bodies that are no alert")
struct RefusedBodyTests {
  @Test(
    "each is refused with one sentence that says where and what was expected",
    arguments: [
      ("", "the body ends before it begins"), (" \n\t", "nothing to read"),
      ("{\"title\":\n  tru", "line 2"), ("{} x", "column 4: something follows"),
      ("null", "expected an Alertmanager webhook body"), ("[]", "holds no alert"),
      ("{}", "expected an Alertmanager webhook body"), ("[1]", "expected an Alertmanager"),
      ("disk full", "line 1, column 1: this is not JSON"),
      (#"{"title":""}"#, "expected an Alertmanager"), (#"{"a":{"b":[1,2]}}"#, "`title`"),
      (#"{"version":"4","groupLabels":{},"alerts":[]}"#, "holds no alert"),
      (#"{"alerts":3}"#, "expected an Alertmanager"),
      (#"{"alerts":[{"status":"maybe","labels":{}}]}"#, "`status`"),
    ])
  func refused(body: String, words: String) {
    do throws(IntakeError) {
      _ = try read(body)
      Issue.record("was taken: \(body)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
      #expect(!error.description.contains("\n"))
    }
  }

  @Test("size and number are bounded")
  func bounds() {
    let one = #"{"status":"firing","labels":{"alertname":"A"}}"#
    let many = Array(repeating: one, count: 5_000).joined(separator: ",")
    #expect(throws: IntakeError.tooManyAlerts(count: 5_000, limit: 4_096)) {
      try read(#"{"alerts":[\#(many)]}"#)
    }
    #expect(throws: IntakeError.self) { try read(String(repeating: " ", count: 5 << 20)) }
    #expect(throws: IntakeError.self) { try read(String(repeating: "[", count: 100_000)) }
  }

  @Test("a body cut at any byte is refused and never read as another one")
  func cut() throws {
    let whole = Array(
      webhook(#""status":"firing","labels":{"alertname":"A"},"startsAt":"2026-11-21T02:00:00Z""#)
        .utf8)
    for count in 0..<whole.count {
      #expect(throws: IntakeError.self) { try AlertIntake.read(Array(whole.prefix(count))) }
    }
    #expect(try AlertIntake.read(whole).count == 1)
  }
}
