extension Room {
  func decideSurrounding(_ order: SurroundingOrder) throws(Refusal) -> [Fact] {
    _ = try declared()
    switch order {
    case .readDependencies(let map):
      guard map != surroundings.map else { throw .unchanged("nothing new in the catalog") }
      guard map.edges.count <= Limits.dependencyCount, map.owners.count <= Limits.dependencyCount
      else { throw .tooMany(what: "dependencies", limit: Limits.dependencyCount) }
      return [.surrounding(.dependenciesRead(map))]
    case .stateImpact(let impact):
      try Room.check(impact, among: surroundings.impacts.count)
      return [.surrounding(.impactStated(impact))]
    case .attribute(let attribution):
      try Room.check(attribution.basis, field: "basis")
      guard attribution.confidence <= 100 else {
        throw .malformedOrder("a confidence beyond 100 in 100")
      }
      return [.surrounding(.attributionStated(attribution))]
    case .reportChanges(let changes):
      return try decideChanges(changes)
    case .markChange(let id, let mark, let reason):
      try Room.check(reason, field: "reason")
      guard surroundings.changes.contains(where: { $0.change.id == id }) else {
        throw .unchanged("no change \(id) is known")
      }
      return [.surrounding(.changeMarked(id: id, mark, reason: reason))]
    }
  }

  private static func check(_ impact: Impact, among count: Int) throws(Refusal) {
    guard count < Limits.impactCount else {
      throw .tooMany(what: "statements on the impact", limit: Limits.impactCount)
    }
    for (text, field) in [
      (impact.subject, "subject"), (impact.value, "value"), (impact.source, "source"),
    ] where text.unicodeScalars.count > Limits.titleLength {
      throw .textTooLong(field: field, limit: Limits.titleLength)
    }
    if impact.kind == .works || impact.kind == .fails {
      try check(impact.subject, field: "subject", limit: Limits.titleLength)
    }
  }

  private func decideChanges(_ changes: [Change]) throws(Refusal) -> [Fact] {
    var known = Set(surroundings.changes.map(\.change.id))
    var facts: [Fact] = []
    for change in changes where known.insert(change.id).inserted {
      try Room.check(change.id, field: "id", limit: Limits.titleLength)
      try Room.check(change.title, field: "title", limit: Limits.textLength)
      guard change.detail.count <= Limits.argumentCount else {
        throw .tooMany(what: "words", limit: Limits.argumentCount)
      }
      facts.append(.surrounding(.changeFound(change)))
    }
    guard known.count <= Limits.changeCount else {
      throw .tooMany(what: "changes", limit: Limits.changeCount)
    }
    guard !facts.isEmpty else { throw .unchanged("no change that is not known already") }
    return facts
  }
}
