import WarRoomCore

extension ScreenModel {
  /// Does what an action of the board means.
  mutating func perform(_ action: Action) -> [Intent] {
    if let reason = unavailable(action) {
      say(reason, replay == nil ? .warn : .info)
      return []
    }
    if let intents = transport(action) { return intents }
    switch action {
    case .down, .up, .halfDown, .halfUp, .pageDown, .pageUp, .first, .last:
      move(action)
    case .nextPane: view.focus = view.focus.next
    case .previousPane: view.focus = view.focus.previous
    case .timeline: view.focus = .timeline
    case .blast: view.focus = .blast
    case .options: view.focus = .options
    case .output: view.focus = .output
    case .signals: view.focus = .signals
    case .changes: view.focus = .changes
    case .zoom: view.zoomed.toggle()
    case .search, .nextMatch, .previousMatch, .endSearch: search(action)
    case .earlierRun, .laterRun: turnRun(action == .laterRun ? 1 : -1)
    case .choose: return choose()
    case .detail: openDetail()
    case .readIn: push(.page(Page(subject: .readIn)))
    case .assessment: push(.page(Page(subject: .assessment)))
    case .filter: ask(.filter, text: view.filter?.text ?? "")
    case .align: openChart(aligned: true)
    case .showDiff: return showDiff()
    case .markChange: push(.menu(changeMenu))
    case .impact: openForm(.impact)
    case .attribute: openForm(.attribution)
    case .goOn: ask(.goOn)
    case .help: push(.help(HelpPage()))
    case .palette: push(.palette(Palette()))
    case .approvals: return openApprovals()
    case .deny, .cancelRun, .waiveEvidence: openRunMenu(action)
    case .phase, .classify, .severity, .roles, .update, .verify, .rooms: push(.menu(menu(action)))
    case .cause: openForm(.cause)
    case .report: openForm(.report)
    case .note: ask(.note(.note))
    case .scope: ask(.scope, text: room.incident?.scope ?? "")
    case .adHoc: ask(.adHocCommand)
    case .andon: ask(room.andon == nil ? .pullAndon : .releaseAndon)
    case .amend:
      if let entry = selectedEntry.flatMap({ entry($0) }) { ask(.amend(entry.sequence)) }
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return quit()
    case .interrupt, .accept, .nextField, .previousField, .earlierChoice, .laterChoice, .complete,
      .close, .leaveText, .denyInstead, .approveByKey, .acceptTarget, .aside, .playPause,
      .stepForward, .stepBack, .nextDecision, .previousDecision, .minuteForward, .minuteBack,
      .nextPhase, .previousPhase, .faster, .slower, .goTo, .tenth, .toStart, .toEnd, .chapters,
      .otherReplay, .follow, .cursorEarlier, .cursorLater, .markEarlier, .markLater, .narrower,
      .wider:
      break
    }
    return []
  }

  mutating func ask(_ question: Question, text: String = "", lines: [String] = []) {
    push(.prompt(Prompt(question, text: text, lines: lines)))
  }

  mutating func openForm(_ kind: Form.Kind) {
    push(.form(view.drafts[kind] ?? Form(kind)))
  }

  /// Leaves at once, unless an order is still without its answer.
  private mutating func quit() -> [Intent] {
    guard !feed.pending.isEmpty, feed.connection.isLive else { return [.quit] }
    let orders = feed.pending.map { Wording.order($0.order) }.joined(separator: ", ")
    push(
      .menu(
        Menu(
          "The host has not answered yet: \(orders)",
          [
            Menu.Item(label: "stay", choice: .nothing),
            Menu.Item(
              label: "leave", detail: "it may or may not have been recorded", choice: .quit),
          ])))
    return []
  }

  private mutating func move(_ action: Action) {
    let height = max(layout.height(of: view.focus), 1)
    let step = step(action, height: height)
    switch view.focus {
    case .timeline:
      if action == .last {
        view.timeline = ListPosition()
      } else {
        timeline.move(&view.timeline, by: step, height: height)
      }
    case .blast:
      view.blast.move(by: step, in: blastRows.map(\.id), height: height, following: false)
    case .options:
      let ids = RankedOptions(room).options.map(\.id)
      view.options.move(by: step, in: ids, height: height, following: false)
    case .signals:
      let ids = room.signals.signals.map(\.spec.id)
      let shown = height >= ids.count * 2 ? height / 2 : height
      view.signals.move(by: step, in: ids, height: shown, following: false)
    case .changes:
      let ids = changes.map(\.state.change.id)
      view.changes.move(by: step, in: ids, height: height, following: false)
    case .output:
      let lines = shownRun.flatMap { outputs[$0.id]?.lines.count } ?? 0
      let most = max(0, lines - height + 1)
      view.outputScroll = min(max(min(view.outputScroll, most) - step, 0), most)
    }
  }

  private mutating func turnRun(_ step: Int) {
    guard let shown = shownRun else { return }
    let number = min(max(shown.id.number + step, 1), room.runs.count)
    view.run = number == room.runs.count ? nil : RunID(number)
    view.outputScroll = 0
  }

  /// Enter: the option is proposed, anything else is opened.
  private mutating func choose() -> [Intent] {
    guard replay == nil, view.focus == .options, let id = view.options.selected,
      let option = room.option(id)
    else {
      openDetail()
      return []
    }
    if let run = room.awaiting.last(where: { $0.proposal.option == id }) {
      return openApproval(run.id)
    }
    guard option.command != nil else {
      push(.page(Page(subject: .option(id))))
      return []
    }
    if let refused = proposalRefused(id) {
      say(refused, .warn)
      push(.page(Page(subject: .option(id))))
      return []
    }
    ask(.propose(option: id), lines: optionTerms(option))
    return []
  }

  /// Why the option cannot be proposed now; nil when it can.
  func proposalRefused(_ option: String) -> String? {
    guard feed.connection.isLive else { return ScreenModel.noHost }
    return refusal(of: .propose(option: option, reason: "why")).map(Wording.sentence)
  }

  private mutating func openDetail() {
    switch view.focus {
    case .timeline:
      if let place = selectedEntry { push(.page(Page(subject: .entry(place)))) }
    case .blast:
      let rows = blastRows
      let row = rows.first { $0.id == view.blast.selected } ?? rows.first
      if let row { push(.page(Page(subject: row.subject))) }
    case .signals: openChart(aligned: false)
    case .changes:
      if let id = selectedChange?.change.id { push(.page(Page(subject: .change(id)))) }
    case .options:
      if let id = view.options.selected { push(.page(Page(subject: .option(id)))) }
    case .output:
      if let run = shownRun { push(.page(Page(subject: .run(run.id.number)))) }
    }
  }

  /// Opens the only request that waits, or lists them.
  private mutating func openApprovals() -> [Intent] {
    let waiting = room.awaiting
    if waiting.count == 1, let run = waiting.first { return openApproval(run.id) }
    let items = waiting.map { run in
      Menu.Item(
        label: "run \(run.id)  \(run.proposal.title)",
        detail: "\(run.proposal.judgment.commandClass.rawValue), by \(run.proposal.proposer.name)",
        choice: .approval(run.id))
    }
    push(.menu(Menu("Which request", items)))
    return []
  }

  /// The prompt in place of everything else; keys already typed are thrown away.
  mutating func openApproval(_ id: RunID) -> [Intent] {
    guard let run = room.run(id), let prompt = ApprovalPrompt(run, in: room, viewer: viewer) else {
      say("Run \(id) does not wait for anybody now.", .warn)
      return []
    }
    layers = [.approval(prompt)]
    message = nil
    return [.discardTypeahead]
  }
}
