import WarRoomCore
import WarRoomMemory
import WarRoomScreen

/// A match as lines for people, not yet safe for a terminal.
enum MatchText {
  /// Attempts that are told.
  private static let attempts = 5
  /// Characters of a text that is told.
  private static let length = 160

  static func lines(_ match: MemoryMatch, number: Int) -> [String] {
    let past = match.past
    var lines = ["\(number)  \(head(past))", "   because    \(match.why)"]
    func add(_ name: String, _ text: String) {
      guard !text.isEmpty else { return }
      let padding = String(repeating: " ", count: max(1, 11 - name.utf8.count))
      lines.append("   \(name)\(padding)\(short(text))")
    }
    if !past.services.isEmpty { add("services", past.services.joined(separator: ", ")) }
    add("cause", past.cause)
    for attempt in past.attempts.prefix(MatchText.attempts) {
      let worked = attempt.worked.map { $0 ? ", it worked" : ", it did not work" } ?? ""
      add("tried", "\(short(attempt.title)): \(attempt.ending)\(worked)")
    }
    let more = past.attempts.count - MatchText.attempts
    if more > 0 { add("tried", "\(more) more") }
    if past.worked.isEmpty {
      if past.incident != nil { add("worked", "not recorded") }
    } else {
      for text in past.worked.prefix(3) { add("worked", text) }
    }
    if let seconds = past.times.mitigate ?? past.times.resolve {
      let name = past.times.mitigate == nil ? "resolved" : "mitigated"
      add(name, "after " + Wording.duration(seconds: max(0, seconds)))
    }
    add("file", past.path ?? "")
    return lines
  }

  private static func head(_ past: PastIncident) -> String {
    let name = past.incident?.text ?? "solution"
    let day = past.at?.day ?? ""
    return [name, day, past.severity ?? "", short(past.title)].filter { !$0.isEmpty }
      .joined(separator: "  ")
  }

  /// One line of a text.
  static func short(_ text: String) -> String {
    let flat = text.split(whereSeparator: \.isNewline).joined(separator: "; ")
    return flat.count > length ? flat.prefix(length - 1) + "…" : flat
  }
}
