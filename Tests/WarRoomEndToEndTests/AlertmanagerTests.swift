import Foundation
import Glibc
import Testing
import WarRoomTestSupport

/// The real Alertmanager posts to the real host.
@Suite struct AlertmanagerTests {
  /// Posts an alert to Alertmanager's own API.
  private func fire(_ name: String, in lab: Lab, port: Int, ended: Bool = false) async throws {
    let clock = Date.now.timeIntervalSince1970
    let formatter = ISO8601DateFormatter()
    let start = formatter.string(from: Date(timeIntervalSince1970: clock - 120))
    let end = ended ? formatter.string(from: Date(timeIntervalSince1970: clock - 1)) : ""
    let body =
      #"[{"labels":{"alertname":"\#(name)","service":"checkout","severity":"critical"},"#
      + #""annotations":{"summary":"\#(name) of checkout"},"startsAt":"\#(start)""#
      + (ended ? #","endsAt":"\#(end)"}]"# : "}]")
    try await Waiting.until("Alertmanager takes the alert") {
      let sent = try await lab.run(
        "curl",
        [
          "-s", "-o", "/dev/null", "-w", "%{http_code}", "-H", "Content-Type: application/json",
          "--data-binary", body, "http://127.0.0.1:\(port)/api/v2/alerts",
        ])
      return sent.output == "200"
    }
  }

  @Test(.needsAlertmanager) func postsToTheHost() async throws {
    let program = try #require(Alertmanager.program)
    try await Lab.open(["WARROOM_IDLE_SECONDS": "120"]) { lab in
      let heard = try await lab.warroom("host", "listen", "--address", "127.0.0.1:0")
      #expect(heard.status == 0, "\(heard.errors)")
      let port = try #require(
        heard.output.split(separator: " ").dropFirst(2).first?.split(separator: ":").last)
      let config = try lab.write(
        """
        route: {receiver: warroom, group_wait: 0s, group_interval: 1s, repeat_interval: 1h}
        receivers:
          - name: warroom
            webhook_configs:
              - url: http://127.0.0.1:\(port)/v1/alerts
                send_resolved: true
        """, to: "alertmanager.yml")
      let own = Int.random(in: 20_000...60_000)
      async let running = lab.run(
        "timeout",
        [
          "60", program, "--config.file=\(config)", "--storage.path=\(lab.folder)/am",
          "--web.listen-address=127.0.0.1:\(own)", "--cluster.listen-address=",
        ], within: .seconds(90))
      try await fire("ErrorRateHigh", in: lab, port: own)
      try await Waiting.until("the alert waits in the inbox") {
        try await lab.warroom("inbox").output.contains("ErrorRateHigh of checkout")
      }
      let declared = try await lab.warroom("inbox", "declare", "ErrorRateHigh")
      #expect(declared.status == 0, "\(declared.errors)")
      try await fire("LatencyHigh", in: lab, port: own)
      try await Waiting.until("an alert of the same service joins the incident") {
        try await lab.room().alerts.count == 2
      }
      try await fire("ErrorRateHigh", in: lab, port: own, ended: true)
      try await fire("LatencyHigh", in: lab, port: own, ended: true)
      try await Waiting.until("both have ended there") {
        try await lab.room().alerts.map(\.firing) == [false, false]
      }
      #expect(try await lab.warroom("verify").status == 0)
      for pid in ProcessTable.naming(config) { ProcessTable.signal(pid, SIGTERM) }
      _ = try await running
    }
  }
}
