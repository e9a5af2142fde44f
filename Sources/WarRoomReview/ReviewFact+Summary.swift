import WarRoomCore

extension ReviewFact {
  /// In plain words for a report.
  var summary: String {
    switch self {
    case .hypothesisStated(let number, let text): "hypothesis \(number): \(text)"
    case .hypothesisArgued(let number, let argument):
      "\(argument.speaksFor ? "for" : "against") hypothesis \(number): \(argument.text)"
    case .hypothesisJudged(let number, let standing, let reason):
      "hypothesis \(number) \(standing.rawValue): \(reason)"
    case .fixRecorded(let fix): "fix: \(fix.what)"
    case .lessonRecorded(let lesson): "\(lesson.kind.rawValue): \(lesson.text)"
    case .actionItemAdded(let item):
      "action item \(item.number), \(item.priority.rawValue): \(item.text)"
    case .actionItemChanged(let number, let status, _, _, let reason):
      "action item \(number) \(status.rawValue): \(reason)"
    case .messageSent(let to, let text, _): "message to \(to): \(text)"
    }
  }
}
