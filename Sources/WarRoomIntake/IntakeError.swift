package import WarRoomJSON

/// Why a body gave no alert.
package enum IntakeError: Error, Equatable, Sendable, CustomStringConvertible {
  case badJSON(JSONError)
  /// JSON, but of no shape that is known here.
  case unknownShape
  case wrong(JSONShapeError)
  /// A time that names no moment, by its path.
  case badTime(path: String)
  /// A status that is none of the known ones, by its path.
  case badStatus(path: String)
  case noAlerts
  case tooManyAlerts(count: Int, limit: Int)

  /// One sentence without the sender's text.
  package var description: String {
    switch self {
    case .badJSON(let error):
      "line \(error.line), column \(error.column): \(IntakeError.word(error.problem))"
    case .unknownShape:
      "this is no alert: expected an Alertmanager webhook body (`alerts` with `labels`), a list "
        + "of Alertmanager alerts, or an object with `title`, `summary` or `message`"
    case .wrong(let error): IntakeError.word(error)
    case .badTime(let path):
      "`\(path)` is no time: expected RFC 3339, or seconds or milliseconds since 1970"
    case .badStatus(let path): "`\(path)` is no status: expected `firing` or `resolved`"
    case .noAlerts: "the body holds no alert: `alerts` is empty"
    case .tooManyAlerts(let count, let limit):
      "the body holds \(count) alerts; at most \(limit) are taken at a time"
    }
  }

  private static func word(_ problem: JSONError.Problem) -> String {
    switch problem {
    case .tooLarge(let limit): "the body has more than \(limit) bytes"
    case .tooDeep(let limit): "more than \(limit) arrays and objects within each other"
    case .tooManyValues(let limit): "more than \(limit) values"
    case .duplicateKey: "a member stands here twice"
    case .badUTF8: "these bytes are not UTF-8 text"
    case .badEscape: "this escape is not JSON"
    case .loneSurrogate: "this escape is half a character"
    case .rawControl: "a control character in a string has to be escaped"
    case .badNumber: "this number is not JSON"
    case .unexpected: "this is not JSON"
    case .unexpectedEnd: "the body ends in the middle"
    case .trailingBytes: "something follows the end of the JSON"
    }
  }

  private static func word(_ error: JSONShapeError) -> String {
    let path = error.path.isEmpty ? "the body" : "`\(error.path)`"
    switch error.problem {
    case .missing: return "\(path) is missing"
    case .expected(let what): return "\(path) is wrong: expected \(what)"
    case .unknownMember: return "\(path) has no meaning here"
    }
  }
}
