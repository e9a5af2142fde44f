/// Where to begin, as the reach of the damage suggests (L5). A suggestion: a person decides.
package enum TriageRoute: Equatable, Sendable {
  case investigate
  case investigateAndConsiderRollback
  case mitigateFirst

  /// Nil while nothing is known of the reach. Features are services that fail; users are counted
  /// by what people stated, where the statement begins with a number.
  package init?(_ room: Room) {
    var services = Set(
      room.alerts.filter(\.alert.firing).compactMap(\.alert.service))
    var users: UInt64?
    for stated in room.surroundings.impacts {
      switch stated.impact.kind {
      case .fails: services.insert(stated.impact.subject)
      case .users: users = max(users ?? 0, TriageRoute.number(in: stated.impact.value) ?? 2)
      case .works: services.remove(stated.impact.subject)
      case .requests, .regions, .tenants, .revenue, .data: continue
      }
    }
    guard users != nil || !services.isEmpty else { return nil }
    let many = users.map { $0 > 1 } ?? true
    switch (many, services.count > 1) {
    case (false, _): self = .investigate
    case (true, false): self = .investigateAndConsiderRollback
    case (true, true): self = .mitigateFirst
    }
  }

  /// One sentence.
  package var sentence: String {
    switch self {
    case .investigate: "One user is affected: investigate first."
    case .investigateAndConsiderRollback:
      "Users of one service are affected: investigate, and weigh a rollback side by side."
    case .mitigateFirst: "Several services are affected: mitigate first, find the cause after."
    }
  }

  /// The first number in a statement such as `about 1,200`; `one` counts, too.
  static func number(in text: String) -> UInt64? {
    if text.lowercased().split(separator: " ").contains("one") { return 1 }
    var digits = ""
    for character in text {
      if character.isASCII, character.isNumber {
        digits.append(character)
      } else if !digits.isEmpty, character != ",", character != "'" {
        break
      }
    }
    return UInt64(digits.prefix(18))
  }

  /// The number before the first percent sign, 0 to 100: `about 38.5 %` is 38.5.
  static func share(in text: String) -> Double? {
    guard let sign = text.firstIndex(of: "%") else { return nil }
    let before = text[..<sign].reversed().drop { $0 == " " }
    let digits = before.prefix { ($0.isASCII && $0.isNumber) || $0 == "." }
    guard let share = Double(String(digits.reversed())), (0...100).contains(share) else {
      return nil
    }
    return share
  }
}
