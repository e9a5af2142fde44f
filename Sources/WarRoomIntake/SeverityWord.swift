import WarRoomCore

/// Other people's words for how bad it is, on our scale. It is a suggestion that a person
/// confirms: where a word could mean two levels, the worse one is suggested.
enum SeverityWord {
  /// Nil for words that name no level, and for bare numbers: some scales have 0 as the worst,
  /// others 5.
  static func severity(_ printed: String) -> Severity? {
    var word = ""
    for scalar in printed.unicodeScalars.prefix(Limits.nameLength)
    where scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
      word.unicodeScalars.append(scalar)
    }
    return words[word.lowercased()]
  }

  private static let words: [String: Severity] = {
    let levels: [(Severity, String)] = [
      (
        .sev1,
        "critical crit page emergency emerg fatal disaster blocker catastrophic outage alert "
          + "sev0 sev1 p0 p1 severity1 priority1 immediate urgent"
      ),
      (.sev2, "error err high major severe sev2 p2 severity2 priority2 down"),
      (
        .sev3,
        "warning warn medium moderate average minor degraded sev3 p3 severity3 priority3"
      ),
      (
        .sev4,
        "low info information informational notice debug ticket sev4 sev5 p4 p5 severity4 "
          + "priority4 severity5 priority5"
      ),
    ]
    var words: [String: Severity] = [:]
    for (severity, list) in levels {
      for word in list.split(separator: " ") { words[String(word)] = severity }
    }
    return words
  }()
}
