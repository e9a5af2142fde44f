import WarRoomCore

/// What of the blast radius was known when. A service is named when an entry speaks of it; those
/// that only the report names fail from where it says that the impact began, and say so.
struct SampleImpacts {
  private static let source = "the published report"
  /// Not named by an entry of their own.
  private var unnamed: [String]
  /// Known to fail now.
  private var failing: [String] = []
  /// Known to work again.
  private var working: [String] = []
  /// Ends that are still to come: the last one ends what fails.
  private var endsLeft: Int
  private let endKinds: Set<ImportedEntry.Kind>
  private let beginning: ImportedEntry.Kind

  init(services: [String], _ items: [SampleTimeline.Item]) {
    var kinds: [ImportedEntry.Kind] = []
    var named: Set<String> = []
    for item in items {
      switch item {
      case .entry(_, let entry): kinds.append(entry.kind)
      case .impact(.fails, let service, _): named.insert(service)
      case .impact, .option, .scope: continue
      }
    }
    unnamed = services.filter { !named.contains($0) }
    let beginnings: [ImportedEntry.Kind] = [.outageBegins, .detected]
    beginning = beginnings.first(where: kinds.contains) ?? .note
    endKinds = [.outageEnds, .mitigated, .resolved]
    endsLeft = kinds.count { [.outageEnds, .mitigated, .resolved].contains($0) }
  }

  /// What somebody knew of one service.
  mutating func state(_ kind: Impact.Kind, _ service: String, _ words: String) -> [Fact] {
    let other: Impact.Kind = kind == .fails ? .works : .fails
    let before = kind == .fails ? working : failing
    failing.removeAll { $0 == service }
    working.removeAll { $0 == service }
    if kind == .fails { failing.append(service) } else { working.append(service) }
    let taken = before.contains(service) ? [SampleImpacts.fact(other, service, "")] : []
    return taken + [SampleImpacts.fact(kind, service, words)]
  }

  /// What follows from an entry of this kind; nil: nothing.
  mutating func facts(after kind: ImportedEntry.Kind) -> [Fact]? {
    if kind == beginning, !unnamed.isEmpty {
      let named = unnamed
      unnamed = []
      return named.flatMap { state(.fails, $0, "affected, as the report says afterwards") }
    }
    guard endKinds.contains(kind) else { return nil }
    endsLeft -= 1
    guard endsLeft == 0, !failing.isEmpty else { return nil }
    return failing.flatMap { state(.works, $0, "over, as the report says") }
  }

  private static func fact(_ kind: Impact.Kind, _ service: String, _ words: String) -> Fact {
    .surrounding(
      .impactStated(Impact(kind: kind, subject: service, value: words, source: source)))
  }
}
