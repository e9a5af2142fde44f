extension Room {
  /// Takes in one durable record. Total: a fact that does not fit is noted, never fatal, because
  /// a journal may have been written by another version, or by somebody's editor.
  package mutating func evolve(_ record: Record) {
    evolve(record, keeping: .everything)
  }

  /// The same with or without timeline and tickets: what is kept changes nothing of the rest.
  package mutating func evolve(_ record: Record, keeping: Keeping) {
    for fact in record.facts {
      if keeping.isEverything, !fact.isQuiet { entries.append(Entry(fact.asEntry, of: record)) }
      if !apply(fact, record, keeping) { misfits.append(record.sequence) }
    }
    if keeping.isEverything, let ticket = record.ticket { tickets[ticket] = record.sequence }
    lastMoment = record.moment
    sequence = record.sequence
  }

  /// False when the fact did not fit.
  private mutating func apply(_ fact: Fact, _ record: Record, _ keeping: Keeping) -> Bool {
    switch fact {
    case .incidentDeclared, .incidentImported, .entryImported, .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated:
      return applyToIncident(fact, record)
    case .alert(let it):
      return take(it, record.moment.wall)
    case .alertReceived, .alertRepeated:
      return applyAlert(fact, record.moment.wall)
    case .roleAssigned(let role, let person):
      assign(role, person)
    case .commandHandedOver(_, let person):
      assign(.commander, person)
    case .obligationMet(let obligation, _):
      met[obligation] = record.moment.wall
    case .recordAmended(let sequence, let text, let occurred):
      guard case .state(let hasEntry) = keeping else { return amend(sequence, text, occurred) }
      return hasEntry(sequence)
    case .optionOffered(let option):
      guard self.option(option.id) == nil else { return false }
      options.append(option)
    case .evidenceCaptured(let item):
      evidence.append(item)
    case .runProposed, .evidenceWaived, .approvalRequested, .approvalMistyped, .runApproved,
      .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .runStarted,
      .runCancelAsked, .runEnded, .runLost:
      return applyToRun(fact, record)
    case .andonPulled(let reason):
      andon = reason
    case .andonReleased:
      andon = nil
    case .glassBroken(let glass):
      broken.append(glass)
    case .verificationStated(let verification):
      closing.verification = verification
      milestones.recovered = verification.outcome == .passed ? record.moment.wall : nil
    case .causeRecorded(let cause):
      closing.cause = cause
    case .reportFiled(let report):
      closing.report = report
    case .surrounding(let it):
      return surroundings.take(it, record)
    case .signal(let it):
      return signals.take(it, record)
    case .review(let it):
      return review.take(it)
    case .message(let it):
      return messages.take(it, at: record.moment.wall)
    case .noteAdded, .commandAdopted, .journalOpened, .segmentOpened, .journalRecovered,
      .clockStepped, .unrecognised:
      break
    }
    return true
  }

  private mutating func applyAlert(_ fact: Fact, _ now: Timestamp) -> Bool {
    if case .alertReceived(let alert) = fact {
      receive(alert, at: now)
      return true
    }
    guard case .alertRepeated(let fingerprint, let firing, let ended) = fact,
      let index = place(ofAlert: fingerprint)
    else { return false }
    repeatAlert(at: index, firing: firing, ended: ended, now)
    return true
  }

  private mutating func assign(_ role: Role, _ person: Person) {
    if role == .observer {
      observers.removeAll { $0 == person }
      observers.append(person)
      for (held, holder) in roles where holder.isSame(as: person) { roles[held] = nil }
    } else {
      roles[role] = person
      observers.removeAll { $0.isSame(as: person) }
    }
  }

  private mutating func amend(
    _ sequence: UInt64, _ text: String, _ occurred: Timestamp?
  ) -> Bool {
    guard let index = entries.firstIndex(where: { $0.sequence == sequence }) else { return false }
    entries[index].amendments.append(text)
    if let occurred { entries[index].occurred = occurred }
    return true
  }
}

extension Fact {
  /// Counts and names, which are no line of a timeline: a storm brings hundreds in a second.
  package var isQuiet: Bool {
    guard case .alert(let it) = self else { return false }
    switch it {
    case .counted, .delivered: return true
    case .changed, .stormed, .placed, .dismissed: return false
    }
  }

  /// Samples belong to the signals, not between what people do.
  package var isSamples: Bool {
    switch self {
    case .signal(.batch), .signal(.sampled): true
    case _: false
    }
  }

  /// What an entry keeps of it: samples stand with their signal alone.
  fileprivate var asEntry: Fact {
    switch self {
    case .signal(.batch): .signal(.batch(SignalBatch(grids: [])))
    case .signal(.sampled(let signal, _)): .signal(.sampled(signal: signal, []))
    case let other: other
    }
  }

  /// When it happened, where that was said to differ from when it was recorded.
  var occurred: Timestamp? {
    switch self {
    case .noteAdded(_, _, let occurred): occurred
    case .commandAdopted(let command, _): command.occurred
    case .alertReceived(let alert): alert.started
    case .surrounding(.changeFound(let change)): change.at
    case .incidentDeclared, .incidentImported, .entryImported, .alertRepeated,
      .alert, .incidentAcknowledged, .incidentClassified,
      .severitySet, .scopeStated, .phaseMoved, .investigationMarked, .incidentRelated,
      .roleAssigned, .commandHandedOver, .obligationMet, .recordAmended, .optionOffered,
      .runProposed, .evidenceCaptured, .evidenceWaived, .approvalRequested, .approvalMistyped,
      .runApproved, .runDenied, .runWithdrawn, .runExpired, .runRevoked, .runVoided, .runStarted,
      .runCancelAsked, .runEnded, .runLost, .andonPulled, .andonReleased, .glassBroken,
      .verificationStated, .causeRecorded, .reportFiled, .journalOpened, .segmentOpened,
      .journalRecovered, .clockStepped, .surrounding, .signal, .review, .message, .unrecognised:
      nil
    }
  }
}
