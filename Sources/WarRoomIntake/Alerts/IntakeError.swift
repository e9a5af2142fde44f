package import WarRoomJSON

/// Why a body gave no alert.
package enum IntakeError: Error, Equatable, Sendable, CustomStringConvertible {
  case badJSON(JSONError)
  /// Nothing but white space.
  case empty
  /// Readable, but nothing in it reads like an alert.
  case unknownShape
  case noAlerts
  case tooManyAlerts(count: Int, limit: Int)

  /// One sentence without the sender's text.
  package var description: String {
    switch self {
    case .badJSON(let error):
      "line \(error.line), column \(error.column): \(IntakeError.word(error.problem))"
    case .empty: "there is nothing to read: the body ends before it begins"
    case .unknownShape:
      "this is no alert: expected an Alertmanager webhook body (`alerts` with `status` and "
        + "`labels`), another format that `warroom intake --help` names, or an object with "
        + "`title`, `summary` or `message`"
    case .noAlerts: "the body holds no alert: its list is empty"
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
}
