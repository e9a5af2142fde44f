extension Room {
  func decideAssign(
    _ role: Role, _ person: Person, _ context: Context
  ) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(person.name, field: "name", limit: Limits.titleLength)
    switch role {
    case .commander:
      if commander != nil { return try decideHandOver(person, context) }
    case .observer:
      guard isCommander(context.author) || context.author.matches(person) else {
        throw .onlyTheCommander(commander?.name)
      }
      if let commander, commander.name == person.name {
        throw .unchanged("hand over command first")
      }
      guard observers.count < Limits.listCount else {
        throw .tooMany(what: "observers", limit: Limits.listCount)
      }
    case .operations, .communications, .scribe:
      break
    }
    if roles[role] == person { throw .unchanged("\(person.name) already has this role") }
    return [.roleAssigned(role, person)]
  }

  /// The commander hands over; anyone may take command for themselves, on the record: a commander
  /// who has fallen asleep must not stop the incident.
  func decideHandOver(_ person: Person, _ context: Context) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(person.name, field: "name", limit: Limits.titleLength)
    if commander == person { throw .unchanged("\(person.name) already commands") }
    guard commander == nil || isCommander(context.author) || context.author.matches(person) else {
      throw .onlyTheCommander(commander?.name)
    }
    guard let previous = commander else { return [.roleAssigned(.commander, person)] }
    return [.commandHandedOver(from: previous, to: person)]
  }

  func decideMeet(_ obligation: Obligation, _ text: String) throws(Refusal) -> [Fact] {
    let incident = try open()
    try Room.check(text, field: "text")
    guard obligation.dueSeconds(at: incident.severity) != nil else {
      throw .noSuchObligation(obligation, incident.severity)
    }
    if met[obligation] != nil, !obligation.recurs { throw .unchanged("already met") }
    return [.obligationMet(obligation, text: text)]
  }

  func isCommander(_ author: Author) -> Bool {
    commander.map { author.matches($0) } ?? false
  }
}
