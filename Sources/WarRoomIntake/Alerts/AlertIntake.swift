package import WarRoomCore
import WarRoomJSON

/// Reads what other programs send when something is wrong. Formats are known by their shape.
package enum AlertIntake {
  /// The format of JSON in which only the usual names were found.
  package static let genericFormat = "generic"
  /// The format of text.
  package static let plainFormat = "plain"
  /// The format of what reads like nothing; it is kept all the same.
  package static let unrecognisedFormat = "unrecognised"

  /// Names of all formats, in the order in which they are tried, each once.
  package static var formats: [String] {
    var seen: Set<String> = []
    let names = AlertFormat.all.map(\.name) + ["aws_sns", "cloudevents"]
    return (names + [genericFormat, plainFormat, unrecognisedFormat])
      .filter { seen.insert($0).inserted }
  }

  /// What to do with a body that is no alert.
  package enum Unknown: Sendable {
    /// An error that says where and why: somebody is there to mend it.
    case refused
    /// One alert that says so and keeps the text.
    case kept
  }

  /// The alerts of one body in its order, of a list of Alertmanager's each identity once. Fails
  /// for a body that is none.
  package static func read(
    _ bytes: [UInt8], bounds: IntakeBounds = .standard
  ) throws(IntakeError) -> [Alert] {
    let read = try read(bytes, unknown: .refused, bounds: bounds).filter { $0.kind != .control }
    guard !read.isEmpty else { throw .noAlerts }
    return read.map(\.alert)
  }

  /// As above, with what only the reading knows. `format` is one of `formats`, for who knows
  /// better than the shape; empty when the body is a list of nothing.
  package static func read(
    _ bytes: [UInt8], as format: String? = nil, unknown: Unknown,
    bounds: IntakeBounds = .standard
  ) throws(IntakeError) -> [IntakeAlert] {
    let documents = try DocumentReader(bytes, bounds: bounds).documents(unknown: unknown)
    var alerts: [IntakeAlert] = []
    for document in documents {
      alerts += try self.alerts(of: document, bytes, as: format, unknown)
      guard alerts.count <= bounds.alerts else {
        throw .tooManyAlerts(count: alerts.count, limit: bounds.alerts)
      }
    }
    return unique(alerts)
  }

  private static func alerts(
    of document: DocumentReader.Document, _ bytes: [UInt8], as format: String?, _ unknown: Unknown
  ) throws(IntakeError) -> [IntakeAlert] {
    var reader = PayloadReader(format: format == plainFormat ? nil : format)
    if let json = document.json, format != plainFormat, format != unrecognisedFormat {
      let found = document.isComplete ? reader.read(json) : nil
      if let found {
        if found.isEmpty, unknown == .refused { throw .noAlerts }
        return found.map { $0.draft.finished(format: $0.format, raw: document.range) }
      }
    }
    guard unknown == .kept else { throw .unknownShape }
    let text = String(decoding: bytes[document.range], as: UTF8.self)
    return [kept(document, text).finished(format: name(of: document), raw: document.range)]
  }

  private static func name(of document: DocumentReader.Document) -> String {
    document.json == nil ? plainFormat : unrecognisedFormat
  }

  /// An alert that says nothing but that something came; the text is its summary.
  private static func kept(_ document: DocumentReader.Document, _ text: String) -> AlertDraft {
    let line = TextReader.firstLine(text)
    if let json = document.json { return AlertDraft(kept: json) }
    var draft = AlertDraft(title: line)
    draft.summary = text
    draft.isKept = true
    draft.status = StatusWord.bracketed(line ?? "") ?? .firing
    draft.started = TimeInText.first(in: text)
    draft.severity = StatusWord.bracketed(severity: line ?? "")
    return draft
  }

  /// The same alert stands in a list of Alertmanager once for each receiver.
  private static func unique(_ alerts: [IntakeAlert]) -> [IntakeAlert] {
    struct Identity: Hashable {
      let print: String
      let status: AlertStatus
    }
    var seen: Set<Identity> = []
    return alerts.filter { alert in
      guard alert.format.hasPrefix("alertmanager_api") else { return true }
      let identity = Identity(print: alert.alert.fingerprint, status: alert.status)
      return seen.insert(identity).inserted
    }
  }
}
