extension Room {
  func decideAssign(
    _ role: Role, _ named: Person, _ context: Context
  ) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(named.name, field: "name", limit: Limits.titleLength)
    let person = context.author.identified(named)
    switch role {
    case .commander:
      if commander != nil { return try decideHandOver(person, context) }
    case .observer:
      guard isCommander(context.author) || context.author.matches(person) else {
        throw .onlyTheCommander(commander?.name)
      }
      if let commander, commander.isSame(as: person) {
        throw .unchanged("hand over command first")
      }
      guard !observers.contains(person) else {
        throw .unchanged("\(person.name) already watches")
      }
      guard observers.count < Limits.listCount else {
        throw .tooMany(what: "observers", limit: Limits.listCount)
      }
    case .operations, .communications, .scribe:
      try checkMayLift(person, context)
    }
    if roles[role] == person { throw .unchanged("\(person.name) already has this role") }
    return [.roleAssigned(role, person)]
  }

  /// The commander hands over; anyone may take command for themselves, on the record: a commander
  /// who has fallen asleep must not stop the incident.
  func decideHandOver(_ named: Person, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(named.name, field: "name", limit: Limits.titleLength)
    let person = context.author.identified(named)
    try checkMayLift(person, context)
    if commander == person { throw .unchanged("\(person.name) already commands") }
    guard commander == nil || isCommander(context.author) || context.author.matches(person) else {
      throw .onlyTheCommander(commander?.name)
    }
    guard let previous = commander else { return [.roleAssigned(.commander, person)] }
    return [.commandHandedOver(from: previous, to: person)]
  }

  /// A role lets an observer act again, so only who made observers gives one to them.
  private func checkMayLift(_ person: Person, _ context: Context) throws(Refusal) {
    guard observers.contains(where: { $0.isSame(as: person) }), let commander else { return }
    guard isCommander(context.author) else { throw .onlyTheCommander(commander.name) }
  }

  func decideMeet(_ obligation: Obligation, _ text: String) throws(Refusal) -> [Fact] {
    let incident = try open()
    try Room.check(text, field: "text")
    guard obligation.dueSeconds(at: incident.severity) != nil else {
      throw .noSuchObligation(obligation, incident.severity)
    }
    if met[obligation] != nil, !obligation.recurs { throw .unchanged("already met") }
    if obligation == .acknowledge {
      return try decideAcknowledge() + [.obligationMet(obligation, text: text)]
    }
    return [.obligationMet(obligation, text: text)]
  }

  func isCommander(_ author: Author) -> Bool {
    commander.map { author.matches($0) } ?? false
  }
}
