package import WarRoomCore

/// How well a runbook fits an alert: points for each thing that speaks for it, by which runbooks
/// that fit are put in order.
package struct RunbookFit: Equatable, Sendable {
  /// The best first; never empty.
  package var terms: [Term]

  /// One thing that speaks for it.
  package struct Term: Equatable, Sendable {
    /// Such as `label service is checkout`.
    package var text: String
    package var points: Int
  }

  /// All points together.
  package var points: Int { terms.reduce(0) { $0 + $1.points } }

  /// A label with exactly the value: nothing says more of what an alert is about.
  package static let exactPoints = 10
  /// A label whose value fits a pattern.
  package static let patternPoints = 6
  /// The alert is about the runbook's service.
  package static let servicePoints = 5
  /// A word in the title.
  package static let titlePoints = 3
  /// A word in the summary alone.
  package static let summaryPoints = 1

  /// Nil when the runbook is not about such an alert: a label has another value, or none of its
  /// words occurs.
  package init?(_ runbook: Runbook, _ alert: Alert) {
    var terms: [Term] = []
    for match in runbook.matches {
      guard let value = Template.value(of: match.name, in: alert) else { return nil }
      if value.elementsEqual(match.value.utf8) {
        let text = "label \(match.name) is \(match.value)"
        terms.append(Term(text: text, points: RunbookFit.exactPoints))
      } else if Glob(match.value).matches(String(value)) {
        let text = "label \(match.name) fits \(match.value)"
        terms.append(Term(text: text, points: RunbookFit.patternPoints))
      } else {
        return nil
      }
    }
    if let service = runbook.service, service == alert.service {
      let text = "it is about the service \(service)"
      terms.append(Term(text: text, points: RunbookFit.servicePoints))
    }
    let found = RunbookFit.words(of: runbook, in: alert)
    guard runbook.words.isEmpty || !found.isEmpty else { return nil }
    terms += found
    self.terms = terms.enumerated()
      .sorted { ($1.element.points, $0.offset) < ($0.element.points, $1.offset) }.map(\.element)
  }

  private static func words(of runbook: Runbook, in alert: Alert) -> [Term] {
    guard !runbook.words.isEmpty else { return [] }
    let title = WordText(alert.title)
    let summary = WordText(alert.summary)
    return runbook.words.compactMap { words in
      if title.holds(words) {
        return Term(text: "\(words) stands in the title", points: titlePoints)
      }
      guard summary.holds(words) else { return nil }
      return Term(text: "\(words) stands in the summary", points: summaryPoints)
    }
  }
}
