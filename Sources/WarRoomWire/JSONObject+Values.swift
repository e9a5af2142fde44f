import WarRoomCore
import WarRoomJSON

extension JSONObject {
  func timestamp(_ name: String) throws(JSONShapeError) -> Timestamp {
    try required(name, "time") { $0.text.flatMap { Timestamp(rfc3339: $0) } }
  }

  func optionalTimestamp(_ name: String) throws(JSONShapeError) -> Timestamp? {
    try optional(name, "time") { $0.text.flatMap { Timestamp(rfc3339: $0) } }
  }

  /// One of the words of an enumeration; `what` names it for the error.
  func word<Word: RawRepresentable<String>>(
    _ name: String, _ what: String, as type: Word.Type = Word.self
  ) throws(JSONShapeError) -> Word {
    try required(name, what) { $0.text.flatMap { Word(rawValue: $0) } }
  }

  func optionalWord<Word: RawRepresentable<String>>(
    _ name: String, _ what: String, as type: Word.Type = Word.self
  ) throws(JSONShapeError) -> Word? {
    try optional(name, what) { $0.text.flatMap { Word(rawValue: $0) } }
  }

  func severity(_ name: String) throws(JSONShapeError) -> Severity {
    try required(name, "severity") { Severity(exactly: $0.text) }
  }

  func optionalSeverity(_ name: String) throws(JSONShapeError) -> Severity? {
    try optional(name, "severity") { Severity(exactly: $0.text) }
  }

  func run(_ name: String) throws(JSONShapeError) -> RunID {
    RunID(try integer(name))
  }

  func incident(_ name: String) throws(JSONShapeError) -> IncidentID {
    try required(name, "incident id") { $0.text.flatMap { IncidentID($0) } }
  }

  func optionalIncident(_ name: String) throws(JSONShapeError) -> IncidentID? {
    try optional(name, "incident id") { $0.text.flatMap { IncidentID($0) } }
  }
}

extension Severity {
  /// Only as written: `SEV-2`.
  fileprivate init?(exactly label: String?) {
    guard let match = Severity.allCases.first(where: { $0.label == label }) else { return nil }
    self = match
  }
}
