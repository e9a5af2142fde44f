package import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// A run that this process asked for and executes itself, as far as the host has told of it. The
/// run hangs on the connection: when that ends, the run does not start, or its end is unknown.
package final class GatedRun {
  package let id: RunID
  package let incident: IncidentID
  package let proposal: Proposal
  private let requester: Requester

  /// What the host says of it, in the order of things.
  package enum Step: Equatable, Sendable {
    /// Somebody has to say yes.
    case asking(ApprovalRequest)
    /// One of two persons has said yes.
    case halfApproved
    /// Its start is on disk: execute it now.
    case started
    /// Somebody wants it stopped.
    case stop(reason: String)
    /// It does not run.
    case refused(Run.Ending, reason: String)
    /// The host gave it up.
    case lost(reason: String)
  }

  /// Proposes `order`, a `proposeRun`, and waits until it is recorded.
  package init(
    _ order: Order, of incident: IncidentID, through requester: Requester
  ) throws(ClientFailure) {
    let answer = try requester.ask(order, of: incident)
    try requester.send(.attach(answer.incident, since: answer.sequence - 1))
    var found: (RunID, Proposal)?
    while found == nil {
      guard case .record(let line) = try requester.next() else { continue }
      let record = try? RecordCodec.decode(line)
      guard let record, record.sequence == answer.sequence else { continue }
      for fact in record.facts {
        if case .runProposed(let id, let proposal) = fact { found = (id, proposal) }
      }
      if found == nil { throw .dismissed("the host recorded something else than the request") }
    }
    guard let (id, proposal) = found, proposal.executor != .host else {
      throw .dismissed("the host would execute it itself")
    }
    self.id = id
    self.incident = answer.incident
    self.proposal = proposal
    self.requester = requester
  }

  /// To be polled for reading.
  package var descriptor: Int32 { requester.descriptor }

  /// What came, without waiting. Throws when the host is gone.
  package func take() throws(ClientFailure) -> [Step] {
    var steps: [Step] = []
    for message in requester.take() {
      switch message {
      case .record(let line):
        guard let record = try? RecordCodec.decode(line) else {
          throw .dismissed("it sent a record that does not read")
        }
        steps += record.facts.compactMap { step($0) }
      case .goodbye(let why): throw .dismissed(why)
      case .welcome, .attached, .accepted, .refused, .rooms, .people, .inbox, .output, .status,
        .warning,
        .unrecognised:
        continue
      }
    }
    if steps.isEmpty, requester.isEnded { throw .hostLost }
    return steps
  }

  private func step(_ fact: Fact) -> Step? {
    guard fact.runID == id else { return nil }
    switch fact {
    case .approvalRequested(_, let request):
      return proposal.friction.persons > 0 ? .asking(request) : nil
    case .runApproved(_, _, _, _, let until): return until == nil ? nil : .halfApproved
    case .runStarted: return .started
    case .runCancelAsked(_, let reason): return .stop(reason: reason)
    case .runLost(_, let reason): return .lost(reason: reason)
    case .runDenied(_, let reason): return .refused(.denied, reason: reason)
    case .runWithdrawn(_, let reason): return .refused(.withdrawn, reason: reason)
    case .runExpired: return .refused(.expired, reason: "nobody decided in time")
    case .runRevoked(_, let reason): return .refused(.revoked, reason: reason)
    case .runVoided(_, let reason): return .refused(.voided, reason: reason)
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded,
      .commandAdopted, .recordAmended, .optionOffered, .runProposed, .evidenceCaptured,
      .evidenceWaived, .approvalMistyped, .runEnded, .andonPulled, .andonReleased, .glassBroken,
      .verificationStated, .causeRecorded, .reportFiled, .journalOpened, .segmentOpened,
      .journalRecovered, .clockStepped, .surrounding, .signal, .review, .message, .unrecognised:
      return nil
    }
  }

  /// Reports how it ended.
  package func end(_ ending: RunOutcome.Ending, milliseconds: Int64) throws(ClientFailure) {
    let outcome = RunOutcome(
      ending: ending, milliseconds: milliseconds, byteCount: 0, digest: "", excerpt: "")
    _ = try requester.ask(.end(id, outcome), of: incident)
  }

  /// Takes the request back; when it has just been started, says that it was not.
  package func withdraw(_ reason: String) {
    do throws(ClientFailure) {
      _ = try requester.ask(.withdraw(id, reason: reason), of: incident)
    } catch {
      try? end(.notStarted(reason), milliseconds: 0)
    }
  }
}
