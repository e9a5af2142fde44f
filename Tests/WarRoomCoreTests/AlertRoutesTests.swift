import Testing
import WarRoomCore
import WarRoomTestSupport

/// Which incident an alert belongs to, by rules and by what is open.
@Suite("Where alerts go")
struct AlertRoutesTests {
  private static let checkout = IncidentID("inc-20261121-0100-checkout-5xx") ?? .sample
  private static let payments = IncidentID("inc-20261121-0200-payments-slow") ?? .sample

  /// An incident whose last record is so many minutes old.
  private static func open(
    _ id: IncidentID, _ services: Set<String>, ago minutes: Int64 = 5, has: Set<String> = []
  ) -> AlertRoutes.Open {
    AlertRoutes.Open(
      id: id, services: services, lastRecord: Timestamp.sample.advanced(bySeconds: -minutes * 60)
    ) { has.contains($0) }
  }

  private static func alert(
    _ service: String?, firing: Bool = true, severity: Severity? = .sev1, print: String = "new"
  ) -> Alert {
    var alert = Alert.sample
    alert.service = service
    alert.firing = firing
    alert.severity = severity
    alert.fingerprint = print
    return alert
  }

  private static func rule(
    _ action: AlertRoutes.Action, _ change: (inout AlertRoutes.Rule) -> Void = { _ in }
  ) -> AlertRoutes {
    var rule = AlertRoutes.Rule(action: action)
    change(&rule)
    return AlertRoutes(rules: [rule])
  }

  private func goes(
    _ alert: Alert, by routes: AlertRoutes = AlertRoutes(), _ open: [AlertRoutes.Open]
  ) -> AlertRoutes.Destination {
    routes.destination(of: alert, from: "am", at: .sample, open: open)
  }

  @Test("without rules: where it is known, where its service fails, else to a person")
  func builtIn() {
    let both = [
      Self.open(Self.checkout, ["checkout"], has: ["old"]),
      Self.open(Self.payments, ["payments"]),
    ]
    #expect(goes(Self.alert("db", print: "old"), both) == .incident(Self.checkout))
    #expect(goes(Self.alert("payments"), both) == .incident(Self.payments))
    #expect(goes(Self.alert("db"), both) == .inbox)
    #expect(goes(Self.alert(nil), both) == .inbox)
    #expect(goes(Self.alert("payments", firing: false), both) == .inbox)
    #expect(goes(Self.alert("db"), []) == .inbox)
  }

  @Test("nothing is guessed: two incidents of one service, or one that rests, ask a person")
  func doubt() {
    let two = [Self.open(Self.checkout, ["checkout"]), Self.open(Self.payments, ["checkout"])]
    #expect(goes(Self.alert("checkout"), two) == .inbox)
    #expect(goes(Self.alert("checkout"), by: Self.rule(.declare), two) == .inbox)
    let resting = [Self.open(Self.checkout, ["checkout"], ago: 61)]
    #expect(goes(Self.alert("checkout"), resting) == .inbox)
    let longer = Self.rule(.attach) { $0.withinSeconds = 7_200 }
    #expect(goes(Self.alert("checkout"), by: longer, resting) == .incident(Self.checkout))
  }

  @Test("a rule declares, and only where no incident is about the service")
  func declares() {
    let critical = Self.rule(.declare) { $0.severities = [.sev1] }
    #expect(goes(Self.alert("db"), by: critical, []) == .declare)
    #expect(goes(Self.alert("db", severity: .sev2), by: critical, []) == .inbox)
    #expect(goes(Self.alert("db", severity: nil), by: critical, []) == .inbox)
    #expect(goes(Self.alert("db", firing: false), by: critical, []) == .inbox)
    let open = [Self.open(Self.checkout, ["db"])]
    #expect(goes(Self.alert("db"), by: critical, open) == .incident(Self.checkout))
    #expect(goes(Self.alert("db", print: "old"), by: Self.rule(.inbox), open) == .inbox)
  }

  @Test("every condition of a rule has to hold")
  func conditions() {
    var alert = Self.alert("db")
    alert.labels = [Alert.Label(name: "team", value: "core")]
    let changes: [(String, (inout AlertRoutes.Rule) -> Void, Bool)] = [
      ("service", { $0.services = ["db", "cache"] }, true),
      ("another service", { $0.services = ["cache"] }, false),
      ("sender", { $0.senders = ["am"] }, true), ("another", { $0.senders = ["pd"] }, false),
      ("format", { $0.sources = [alert.source] }, true),
      ("another format", { $0.sources = ["x"] }, false),
      ("label", { $0.labels = alert.labels }, true),
      ("another value", { $0.labels = [Alert.Label(name: "team", value: "web")] }, false),
    ]
    for (name, change, holds) in changes {
      let found = goes(alert, by: Self.rule(.declare, change), [])
      #expect(found == (holds ? .declare : .inbox), "\(name)")
    }
  }

  @Test(
    "hours are of the week, in UTC, and may pass midnight",
    arguments: [
      ("2026-11-20T09:00:00Z", true), ("2026-11-20T17:59:59Z", true),
      ("2026-11-20T18:00:00Z", false), ("2026-11-21T09:00:00Z", false),
      ("2026-11-20T07:59:59Z", false),
    ])
  func officeHours(_ text: String, isWithin: Bool) throws {
    let now = try #require(Timestamp(rfc3339: text))
    let rules = Self.rule(.declare) {
      $0.hours = AlertRoutes.Hours(days: [0, 1, 2, 3, 4], from: 480, until: 1_080)
    }
    let goes = rules.destination(of: Self.alert("db"), from: "am", at: now, open: [])
    #expect(goes == (isWithin ? .declare : .inbox))
    let night = Self.rule(.declare) {
      $0.hours = AlertRoutes.Hours(days: [4], from: 1_320, until: 360)
    }
    let late = try #require(Timestamp(rfc3339: "2026-11-21T05:00:00Z"))
    #expect(night.destination(of: Self.alert("db"), from: "am", at: late, open: []) == .declare)
  }
}
