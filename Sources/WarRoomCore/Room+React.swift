extension Room {
  /// What the host must do because of `fact`, asked after the fact is durable and taken in.
  /// Never asked in a client or in replay.
  package func react(to fact: Fact) -> [Effect] {
    switch fact {
    case .runProposed(let id, let proposal):
      return proposal.collectors.isEmpty ? [.seal(id)] : [.gather(id)]
    case .evidenceWaived(let id, _):
      return [.seal(id)]
    case .evidenceCaptured(let evidence):
      guard let id = evidence.run, let run = run(id), evidence.kind == .before,
        case .gathering = run.state, run.evidenceWaiver == nil
      else { return [] }
      let captured = Set(self.evidence(for: id).map(\.name))
      return run.proposal.collectors.allSatisfy { captured.contains($0.name) } ? [.seal(id)] : []
    case .approvalRequested(let id, let request):
      guard let run = run(id), case .approved = run.state else {
        return [.armExpiry(id, request.deadline)]
      }
      return [.prepare(id)]
    case .runApproved(let id, _, _, _, let until):
      guard let run = run(id), case .approved = run.state else {
        return until.map { [.armExpiry(id, $0)] } ?? []
      }
      return [.prepare(id)]
    case .runStarted(let id, _):
      return [.spawn(id)]
    case .runCancelAsked(let id, _):
      return [.stop(id)]
    case .runEnded(let id, _):
      let sent: [Effect] = delivered(by: id) == nil ? [] : [.readLink(id)]
      let check = run(id)?.proposal.check.map { Effect.check(id, afterSeconds: $0.afterSeconds) }
      return sent + [check, run(id).map(isAction) == true ? .watch(id) : nil].compactMap(\.self)
    case .runLost(let id, _):
      return run(id).map(isAction) == true ? [.watch(id)] : []
    case .andonPulled(let reason), .signal(.stopped(let reason)):
      return [.callPeople(reason: reason)]
    case .signal(.defined(let spec)):
      return [.readSignal(spec.id)]
    case .message(.drafted(let message)):
      return [.keepMessage(message.number)]
    case .reportFiled, .phaseMoved:
      return closing.report == nil ? [] : [.writeReport]
    case .incidentDeclared:
      return [.readSurroundings]
    case .alertReceived(let alert):
      let named = alerts.filter { $0.alert.service == alert.service }.count
      let isNew = alert.service != nil && named == 1
      return isNew ? [.readRunbooks, .readSurroundings] : [.readRunbooks]
    case .alert(.stormed):
      return [.readSurroundings]
    case .incidentImported, .entryImported, .alertRepeated, .alert, .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .investigationMarked, .incidentRelated,
      .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded, .commandAdopted,
      .recordAmended,
      .optionOffered, .approvalMistyped, .runDenied, .runWithdrawn, .runExpired, .runRevoked,
      .runVoided, .andonReleased, .glassBroken, .verificationStated,
      .causeRecorded,
      .journalOpened, .segmentOpened, .journalRecovered, .clockStepped, .surrounding, .signal,
      .review, .message, .unrecognised:
      return []
    }
  }

  /// The orders that settle, after a crash of the host, what it left open: a run whose end nobody
  /// saw is unknown, and an approval that had not been used is void rather than used late.
  package func ordersAfterCrash() -> [Order] {
    runs.compactMap { run in
      switch run.state {
      case .running:
        .lose(run.id, reason: "the host stopped while it ran; its end was not seen")
      case .approved:
        .void(run.id, reason: "the host stopped before it started; ask again")
      case .gathering:
        .void(run.id, reason: "the host stopped while evidence was captured; propose again")
      case .awaiting where run.proposal.executor.caller != nil:
        .void(run.id, reason: "the host stopped, and lost sight of who would have run it")
      case .awaiting, .ended, .refused, .unknown:
        nil
      }
    }
  }

  /// Effects that open requests need when a room is opened again.
  package func effectsOnOpening() -> [Effect] {
    awaiting.filter { $0.proposal.executor == .host }.compactMap { run in
      run.deadline.map { .armExpiry(run.id, $0.deadline) }
    } + messageEffectsOnOpening()
  }
}
