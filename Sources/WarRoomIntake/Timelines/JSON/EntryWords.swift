import WarRoomCore

/// What an entry marks, read from its words: only from those that leave no doubt, because a wrong
/// milestone is worse than none.
enum EntryWords {
  /// The kind that `text` names; nil for an ordinary message, a question, or a denial.
  static func kind(of text: String) -> ImportedEntry.Kind? {
    let start = String(text.prefix(Limits.kindWords)).lowercased()
    guard !start.utf8.contains(UInt8(ascii: "?")) else { return nil }
    for word in denials where start.contains(word) { return nil }
    for (kind, phrases) in phrases where phrases.contains(where: { start.contains($0) }) {
      return kind
    }
    return nil
  }

  private static let denials = ["not ", "n't ", "unmitigated", "unresolved", "until "]

  private static let phrases: [(ImportedEntry.Kind, [String])] = [
    (.outageBegins, ["outage begins", "outage starts", "outage started", "impact begins"]),
    (.outageEnds, ["outage ends", "outage over", "outage is over", "impact ends"]),
    (
      .declared,
      ["incident declared", "declared an incident", "declaring an incident", "declaring a sev"]
    ),
    (
      .resolved,
      [
        "incident resolved", "incident is resolved", "issue resolved", "issue is resolved",
        "resolved the incident", "marked as resolved", "all clear",
      ]
    ),
    (.mitigated, ["mitigated", "mitigation in place"]),
    (.action, ["rolled back", "rolling back", "reverted", "failed over"]),
  ]
}
