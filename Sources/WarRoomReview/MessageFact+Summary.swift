import WarRoomCore

extension MessageFact {
  /// In plain words for a report.
  var summary: String {
    switch self {
    case .drafted(let message):
      "message \(message.number) drafted, \(message.kind.rawValue): \(message.text)"
    case .proposed(let number, let run): "message \(number) to be sent by run \(run)"
    case .delivered(let number, let run, let digest, let link):
      "message \(number) sent, \(run.map { "run \($0)" } ?? "by hand"), SHA-256 \(digest)"
        + (link.map { ": \($0)" } ?? "")
    }
  }
}
