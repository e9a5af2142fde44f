extension Room {
  /// The incident, or the refusal that there is none.
  func declared() throws(Refusal) -> Incident {
    guard let incident else { throw .notDeclared }
    return incident
  }

  /// The incident while anything but notes may still change.
  func open() throws(Refusal) -> Incident {
    let incident = try declared()
    guard !incident.phase.isFinal else { throw .incidentOver(incident.phase) }
    return incident
  }

  /// A run by its id.
  package func run(_ id: RunID) -> Run? {
    place(of: id).map { runs[$0] }
  }

  /// Where a run stands in `runs`. Compared before anything is subtracted: the number comes from
  /// outside, and the smallest one would overflow.
  func place(of id: RunID) -> Int? {
    (1...).contains(id.number) && id.number <= runs.count ? id.number - 1 : nil
  }

  func existing(_ id: RunID) throws(Refusal) -> Run {
    guard let run = run(id) else { throw .noSuchRun(id) }
    return run
  }

  /// An option on offer.
  package func option(_ id: String) -> MitigationOption? {
    options.first { $0.id == id }
  }

  /// Evidence captured for a run, oldest first.
  package func evidence(for run: RunID, kind: Evidence.Kind = .before) -> [Evidence] {
    evidence.filter { $0.run == run && $0.kind == kind }
  }

  /// Runs that wait for people now, oldest first.
  package var awaiting: [Run] {
    runs.filter {
      switch $0.state {
      case .awaiting: true
      case .gathering, .approved, .running, .ended, .refused, .unknown: false
      }
    }
  }

  /// Who commands.
  package var commander: Person? { roles[.commander] }

  /// The number that the next evidence gets.
  package var nextEvidence: Int { evidence.count + 1 }

  /// True when this author only watches.
  package func isObserver(_ author: Author) -> Bool {
    observers.contains { author.isHeldBack(as: $0) }
  }

  /// Nothing in it can be seen.
  static func isBlank(_ text: String) -> Bool {
    !text.unicodeScalars.contains { scalar in
      let properties = scalar.properties
      let hidden =
        properties.isWhitespace || properties.isDefaultIgnorableCodePoint
        || properties.generalCategory == .control || properties.generalCategory == .format
      return !hidden
    }
  }

  /// Refuses text that is blank or longer than `limit` scalars.
  static func check(
    _ text: String, field: String, limit: Int = Limits.textLength
  ) throws(Refusal) {
    guard !isBlank(text) else { throw .textMissing(field: field) }
    guard text.unicodeScalars.count <= limit else {
      throw .textTooLong(field: field, limit: limit)
    }
  }

  /// Refuses a moment that lies ahead by more than a clock's usual error.
  static func check(_ moment: Timestamp?, field: String, now: Timestamp) throws(Refusal) {
    guard let moment else { return }
    guard moment <= now.advanced(bySeconds: 60) else { throw .timeInFuture(field: field) }
  }
}
