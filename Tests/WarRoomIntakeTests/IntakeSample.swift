import Testing
import WarRoomCore
import WarRoomIntake

/// A payload in the form in which a sender writes it, with what a careful person reads off it.
struct IntakeSample: Sendable, CustomTestStringConvertible {
  let format: String
  let body: String
  /// By the names of `warroom intake --json`; `severity` as printed; nil for what is not there.
  let expected: [String: String?]
  /// Alerts in it.
  let count: Int

  init(_ format: String, _ body: String, _ expected: [String: String?], count: Int = 1) {
    self.format = format
    self.body = body
    self.expected = expected
    self.count = count
  }

  var testDescription: String { "\(format): \((expected["title"] ?? nil) ?? "")" }

  static let all = prometheus + paging + platforms + machines + services

  var bytes: [UInt8] { Array(body.utf8) }
}

extension IntakeAlert {
  /// A field by its name in a sample.
  func field(_ name: String) -> String? {
    switch name {
    case "title": return alert.title
    case "severity": return alert.severityAsPrinted.isEmpty ? nil : alert.severityAsPrinted
    case "status": return status.rawValue
    case "started_at": return alert.started?.rfc3339
    case "ended_at": return alert.ended?.rfc3339
    case "service": return alert.service
    case "dedup_key": return dedupKey
    default:
      let label = alert.labels.first { "labels.\($0.name)" == name }
      return label?.value
    }
  }
}
