import Testing
import WarRoomCore
import WarRoomIntake

@Suite("Formats")
struct IntakeFormatTests {
  @Test("a payload gives what a careful person reads off it", arguments: IntakeSample.all)
  func reads(_ sample: IntakeSample) throws {
    let alerts = try AlertIntake.read(sample.bytes, unknown: .kept)
    #expect(alerts.count == sample.count)
    let first = try #require(alerts.first)
    #expect(first.format == sample.format)
    for (name, expected) in sample.expected {
      let isTime = name.hasSuffix("_at")
      let wanted = isTime ? expected.flatMap { Timestamp(rfc3339: $0)?.rfc3339 } : expected
      #expect(first.field(name) == wanted, "\(name)")
    }
  }

  @Test("the formats that are told are those that are read, and more than thirty")
  func names() {
    let sampled = Set(IntakeSample.all.map(\.format))
    let known = Set(AlertIntake.formats)
    #expect(sampled.isSubset(of: known))
    #expect(known.subtracting(sampled).isSubset(of: Self.unsampled))
    #expect(known.count > 60)
  }

  /// Forges' further events are one reader each, alike; the rest is no format of a sender's.
  private static let unsampled: Set<String> = [
    "azure_monitor_legacy", "github_deployment", "github_workflow_job", "github_push",
    "github_check_run", "github_release", "github_issue", "unrecognised",
  ]

  @Test("a named format is read as such, whatever its shape")
  func named() throws {
    let body = Array(#"{"ruleId": 4, "title": "t", "state": "ok"}"#.utf8)
    let alert = try #require(
      try AlertIntake.read(body, as: "grafana_legacy", unknown: .kept).first)
    #expect(alert.format == "grafana_legacy")
    #expect(alert.dedupKey == "4")
    #expect(alert.status == .resolved)
    let plain = try AlertIntake.read(body, as: "plain", unknown: .kept)
    #expect(plain.map(\.format) == ["unrecognised"])
  }

  @Test("no secret of a payload is in what was read of it")
  func secrets() throws {
    let secrets = ["R0KEYR0KEY", "geheim", "sesam", "u:p", "0123456789\"", "abcdef"]
    for sample in IntakeSample.all {
      for alert in try AlertIntake.read(sample.bytes, unknown: .kept) {
        let texts =
          [alert.alert.title, alert.alert.summary, alert.alert.link ?? "", alert.dedupKey]
          + alert.alert.labels.map(\.value)
        for secret in secrets where alert.format != "plain" {
          #expect(!texts.contains { $0.contains(secret) }, "\(sample.testDescription): \(secret)")
        }
      }
    }
  }
}
