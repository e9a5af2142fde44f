package import WarRoomJSON

/// Why a source of past incidents gave nothing.
package enum TimelineError: Error, Equatable, Sendable, CustomStringConvertible {
  case badJSON(JSONError)
  /// JSON, but of no shape that is known here.
  case unknownShape
  /// JSON of another shape than was said.
  case otherShape(TimelineFormat)
  /// Of the right shape, and without one entry that has a time.
  case noEntries(TimelineFormat)
  case tooManyEntries(limit: Int)
  case tooMuchText(limit: Int)
  /// A table that gave nothing, in its reader's words.
  case badTable(String)

  /// One sentence without the source's text.
  package var description: String {
    switch self {
    case .badJSON(let error): IntakeError.badJSON(error).description
    case .unknownShape:
      "this JSON is no timeline that is known here: expected an export of Statuspage, PagerDuty, "
        + "Slack, GitHub, Jira, Kubernetes, Grafana or CloudTrail, or lines of JSON"
    case .otherShape(let format): "this is not of the format \(format.rawValue)"
    case .noEntries(let format): "no timed entry was found, read as \(format.rawValue)"
    case .tooManyEntries(let limit):
      "it holds more than \(limit) entries: cut out the time of the incident first"
    case .tooMuchText(let limit):
      "its entries hold more than \(limit) bytes of text: cut out the time of the incident first"
    case .badTable(let why): why
    }
  }
}
