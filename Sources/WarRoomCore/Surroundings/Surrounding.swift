/// What was found or stated about the world around the incident.
package enum Surrounding: Equatable, Sendable {
  case dependenciesRead(DependencyMap)
  case impactStated(Impact)
  case attributionStated(Attribution)
  case changeFound(Change)
  case changeMarked(id: String, Change.Mark, reason: String)
}

/// What someone asks to be recorded about it.
package enum SurroundingOrder: Equatable, Sendable {
  /// Only the host: it reads the catalog.
  case readDependencies(DependencyMap)
  case stateImpact(Impact)
  case attribute(Attribution)
  /// Those that are known already are passed over.
  case reportChanges([Change])
  case markChange(id: String, Change.Mark, reason: String)
}

/// All of it together.
package struct Surroundings: Equatable, Sendable {
  /// As read last; nil before, and without a catalog.
  package internal(set) var map: DependencyMap?
  /// In the order in which their subjects were first named.
  package internal(set) var impacts: [StatedImpact] = []
  package internal(set) var attribution: Attribution?
  /// In the order in which they were found.
  package internal(set) var changes: [ChangeState] = []

  /// A statement with who made it and when.
  package struct StatedImpact: Equatable, Sendable {
    package var impact: Impact
    package var at: Timestamp
    package var author: Author
  }

  mutating func take(_ fact: Surrounding, _ record: Record) -> Bool {
    switch fact {
    case .dependenciesRead(let map):
      self.map = map
    case .impactStated(let impact):
      let stated = StatedImpact(impact: impact, at: record.moment.wall, author: record.author)
      let place = impacts.firstIndex {
        $0.impact.kind == impact.kind && $0.impact.subject == impact.subject
      }
      if let place {
        if impact.value.isEmpty { impacts.remove(at: place) } else { impacts[place] = stated }
      } else if !impact.value.isEmpty {
        impacts.append(stated)
      }
    case .attributionStated(let attribution):
      self.attribution = attribution
    case .changeFound(let change):
      guard !changes.contains(where: { $0.change.id == change.id }) else { return false }
      changes.append(ChangeState(change: change))
    case .changeMarked(let id, let mark, let reason):
      guard let place = changes.firstIndex(where: { $0.change.id == id }) else { return false }
      changes[place].mark = mark
      changes[place].reason = reason
    }
    return true
  }
}
