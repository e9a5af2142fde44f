import Testing
import WarRoomCore
import WarRoomGate

@testable import WarRoomConfig

private let gate = RuleLibrary.builtIn.gate

/// Signals as they are written in runbooks and in `sources.yaml`.
@Suite struct SignalConfigTests {
  private func runbook(_ signals: String, watch: String = "") throws(ConfigError) -> Runbook {
    let text = """
      runbook: r
      title: R
      matches: {service: checkout}
      signals:
      \(signals)
      options:
        - {id: watch, title: Watch, pattern: do nothing and watch, effect: none, risk: low,
           undo: not needed\(watch)}
      """
    return try Runbook.parse(Array(text.utf8), file: "r.yaml", gate: gate)
  }

  @Test func everySourceIsRead() throws {
    let book = try runbook(
      """
        - {id: share, title: Share, unit: "%", better: higher, threshold: 99.5, interval: 15s,
           prometheus: {server: "http://127.0.0.1:9090/", query: "sum(up)"}}
        - {id: load, command: [cat, /proc/loadavg]}
        - {id: errors, log: {path: /srv/x.log, containing: ERROR}}
        - {id: current, alert: {value: current}}
      """, watch: ", watch: [share, load], window: 20s")
    #expect(book.signals.map(\.id) == ["share", "load", "errors", "current"])
    #expect(
      book.signals[0]
        == SignalSpec(
          id: "share", title: "Share", unit: "%", better: .higher, threshold: 99.5,
          source: .prometheus(server: "http://127.0.0.1:9090", query: "sum(up)"),
          intervalSeconds: 15))
    #expect(book.signals[1].intervalSeconds == 5 && book.signals[1].better == .lower)
    #expect(book.options[0].watch == ["share", "load"])
    #expect(book.options[0].watchSeconds == 20)
  }

  @Test func anAlertsSignalTakesTheAlertThatMatches() throws {
    let text = "  - {id: current, alert: {value: current}}"
    let shelf = RunbookShelf.load(
      files: [
        (
          "r.yaml",
          Array(
            """
            runbook: r
            title: R
            matches: {service: checkout}
            signals:
            \(text)
            options:
              - {id: watch, title: W, pattern: do nothing and watch, effect: none, risk: low,
                 undo: not needed}
            """.utf8)
        )
      ], gate: gate
    ).shelf
    let alert = Alert(
      source: "t", fingerprint: "f1", title: "T", summary: "", severity: nil,
      severityAsPrinted: "", firing: true, started: nil, ended: nil, service: "checkout",
      labels: [], link: nil)
    #expect(
      shelf.signals(for: [alert]).map(\.source) == [.alert(fingerprint: "f1", value: "current")])
    #expect(shelf.signals(for: []).isEmpty)
  }

  @Test(arguments: [
    ("  - {id: a, command: [rm, -rf, /srv]}", "may only read"),
    ("  - {id: a}", "needs one of"),
    ("  - {id: a, command: [uptime], log: {path: /x, containing: y}}", "needs one of"),
    ("  - {id: a, command: [cat, \"{{labels.x}}\"]}", "labels are not filled in"),
    ("  - {id: a, prometheus: {server: \"http://u:p@h\", query: up}}", "name and password"),
    ("  - {id: a, prometheus: {server: \"ftp://h\", query: up}}", "http://"),
    ("  - {id: a, log: {path: x, containing: y}}", "absolute"),
    ("  - {id: a, threshold: nan, command: [uptime]}", "has to be a number"),
    ("  - {id: a, interval: 2h, command: [uptime]}", "between 1s and 1h"),
    ("  - {id: a, command: [uptime]}\n  - {id: a, command: [uptime]}", "stands here twice"),
    ("  - {id: a, comand: [uptime]}", "did you mean `command`"),
  ])
  func whatIsNotUnderstoodIsToldByItsPlace(text: String, words: String) {
    let error = #expect(throws: ConfigError.self) { try runbook(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
    #expect(error?.line ?? 0 >= 5)
  }

  @Test func serversAreNamedWithFilesAndNeverWithSecrets() throws {
    let text = """
      prometheus:
        - {server: "https://p/", user: ana, password-file: /k/p, ca-file: /k/ca}
      signals:
        - {id: a, service: checkout, command: [uptime]}
      """
    let file = try SourcesFile.parse(Array(text.utf8), file: "s.yaml", gate: gate)
    #expect(
      file.servers == [
        PrometheusServer(
          address: "https://p", user: "ana", passwordFile: "/k/p", authoritiesFile: "/k/ca")
      ])
    #expect(file.signals.map(\.service) == ["checkout"])
    for broken in [
      "prometheus: [{server: \"https://p\", user: ana}]",
      "prometheus: [{server: \"https://p\", user: a, password-file: /p, bearer-file: /t}]",
      "prometheus: [{server: \"https://p\", password: x}]",
      "signals: [{id: a, alert: {value: x}}]",
    ] {
      #expect(throws: ConfigError.self) {
        try SourcesFile.parse(Array(broken.utf8), file: "s.yaml", gate: gate)
      }
    }
  }

  @Test func stoppingRulesCanOnlyBeTightened() throws {
    let text = "stopping: {actions-without-improvement: 2, actions: 9, time: 4h, agent-cost: 2.5}"
    let file = try PolicyFile.parse(Array(text.utf8), file: "policy.yaml")
    #expect(
      file.stopping
        == Stopping(withoutImprovement: 2, actions: 9, seconds: 14_400, agentCost: 250))
    #expect(throws: ConfigError.self) {
      try PolicyFile.parse(
        Array("stopping: {actions-without-improvement: 4}".utf8), file: "policy.yaml")
    }
  }
}
