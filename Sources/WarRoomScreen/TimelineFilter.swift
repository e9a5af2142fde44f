import WarRoomCore

/// What the timeline is narrowed to: every part has to fit.
struct TimelineFilter: Equatable, Sendable {
  /// As it was typed.
  let text: String
  /// In lower case: words of the kind's column, of authors, of services, and any words.
  private(set) var kinds: [String] = []
  private(set) var authors: [String] = []
  private(set) var services: [String] = []
  private(set) var words: [String] = []

  /// `kind:alert by:maria service:checkout` and further words; nil for a blank text.
  init?(_ text: String) {
    self.text = text
    for part in text.lowercased().split(whereSeparator: \.isWhitespace) {
      if let rest = part.dropping("kind:") {
        kinds.append(rest)
      } else if let rest = part.dropping("by:") {
        authors.append(rest)
      } else if let rest = part.dropping("service:") {
        services.append(rest)
      } else {
        words.append(String(part))
      }
    }
    if kinds.isEmpty, authors.isEmpty, services.isEmpty, words.isEmpty { return nil }
  }

  /// Of several kinds, authors or services one has to fit; of the words all.
  func fits(_ entry: Entry, in room: Room) -> Bool {
    func one(_ wanted: [String], _ text: String) -> Bool {
      wanted.isEmpty || wanted.contains { text.lowercased().contains($0) }
    }
    guard one(kinds, Wording.kind(entry.fact)), one(authors, Wording.source(entry)) else {
      return false
    }
    guard !services.isEmpty || !words.isEmpty else { return true }
    let text = Wording.searched(entry.fact, by: entry.author, in: room).lowercased()
    let service = entry.fact.service
    let hasService =
      services.isEmpty
      || services.contains { service?.lowercased().contains($0) ?? text.contains($0) }
    return hasService && words.allSatisfy { text.contains($0) }
  }
}

extension Substring {
  /// The rest after a prefix, where there is a rest; nil without.
  fileprivate func dropping(_ prefix: String) -> String? {
    hasPrefix(prefix) && count > prefix.count ? String(dropFirst(prefix.count)) : nil
  }
}

extension Fact {
  /// The service that it names by itself; nil for none.
  fileprivate var service: String? {
    if case .alertReceived(let alert) = self { return alert.service }
    if case .surrounding(.changeFound(let change)) = self { return change.service }
    if case .surrounding(.impactStated(let impact)) = self { return impact.subject }
    return nil
  }

  /// Worth a row of the timeline. What is measured every few seconds stands with its signal.
  var isListed: Bool { !isSamples && !isQuiet }
}
