package import WarRoomCore

extension Wording {
  /// What happened to a run.
  static func ofRun(_ fact: Fact, _ room: Room) -> String {
    switch fact {
    case .runProposed(_, let proposal): return "\(proposal.title): \(proposal.reason)"
    case .evidenceCaptured(let evidence): return evidenceLine(evidence)
    case .evidenceWaived(let id, let reason): return "evidence of \(name(id, room)): \(reason)"
    case .approvalRequested(let id, _):
      guard let run = room.run(id), run.proposal.friction.persons > 0 else {
        return "\(name(id, room)), needs nobody"
      }
      let two = run.proposal.friction == .secondPerson
      return "\(name(id, room)), needs \(two ? "two persons" : "one person")"
    case .approvalMistyped(let id): return "a wrong target for \(name(id, room))"
    case .runApproved(let id, _, _, let marks, let until):
      let next = until.map { ", the second person has until \($0.wall.clock)" } ?? ""
      return name(id, room) + (marks.isEmpty ? "" : " (\(marks.joined(separator: ", ")))") + next
    case .runDenied(let id, let reason), .runWithdrawn(let id, let reason),
      .runRevoked(let id, let reason), .runVoided(let id, let reason),
      .runLost(let id, let reason), .runCancelAsked(let id, let reason):
      return "\(name(id, room)): \(reason)"
    case .runExpired(let id): return "\(name(id, room)): nobody decided in time"
    case .runStarted(let id, _): return name(id, room)
    case .runEnded(let id, let result): return "\(name(id, room)): \(outcome(result))"
    case .incidentDeclared, .incidentImported, .entryImported, .alertReceived, .alertRepeated,
      .alert,
      .incidentAcknowledged,
      .incidentClassified, .severitySet, .scopeStated, .phaseMoved, .investigationMarked,
      .incidentRelated, .roleAssigned, .commandHandedOver, .obligationMet, .noteAdded,
      .commandAdopted,
      .recordAmended, .optionOffered, .andonPulled, .andonReleased, .glassBroken,
      .verificationStated,
      .causeRecorded, .reportFiled, .journalOpened, .segmentOpened, .journalRecovered,
      .clockStepped, .surrounding, .signal, .review, .message, .unrecognised:
      return ""
    }
  }

  /// A run as people speak of it: `run 3, Roll back checkout to v41`.
  package static func name(_ id: RunID, _ room: Room) -> String {
    "run \(id)" + (room.run(id).map { ", \($0.proposal.title)" } ?? "")
  }

  /// How a run ended, with what is known of it.
  package static func outcome(_ outcome: RunOutcome) -> String {
    let took = duration(milliseconds: outcome.milliseconds)
    let ending =
      switch outcome.ending {
      case .exited(0): "succeeded after \(took)"
      case .exited(let status): "failed with exit status \(status) after \(took)"
      case .signalled(let signal): "killed by signal \(signal) after \(took)"
      case .timedOut: "stopped at its time limit, after \(took)"
      case .cancelled: "cancelled after \(took)"
      case .notStarted(let why): "did not start: \(why)"
      }
    return ending + (outcome.excerpt.isEmpty ? "" : ", \"\(outcome.excerpt)\"")
      + redactedSuffix(outcome.redacted)
  }

  /// How many secrets were taken out; empty for none, and where nobody looked.
  package static func redacted(_ count: Int?) -> String {
    guard let count, count > 0 else { return "" }
    return count == 1 ? "1 secret taken out" : "\(count) secrets taken out"
  }

  private static func redactedSuffix(_ count: Int?) -> String {
    let text = redacted(count)
    return text.isEmpty ? "" : ", " + text
  }

  /// One captured thing.
  package static func evidenceLine(_ evidence: Evidence) -> String {
    if evidence.kind == .after {
      return "\(evidence.name): \(evidence.failure.isEmpty ? evidence.excerpt : evidence.failure)"
    }
    let size =
      evidence.digest.isEmpty ? "nothing stored" : bytes(evidence.byteCount)
    let state = evidence.failure.isEmpty ? size : "\(size), \(evidence.failure)"
    let last = evidence.excerpt.isEmpty ? "" : ", \"\(evidence.excerpt)\""
    return "\(evidence.number) \(evidence.name), \(state)\(last)"
      + redactedSuffix(evidence.redacted)
  }

  /// The state of a run in the three ways a status is shown.
  package static func mark(_ state: Run.State) -> Mark {
    switch state {
    case .gathering: Mark("~", state.word, .running)
    case .awaiting: Mark("?", state.word, .waiting)
    case .approved: Mark("+", state.word, .ok)
    case .running: Mark("~", state.word, .running)
    case .ended(let outcome):
      outcome.succeeded ? Mark("+", state.word, .ok) : Mark("!", state.word, .crit)
    case .refused: Mark("-", state.word, .muted)
    case .unknown: Mark("?", state.word, .unknown)
    }
  }

  /// Where and as whom it runs.
  package static func executor(_ executor: Executor) -> String {
    guard let caller = executor.caller else { return "the host, as the owner of this home" }
    return switch caller.kind {
    case .process: "whoever asked, in their own terminal and environment"
    case .shell: "the shell of whoever asked, which reads the line itself"
    }
  }

  /// Whose yes is needed.
  package static func persons(_ friction: Friction) -> String {
    switch friction {
    case .none: "nobody"
    case .key: "one person, one key"
    case .typedTarget: "one person, the target typed"
    case .secondPerson: "two persons, the target typed by each; who asked may only be the first"
    }
  }

  /// What the gate's class means for whoever reads it.
  package static func commandClass(_ judgment: Judgment) -> String {
    switch judgment.commandClass {
    case .readOnly: "READ-ONLY"
    case .reversible: "REVERSIBLE"
    case .destructive: judgment.tier >= 2 ? "DESTRUCTIVE, OF THE RISKIEST KIND" : "DESTRUCTIVE"
    case .unknown: "UNKNOWN, SO TREATED AS DESTRUCTIVE"
    }
  }

  /// Why a command is judged as it is. Parts that only read are left out beside worse ones.
  package static func reasons(_ judgment: Judgment) -> [String] {
    let worse = judgment.reasons.filter { $0.commandClass != .readOnly }
    return (worse.isEmpty ? judgment.reasons : worse).map(\.text)
  }

  /// How it is taken back, in full.
  package static func undo(_ undo: MitigationOption.Undo) -> String {
    switch undo {
    case .command(let words): command(words)
    case .manual(let steps): "by hand: \(steps)"
    case .notNeeded: "nothing is changed, so nothing has to be undone"
    case .irreversible: "none is known"
    case .unrecorded: "not recorded"
    }
  }

  /// How it is taken back, in one column of a table.
  package static func undoWord(_ undo: MitigationOption.Undo) -> String {
    switch undo {
    case .command: "reversible"
    case .manual: "undo by hand"
    case .notNeeded: "changes none"
    case .irreversible: "NO UNDO"
    case .unrecorded: "not recorded"
    }
  }
}
