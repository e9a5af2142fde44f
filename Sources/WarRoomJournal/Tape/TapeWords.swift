/// What each kind of fact means to the index, by the word that the journal has for it.
enum TapeWords {
  /// Kinds that change no state are listed with `false`; a test compares that with the core.
  static let all: [(word: String, kinds: TapeKinds, moves: Bool)] = [
    ("incident.declared", [.milestone, .phase], true),
    ("incident.imported", [.imported, .milestone], true),
    ("entry.imported", [.imported], true),
    ("alert.received", [.alert], true),
    ("alert.repeated", [.alert], true),
    ("alerts.counted", [.alert], true),
    ("alerts.changed", [.alert], true),
    ("alerts.stormed", [.alert], true),
    ("alerts.placed", [.alert], true),
    ("alerts.dismissed", [.alert], true),
    ("deliveries.accepted", [.alert], true),
    ("incident.acknowledged", [.milestone], true),
    ("incident.classified", [.decision], true),
    ("severity.set", [.severity, .decision], true),
    ("scope.stated", [.decision], true),
    ("phase.moved", [.phase, .milestone, .decision], true),
    ("investigation.marked", [.phase], true),
    ("incident.related", [.other], true),
    ("role.assigned", [.people], true),
    ("command.handed-over", [.people, .decision], true),
    ("obligation.met", [.people], true),
    ("note.added", [.note], false),
    ("record.amended", [.note], true),
    ("command.adopted", [.run, .note], false),
    ("option.offered", [.run], true),
    ("run.proposed", [.run], true),
    ("evidence.captured", [.evidence], true),
    ("evidence.waived", [.evidence, .decision], true),
    ("approval.requested", [.run], true),
    ("approval.mistyped", [.run], true),
    ("run.approved", [.run, .decision], true),
    ("run.denied", [.run, .decision], true),
    ("run.withdrawn", [.run, .decision], true),
    ("run.expired", [.run, .decision], true),
    ("run.revoked", [.run, .decision], true),
    ("run.voided", [.run, .decision], true),
    ("run.started", [.run], true),
    ("run.cancel-asked", [.run, .decision], true),
    ("run.ended", [.run], true),
    ("run.lost", [.run], true),
    ("andon.pulled", [.decision], true),
    ("andon.released", [.decision], true),
    ("glass.broken", [.run, .decision], true),
    ("verification.stated", [.evidence, .milestone, .decision], true),
    ("cause.recorded", [.evidence], true),
    ("report.filed", [.evidence], true),
    ("dependencies.read", [.evidence], true),
    ("impact.stated", [.evidence], true),
    ("attribution.stated", [.evidence], true),
    ("change.found", [.evidence], true),
    ("change.marked", [.evidence], true),
    ("signal.defined", [.evidence], true),
    ("signal.sampled", [.evidence], true),
    ("signal.failed", [.evidence], true),
    ("signal.changed", [.evidence], true),
    ("signal.judged", [.evidence], true),
    ("proposals.halted", [.decision], true),
    ("proposals.resumed", [.decision], true),
    ("hypothesis.stated", [.note], true),
    ("hypothesis.argued", [.note], true),
    ("hypothesis.judged", [.note], true),
    ("fix.recorded", [.evidence], true),
    ("lesson.recorded", [.evidence], true),
    ("action-item.added", [.evidence], true),
    ("action-item.changed", [.evidence], true),
    ("message.sent", [.note], true),
    ("message.drafted", [.note], true),
    ("message.proposed", [.note], true),
    ("message.delivered", [.note], true),
    ("journal.opened", [.other], false),
    ("segment.opened", [.other], false),
    ("journal.recovered", [.other], false),
    ("clock.stepped", [.other], false),
  ]

  /// The same for what an imported entry marks: further kinds, and whether it changes the state
  /// of an imported incident.
  static let entries: [(word: String, kinds: TapeKinds, moves: Bool)] = [
    ("note", [.note], false),
    ("message", [.note], false),
    ("alert", [.alert], false),
    ("change", [.other], false),
    ("decision", [.decision], false),
    ("action", [.run, .decision], true),
    ("outage_begins", [.milestone, .phase], true),
    ("detected", [.milestone], true),
    ("declared", [.milestone], true),
    ("acknowledged", [.milestone], true),
    ("mitigated", [.milestone, .phase], true),
    ("outage_ends", [.milestone, .phase], true),
    ("resolved", [.milestone, .phase], true),
  ]

  /// By hash of the word: what a fact of that kind adds to its record.
  static let facts: [UInt64: TapeMarks] = table(all)
  /// By hash of the word: what an imported entry of that kind adds.
  static let importedEntries: [UInt64: TapeMarks] = table(entries)

  static let entryImported = hash("entry.imported")
  static let alertRepeated = hash("alert.repeated")
  /// Facts that are no entry of a timeline.
  static let quiet: Set<UInt64> = [hash("alerts.counted"), hash("deliveries.accepted")]

  /// FNV-1a.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in word { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return value
  }

  static func hash(_ word: String) -> UInt64 { hash(word.utf8) }

  private static func table(
    _ rows: [(word: String, kinds: TapeKinds, moves: Bool)]
  ) -> [UInt64: TapeMarks] {
    var table: [UInt64: TapeMarks] = [:]
    for row in rows {
      table[hash(row.word)] = TapeMarks(row.kinds).union(row.moves ? .moves : [])
    }
    return table
  }
}
