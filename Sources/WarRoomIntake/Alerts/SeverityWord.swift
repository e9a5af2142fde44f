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
    if let whole = words[word.lowercased()] { return whole }
    // `ALERT_CRITICALITY_LEVEL_WARNING`, `P1 - Critical`, `Information (10)`.
    return StatusWord.tokens(printed).compactMap { words[$0] }.last
  }

  /// What most senders with numbers from 1, the worst, to 5 mean.
  static func severity(priority number: Int?) -> Severity? {
    switch number {
    case 0, 1: .sev1
    case 2: .sev2
    case 3: .sev3
    case 4, 5: .sev4
    default: nil
    }
  }

  private static let words: [String: Severity] = {
    let levels: [(Severity, String)] = [
      (
        .sev1,
        "critical crit page emergency emerg fatal disaster blocker catastrophic outage alert "
          + "sev0 sev1 p0 p1 severity1 priority1 immediate urgent highest panic"
      ),
      (
        .sev2,
        "error err high major severe sev2 p2 severity2 priority2 down failure danger serious"
      ),
      (
        .sev3,
        "warning warn medium moderate average minor degraded sev3 p3 severity3 priority3 "
          + "elevated abnormal"
      ),
      (
        .sev4,
        "low lowest info information informational notice debug ticket sev4 sev5 p4 p5 severity4 "
          + "priority4 severity5 priority5 verbose trace trivial"
      ),
    ]
    var words: [String: Severity] = [:]
    for (severity, list) in levels {
      for word in list.split(separator: " ") { words[String(word)] = severity }
    }
    return words
  }()
}
