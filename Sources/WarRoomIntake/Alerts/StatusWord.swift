/// Other people's words for how an alert stands.
enum StatusWord {
  /// Nil for a word that names no state.
  static func status(_ printed: String) -> AlertStatus? {
    let tokens = tokens(printed)
    if let whole = words[tokens.joined()] { return whole }
    if tokens.contains("not") { return .firing }
    let known = tokens.compactMap { words[$0] }
    // `DOWN -> UP`: the second one is now.
    if printed.contains("->") || printed.contains("→") { return known.last }
    // `alert.closed`, `critical_resolved`: the word that is not about firing decides.
    return known.first { $0 != .firing } ?? known.first
  }

  /// As above; an alert that is not understood is not closed.
  static func open(_ printed: String?) -> AlertStatus {
    printed.flatMap { status($0) } ?? .firing
  }

  /// Lower-case runs of letters and digits; a change from small to capital begins another.
  static func tokens(_ text: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var small = false
    for scalar in text.unicodeScalars.prefix(Limits.statusLength) {
      let isLetter = scalar.properties.isAlphabetic
      let capital = ("A"..."Z").contains(scalar)
      guard isLetter || ("0"..."9").contains(scalar) else {
        if !token.isEmpty { tokens.append(token) }
        (token, small) = ("", false)
        continue
      }
      if capital, small, !token.isEmpty {
        tokens.append(token)
        token = ""
      }
      token += scalar.properties.lowercaseMapping
      small = isLetter && !capital
    }
    if !token.isEmpty { tokens.append(token) }
    return tokens
  }

  private static let words: [String: AlertStatus] = {
    let states: [(AlertStatus, String)] = [
      (
        .firing,
        "firing active alerting triggered trigger alarm problem down critical crit warning warn "
          + "open opened created create error failed failing failure fail activated activate "
          + "fired fire raised raise breach breached breaching anomalous unhealthy degraded "
          + "outage investigating identified monitoring new reopened reopen unresolved escalated "
          + "escalate unacknowledged unreachable offline missed late overdue abnormal unstable "
          + "triggering violated violation crashed unavailable exceeded started"
      ),
      (
        .acknowledged,
        "acknowledged acknowledge acknowledgement ack acked acknowledges acknowledging confirmed"
      ),
      (
        .suppressed,
        "suppressed silenced muted inhibited ignored snoozed snooze paused maintenance downtime "
          + "downtimestart disabled archived"
      ),
      (.pending, "pending"),
      (
        .resolved,
        "resolved resolve ok closed close recovered recovery recover normal up inactive cleared "
          + "clear success succeeded successful fixed healthy operational green completed "
          + "finished postmortem restored deactivated ended end passing passed pass online "
          + "available cancelled canceled dismissed solved done terminated over autoresolved "
          + "autoclosed resolving"
      ),
      (.unknown, "nodata insufficientdata stale indeterminate unknown"),
    ]
    var words: [String: AlertStatus] = [:]
    for (status, list) in states {
      for word in list.split(separator: " ") { words[String(word)] = status }
    }
    return words
  }()
}

extension StatusWord {
  /// What a title says of the state in front: `[RESOLVED] …`, `Recovered: …`, `[FIRING:2] …`.
  static func bracketed(_ title: String) -> AlertStatus? {
    let title = title.unicodeScalars.prefix(Limits.statusLength).drop {
      $0.properties.isWhitespace || (!$0.isASCII && !$0.properties.isAlphabetic)
    }
    let text = String(title)
    if text.hasPrefix("[") || text.hasPrefix("(") {
      let inner = text.dropFirst().prefix { $0 != "]" && $0 != ")" }
      return tokens(String(inner)).first.flatMap { status($0) }
    }
    let head = text.prefix { $0 != ":" && $0 != "-" && $0 != "|" }
    guard head.utf8.count < text.utf8.count, head.split(separator: " ").count == 1 else {
      return nil
    }
    return status(BoundedText.trimmed(head))
  }
}

extension StatusWord {
  /// What a line says of the severity in front: `CRITICAL: …`, `[P1] …`; as printed.
  static func bracketed(severity line: String) -> String? {
    let head = line.prefix(40).split { ":[]()-| ".contains($0) }.first.map(String.init)
    return head.flatMap { SeverityWord.severity($0) == nil ? nil : $0 }
  }
}
