import WarRoomCore

extension ScreenModel {
  /// Why an action does nothing here and now, in a sentence; nil when it does something.
  func unavailable(_ action: Action) -> String? {
    if let reason = unavailableInReplay(action) { return reason }
    switch action {
    case .down, .up, .halfDown, .halfUp, .pageDown, .pageUp, .first, .last, .nextPane,
      .previousPane, .timeline, .blast, .options, .signals, .changes, .output, .zoom, .search,
      .help, .palette, .follow, .cursorEarlier, .cursorLater, .markEarlier, .markLater, .narrower,
      .wider,
      .redraw, .suspend, .interrupt, .quit, .accept, .nextField, .previousField, .earlierChoice,
      .laterChoice, .complete, .close, .leaveText, .denyInstead, .approveByKey, .acceptTarget,
      .aside, .playPause, .stepForward, .stepBack, .nextDecision, .previousDecision,
      .minuteForward, .minuteBack, .nextPhase, .previousPhase, .faster, .slower, .goTo, .tenth,
      .toStart, .toEnd, .chapters, .otherReplay:
      return nil
    case .rooms: return feed.rooms.isEmpty ? "No other incident is known here." : nil
    case .nextMatch, .previousMatch:
      return view.search.isEmpty ? "Nothing is searched for: /" : nil
    case .endSearch: return nil
    case .readIn, .detail, .choose, .assessment: return missingIncident ?? emptyPane(action)
    case .align: return room.signals.signals.isEmpty ? "No signal is watched." : nil
    case .filter:
      guard replay?.stretch != nil else { return missingIncident }
      return "This journal is too long for that; \(ActionTable.keyName(.search)) searches it."
    case .earlierRun, .laterRun:
      return room.runs.count > 1 ? nil : "There is no other run."
    case .approvals, .deny, .cancelRun, .waiveEvidence, .adHoc, .andon, .phase, .classify,
      .severity, .scope, .roles, .update, .verify, .cause, .report, .note, .amend, .goOn,
      .impact, .attribute, .markChange, .showDiff:
      return missingIncident ?? missingHost ?? observing ?? unavailableHere(action)
    }
  }

  private var missingIncident: String? {
    room.incident == nil ? Wording.sentence(.notDeclared) : nil
  }

  static let noHost = "No host, so nothing can be changed. It is tried again."

  private var missingHost: String? {
    feed.connection.isLive ? nil : ScreenModel.noHost
  }

  private var observing: String? {
    room.observers.contains { viewer.matches($0) }
      ? Wording.sentence(.observersOnlyWatch(viewer.name)) : nil
  }

  private func emptyPane(_ action: Action) -> String? {
    guard action != .readIn, action != .assessment else { return nil }
    switch view.focus {
    case .timeline: return timeline.count == 0 ? "The timeline is empty." : nil
    case .blast: return nil
    case .signals: return room.signals.signals.isEmpty ? "No signal is watched." : nil
    case .changes: return room.surroundings.changes.isEmpty ? "No change is known." : nil
    case .options: return room.options.isEmpty ? "No option is on offer." : nil
    case .output: return room.runs.isEmpty ? "Nothing has run yet." : nil
    }
  }

  /// What needs the host, an incident, and something to do it to.
  private func unavailableHere(_ action: Action) -> String? {
    if action == .approvals {
      return room.awaiting.isEmpty ? "Nothing waits for an approval." : nil
    }
    if action == .deny {
      return room.runs.contains(where: \.state.isPending) ? nil : "No run waits or is approved."
    }
    if action == .cancelRun { return running.isEmpty ? "Nothing is running." : nil }
    if action == .waiveEvidence {
      return gathering.isEmpty ? "No run is held up by its evidence." : nil
    }
    if action == .amend { return room.entries.isEmpty ? "The timeline is empty." : nil }
    if action == .note || action == .impact || action == .attribute { return nil }
    if action == .goOn { return room.signals.stop == nil ? "Proposals are not halted." : nil }
    if action == .markChange {
      return selectedChange == nil ? "No change is known." : nil
    }
    if action == .showDiff {
      guard let change = selectedChange?.change else { return "No change is known." }
      return change.detail.isEmpty ? "Its source shows no more of it." : nil
    }
    let sample: [Action: Order] = [
      .adHoc: .proposeCommand(
        CommandSpec(words: ["true"], directory: nil, timeLimitSeconds: 1), target: nil,
        reason: "why"),
      .andon: room.andon == nil ? .pullAndon(reason: "why") : .releaseAndon(reason: "why"),
      .scope: .stateScope("all"),
      .verify: .verify(Verification(outcome: .passed, basis: "seen")),
    ]
    if let order = sample[action] { return refusal(of: order).map(Wording.sentence) }
    guard let phase = room.incident?.phase, phase.isFinal else { return nil }
    return Wording.sentence(.incidentOver(phase))
  }

  /// Runs that go on now.
  var running: [Run] {
    room.runs.filter {
      if case .running = $0.state { true } else { false }
    }
  }

  /// Runs whose evidence is being captured.
  var gathering: [Run] {
    room.runs.filter { $0.state == .gathering }
  }

  /// Worth a place in the footer now: it does something, and here.
  func belongsInFooter(_ action: Action) -> Bool {
    guard unavailable(action) == nil else { return false }
    if action == .earlierRun || action == .laterRun { return view.focus == .output }
    if action == .amend || action == .filter { return view.focus == .timeline }
    if action == .align { return view.focus == .signals }
    if action == .markChange || action == .showDiff { return view.focus == .changes }
    if action == .impact || action == .attribute || action == .assessment {
      return view.focus == .blast
    }
    if replay != nil { return action != .nextMatch && action != .previousMatch }
    guard let incident = room.incident else { return action != .search && action != .zoom }
    if action == .classify { return incident.classification == nil }
    if action == .update {
      guard let next = room.obligations().first else { return false }
      return next.due.seconds(since: now.wall) < Limits.dueSoonSeconds
    }
    if action == .cause { return incident.phase == .review && room.closing.cause == nil }
    if action == .report { return incident.phase == .review && room.closing.report == nil }
    if action == .verify {
      return room.closing.verification == nil && room.milestones.mitigated != nil
    }
    return true
  }
}

extension Run.State {
  /// Nothing more comes of it.
  var isOver: Bool {
    switch self {
    case .gathering, .awaiting, .approved, .running: false
    case .ended, .refused, .unknown: true
    }
  }
}
