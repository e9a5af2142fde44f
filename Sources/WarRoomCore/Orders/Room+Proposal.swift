extension Room {
  func decideOffer(_ option: MitigationOption) throws(Refusal) -> [Fact] {
    _ = try open()
    try Room.check(option)
    guard self.option(option.id) == nil else { throw .optionExists(option.id) }
    guard options.count < Limits.optionCount else {
      throw .tooMany(what: "options", limit: Limits.optionCount)
    }
    return [.optionOffered(option)]
  }

  /// Runs are bounded, and agents have less than all of it: what they ask never shuts people out.
  private func checkRoomForOneMore(_ context: Context) throws(Refusal) {
    let agent = context.author.agent
    let total = agent ? Limits.agentRunCount : Limits.runCount
    guard runs.count < total else { throw .tooMany(what: "runs", limit: total) }
    let live = runs.filter { !$0.state.isFinal }
    guard live.count < Limits.liveRuns else {
      throw .tooMany(what: "runs at a time", limit: Limits.liveRuns)
    }
    guard agent else { return }
    guard live.count(where: \.proposal.proposer.agent) < Limits.agentLiveRuns else {
      throw .tooMany(what: "runs of agents at a time", limit: Limits.agentLiveRuns)
    }
  }

  /// Refuses an option with a part that could not be shown, run or told apart.
  static func check(_ option: MitigationOption) throws(Refusal) {
    try check(option.id, field: "id", limit: Limits.titleLength)
    try check(option.title, field: "title", limit: Limits.titleLength)
    if let target = option.target {
      try check(target, field: "target", limit: Limits.titleLength)
    }
    for text in [option.effect, option.doesNotFix, option.manualSteps, option.source]
    where text.unicodeScalars.count > Limits.textLength {
      throw .textTooLong(field: "option", limit: Limits.textLength)
    }
    guard option.evidence.count <= Limits.listCount else {
      throw .tooMany(what: "evidence collectors", limit: Limits.listCount)
    }
    guard Set(option.evidence.map(\.name)).count == option.evidence.count else {
      throw .commandMalformed("two of its evidence collectors have the same name")
    }
    guard option.watch.count <= Limits.listCount else {
      throw .tooMany(what: "signals of an option", limit: Limits.listCount)
    }
    guard option.watchSeconds.map({ (1...86_400).contains($0) }) ?? true else {
      throw .malformedOrder("an action is watched for a second to a day")
    }
    let collectors = option.evidence + (option.check.map { [$0.collector] } ?? [])
    for collector in collectors {
      try check(collector.name, field: "collector", limit: Limits.titleLength)
    }
    for command in [option.command].compactMap(\.self) + collectors.map(\.command) {
      try check(command)
    }
  }

  func decideProposal(_ order: Order, _ context: Context) throws(Refusal) -> [Fact] {
    let incident = try open()
    guard incident.phase.allowsActions || order.sendsMessage else {
      throw .actionsNotInPhase(incident.phase)
    }
    try checkRoomForOneMore(context)
    let draft = try draft(order)
    guard let judgment = context.judgment else { throw .malformedOrder("nothing was judged") }
    guard context.policy.mayPropose(context.author) else {
      let who = context.author.agent ? "agents" : context.author.name
      throw .notAllowed(who, to: "propose anything")
    }
    try Room.check(draft.command)
    if let caller = draft.caller { try Room.check(caller) }
    try Room.check(draft.reason, field: "reason")
    let changes = judgment.commandClass != .readOnly
    if changes {
      try checkStop(context)
      if incident.classification == .degraded, incident.scope.isEmpty {
        throw .moveNeeds([.scope], to: .mitigating)
      }
    }
    let friction = friction(judgment, draft, incident, context)
    if friction.persons > 0 { try checkBudget(draft.command, context) }
    let proposal = Proposal(
      option: draft.option?.id,
      title: draft.title,
      command: draft.command, environment: context.environment, judgment: judgment,
      friction: friction,
      target: try target(draft, judgment, context),
      collectors: changes ? Room.collectors(draft, judgment) : [], check: draft.option?.check,
      undo: draft.option?.undo ?? Room.undo(by: judgment), reason: draft.reason,
      notChosen: draft.option.map { chosen in
        options.filter { $0.id != chosen.id }.map(\.title)
      } ?? [],
      proposer: context.author, executor: draft.caller.map { .caller($0) } ?? .host,
      loosened: context.policy.loosenings(
        for: judgment, severity: incident.severity, friction: friction,
        agent: context.author.agent))
    return [.runProposed(RunID(runs.count + 1), proposal)]
  }

  /// What people will have to type. Blank text counts as none, since typing nothing decides
  /// nothing; and an agent does not choose the word that approves its own command.
  private func target(
    _ draft: Draft, _ judgment: Judgment, _ context: Context
  ) throws(Refusal) -> String {
    let named = context.author.agent && draft.option == nil ? nil : draft.target
    let candidates = [named, judgment.targets.first?.name, context.author.host].compactMap(\.self)
    guard let target = candidates.first(where: { !Room.isBlank($0) }) else {
      throw .textMissing(field: "target")
    }
    try Room.check(target, field: "target", limit: Limits.titleLength)
    return target
  }

  /// Reading never asks the home's owner, nor who reads with their own rights. In the host a guest
  /// reads with the owner's, so somebody looks at that first; and what an agent would change is
  /// looked at whatever the policy says.
  private func friction(
    _ judgment: Judgment, _ draft: Draft, _ incident: Incident, _ context: Context
  ) -> Friction {
    let required = context.policy.friction(for: judgment, severity: incident.severity)
    let changesByAgent = context.author.agent && judgment.commandClass != .readOnly
    if changesByAgent { return max(required, .key) }
    if draft.caller != nil { return required }
    return context.policy.trusts(context.author.uid) ? required : max(required, .key)
  }

  /// What is asked for, before the world is added to it.
  private struct Draft {
    var option: MitigationOption?
    var command: CommandSpec
    var target: String?
    var reason: String
    var caller: Caller?
    /// The message that it sends.
    var message: IncidentMessage?

    /// What people call it. A line that a shell executes is known by itself.
    var title: String {
      if let message { return "Send message \(message.number), \(message.kind.rawValue)" }
      if let option { return option.title }
      if let caller, caller.kind == .shell { return command.words.last ?? "" }
      return CommandSpec.line(of: command.words) ?? command.words.joined(separator: " ")
    }
  }

  private func draft(_ order: Order) throws(Refusal) -> Draft {
    switch order {
    case .propose(let id, let reason):
      guard let option = option(id) else { throw .noSuchOption(id) }
      guard let command = option.command else { throw .optionHasNoCommand(id) }
      return Draft(option: option, command: command, target: option.target, reason: reason)
    case .proposeCommand(let command, let target, let reason):
      return Draft(option: nil, command: command, target: target, reason: reason)
    case .proposeRun(let command, let target, let reason, let caller):
      return Draft(
        option: nil, command: command, target: target, reason: reason, caller: caller)
    case .message(.send(let number, let command)):
      guard let message = messages.state(number)?.message else {
        throw .unchanged("there is no message \(number)")
      }
      return Draft(
        option: nil, command: command, target: message.kind.rawValue,
        reason: "message \(number), SHA-256 \(message.digest)", message: message)
    case .declare, .receive, .alerts, .acknowledge, .classify, .setSeverity, .stateScope, .move,
      .investigate, .relate, .assign, .handOver, .meet, .note, .amend, .adopt, .offer,
      .waiveEvidence,
      .approve, .deny, .withdraw, .revoke, .cancel, .pullAndon, .releaseAndon, .breakGlass, .verify,
      .recordCause, .fileReport, .capture, .requestApproval, .void, .expire, .start, .end, .lose,
      .openJournal, .openSegment, .reportRecovery,
      .reportClockStep, .surround, .signal, .review, .message:
      throw .malformedOrder("not a proposal")
    }
  }

  /// The name of the evidence that holds the value which an undo puts back.
  package static let undoEvidence = "value before"
  /// The name of the evidence that shows what the command would do.
  package static let previewEvidence = "preview"

  /// What the option names, and what the gate knows to read before: a preview, and the value that
  /// the undo needs.
  private static func collectors(_ draft: Draft, _ judgment: Judgment) -> [Collector] {
    var collectors = draft.option?.evidence ?? []
    func add(_ name: String, _ words: [String]) {
      guard !collectors.contains(where: { $0.name == name }) else { return }
      let command = CommandSpec(
        words: words, directory: draft.command.directory,
        timeLimitSeconds: Limits.previewSeconds)
      collectors.append(Collector(name: name, command: command))
    }
    if case .command(_, let before?)? = judgment.undo { add(undoEvidence, before) }
    if let preview = judgment.preview { add(previewEvidence, preview) }
    return collectors
  }

  /// The undo that the gate computed, for a command that no option explains.
  private static func undo(by judgment: Judgment) -> MitigationOption.Undo {
    switch judgment.undo {
    case .command(let words, _)?: .command(words)
    case .noneNeeded?: .notNeeded
    case nil: undoNotSaid
    }
  }

  /// A command typed by hand says nothing of its undo. That is not the same as knowing that there
  /// is none: it takes the typed target, and a second person only where an option says so.
  package static let undoNotSaid = MitigationOption.Undo.manual("none is known")

  /// The command that a proposal would run, for the gate to judge first.
  package func commandProposed(by order: Order) -> (CommandSpec, MitigationOption.Undo)? {
    guard let draft = try? draft(order) else { return nil }
    return (draft.command, draft.option?.undo ?? Room.undoNotSaid)
  }

  static func check(_ command: CommandSpec) throws(Refusal) {
    guard let program = command.words.first, !program.isEmpty else {
      throw .commandMalformed("it is empty")
    }
    guard command.words.count <= Limits.argumentCount else {
      throw .tooMany(what: "words of the command", limit: Limits.argumentCount)
    }
    guard command.words.reduce(0, { $0 + $1.utf8.count }) <= Limits.commandBytes else {
      throw .textTooLong(field: "command", limit: Limits.commandBytes)
    }
    guard !command.words.contains(where: { $0.utf8.contains(0) }) else {
      throw .commandMalformed("a word holds a NUL byte")
    }
    if let directory = command.directory {
      guard directory.hasPrefix("/"), !directory.utf8.contains(0),
        directory.utf8.count <= Limits.directoryBytes
      else { throw .commandMalformed("its directory is not absolute") }
    }
    guard command.timeLimitSeconds > 0, command.timeLimitSeconds <= 86_400 else {
      throw .commandMalformed("its time limit is not between a second and a day")
    }
  }
}

extension Order {
  /// Messages go out after the impact too.
  fileprivate var sendsMessage: Bool {
    if case .message(.send) = self { true } else { false }
  }
}
