import WarRoomCore
import WarRoomJSON

extension Fact {
  /// Writes `{"k":…,"d":{…}}`.
  func write(to writer: inout JSONWriter) {
    writer.beginObject()
    if let kind = FactKind(self) {
      writer.member("k", kind)
      writer.name("d")
      writer.beginObject()
      writeDetails(to: &writer)
      writer.endObject()
    } else if case .unrecognised(let kind, let json) = self {
      writer.member("k", kind)
      writer.name("d")
      writer.printed(json)
      if !FactText.mayStand(kind: kind, json: json) { writer.fail("fact of kind \(kind)") }
    }
    writer.endObject()
  }

  private func writeDetails(to w: inout JSONWriter) {
    switch self {
    case .incidentDeclared(let id, let it): w.incident(id, it)
    case .incidentImported(let id, let it): w.incident(id, it)
    case .entryImported(let entry): entry.writeMembers(to: &w)
    case .alertReceived(let alert): alert.writeMembers(to: &w)
    case .alertRepeated(let print, let firing, let ended): w.repeated(print, firing, ended)
    case .alert(let it): it.writeMembers(to: &w)
    case .incidentAcknowledged: break
    case .incidentClassified(let classification): w.member("classification", classification)
    case .severitySet(let severity, let reason): w.severity(severity, reason: reason)
    case .scopeStated(let text): w.member("text", text)
    case .phaseMoved(let from, let to, let reason): w.move(from, to, reason: reason)
    case .investigationMarked(let on): w.member("on", on)
    case .incidentRelated(let id, let reason): w.incident(id, reason: reason)
    case .roleAssigned(let role, let person): w.role(role, person)
    case .commandHandedOver(let from, let to): w.handOver(from, to)
    case .obligationMet(let obligation, let text): w.obligation(obligation, text)
    case .noteAdded(let kind, let text, let occurred): w.note(kind, text, occurred)
    case .recordAmended(let record, let text, let occurred): w.amend(record, text, occurred)
    case .commandAdopted(let command, let judgment):
      command.writeMembers(to: &w)
      w.member("judgment", judgment)
    case .optionOffered(let option): option.writeMembers(to: &w)
    case .runProposed(let run, let proposal): w.run(run, proposal)
    case .evidenceCaptured(let evidence): evidence.writeMembers(to: &w)
    case .evidenceWaived(let run, let reason): w.run(run, reason: reason)
    case .approvalRequested(let run, let request): w.run(run, request)
    case .approvalMistyped(let run): w.member("run", run)
    case .runApproved(let run, let digest, let typed, let marks, let until):
      w.approval(run, digest, typed)
      w.member("marks", marks)
      if let until { w.until(until) }
    case .runDenied(let run, let reason): w.run(run, reason: reason)
    case .runWithdrawn(let run, let reason): w.run(run, reason: reason)
    case .runExpired(let run): w.member("run", run)
    case .runRevoked(let run, let reason): w.run(run, reason: reason)
    case .runVoided(let run, let reason): w.run(run, reason: reason)
    case .runStarted(let run, let digest): w.run(run, digest: digest)
    case .runCancelAsked(let run, let reason): w.run(run, reason: reason)
    case .runEnded(let run, let outcome): w.run(run, outcome)
    case .runLost(let run, let reason): w.run(run, reason: reason)
    case .andonPulled(let reason): w.member("reason", reason)
    case .andonReleased(let reason): w.member("reason", reason)
    case .glassBroken(let glass): glass.writeMembers(to: &w)
    case .surrounding(let it): it.writeMembers(to: &w)
    case .signal(let it): it.writeMembers(to: &w)
    case .review(let it): it.writeMembers(to: &w)
    case .message(let it): it.writeMembers(to: &w)
    case .verificationStated(let verification): verification.writeMembers(to: &w)
    case .causeRecorded(let cause): cause.writeMembers(to: &w)
    case .reportFiled(let report): report.writeMembers(to: &w)
    case .journalOpened(let identity): identity.writeMembers(to: &w)
    case .segmentOpened(let link): link.writeMembers(to: &w)
    case .journalRecovered(let recovery): recovery.writeMembers(to: &w)
    case .clockStepped(let step): step.writeMembers(to: &w)
    case .unrecognised: break
    }
  }
}
