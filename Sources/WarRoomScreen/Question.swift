import WarRoomCore
import WarRoomGate

/// What a line of text is asked for.
enum Question: Equatable, Sendable {
  case note(NoteKind)
  case amend(UInt64)
  case scope
  case severity(Severity)
  case phase(Phase)
  case role(Role)
  case obligation(Obligation)
  case verify(Verification.Outcome)
  case propose(option: String)
  case adHocCommand
  case deny(RunID)
  case withdraw(RunID)
  case revoke(RunID)
  case cancel(RunID)
  case waive(RunID)
  case pullAndon
  case releaseAndon
  /// Let proposals go on after a stopping rule.
  case goOn
  case markChange(id: String, Change.Mark)
  case search
  /// What the timeline shows.
  case filter
  /// A moment of a replay.
  case goTo

  /// The words before the field.
  var title: String {
    switch self {
    case .note(let kind): kind == .change ? "Suspected change" : kind.rawValue.capitalisedFirst
    case .amend(let sequence): "Correction of record \(sequence)"
    case .scope: "What is affected"
    case .severity(let severity): "Why \(severity.label)"
    case .phase(let phase): "Why \(phase.rawValue)"
    case .role(let role): "Who is \(role.rawValue)"
    case .obligation(let obligation): "What was done: \(obligation.rawValue)"
    case .verify(let outcome):
      switch outcome {
      case .passed: "It works again. How do you know"
      case .failed: "It does not work. How do you know"
      case .waived: "Why it is not checked"
      }
    case .propose: "Why this one"
    case .adHocCommand: "Command"
    case .deny(let run): "Why run \(run) is denied"
    case .withdraw(let run): "Why run \(run) is withdrawn"
    case .revoke(let run): "Why the approval of run \(run) is taken back"
    case .cancel(let run): "Why run \(run) is stopped"
    case .waive(let run): "Why run \(run) goes without its evidence"
    case .pullAndon: "Why the line is stopped"
    case .releaseAndon: "Why the line may go on"
    case .goOn: "Why proposals may go on"
    case .markChange(_, let mark): "Why it is \(mark.rawValue)"
    case .search: "Search"
    case .filter: "Show only"
    case .goTo: "Go to"
    }
  }

  /// A sentence below the field.
  var hint: String {
    switch self {
    case .note: "Tab changes the kind. It goes on the record and stays."
    case .amend: "The old text stays; this one is shown with it."
    case .scope: "Who and what: all users in eu-west, one tenant, one feature."
    case .severity, .phase, .cancel, .deny, .withdraw, .revoke, .waive, .releaseAndon, .goOn,
      .markChange:
      "It goes on the record."
    case .role: "A name. Someone who is here is known by account, too."
    case .obligation: "Where and to whom, in a few words."
    case .verify: "Name a number, an evidence item, or who looked."
    case .propose: "Evidence is captured first; then the approval is asked for."
    case .adHocCommand:
      "As a shell reads it; # and words at the end say why. What only reads runs at once."
    case .pullAndon: "Every request is revoked and nothing further starts."
    case .search:
      "In the focused pane, in a replay in all of it; upper and lower case are the same."
    case .filter: "kind:alert by:maria service:checkout, and words; empty shows all again."
    case .goTo: "A time or a share: 23:27, 2017-01-31 23:27, 34 %, +5m, -1h, start, end."
    }
  }

  /// The order that the answer makes; nil when the answer is not an order by itself.
  func order(_ text: String, by viewer: Author, people: [Participant]) -> Order? {
    switch self {
    case .note(let kind): .note(kind, text: text, occurred: nil)
    case .amend(let sequence): .amend(sequence: sequence, text: text, occurred: nil)
    case .scope: .stateScope(text)
    case .severity(let severity): .setSeverity(severity, reason: text)
    case .phase(let phase): .move(phase, reason: text)
    case .role(let role):
      .assign(role, Question.person(text, viewer: viewer, people: people))
    case .obligation(let obligation): .meet(obligation, text: text)
    case .verify(let outcome): .verify(Verification(outcome: outcome, basis: text))
    case .propose(let option): .propose(option: option, reason: text)
    case .adHocCommand: Question.command(text)
    case .deny(let run): .deny(run, reason: text)
    case .withdraw(let run): .withdraw(run, reason: text)
    case .revoke(let run): .revoke(run, reason: text)
    case .cancel(let run): .cancel(run, reason: text)
    case .waive(let run): .waiveEvidence(run, reason: text)
    case .pullAndon: .pullAndon(reason: text)
    case .releaseAndon: .releaseAndon(reason: text)
    case .goOn: .signal(.resetStop(reason: text))
    case .markChange(let id, let mark): .surround(.markChange(id: id, mark, reason: text))
    case .search, .filter, .goTo: nil
    }
  }

  /// A line typed by hand: its own words, or a shell's for what takes one. A comment at its end is
  /// the reason.
  private static func command(_ line: String) -> Order {
    let parts = line.split(separator: " # ", maxSplits: 1)
    let reason = parts.count == 2 ? String(parts[1]) : "typed in the console"
    return .proposeCommand(
      CommandSpec(
        words: Gate.words(for: line), directory: nil, timeLimitSeconds: Limits.adHocSeconds),
      target: nil, reason: reason)
  }

  /// The person of that name, with the account where one is here.
  private static func person(
    _ name: String, viewer: Author, people: [Participant]
  ) -> Person {
    if name == viewer.name { return viewer.person }
    return Person(name: name, uid: people.first { $0.name == name }?.uid)
  }
}

extension String {
  /// With a capital letter in front.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
