package import WarRoomCore

/// The console as a value: a room, what someone looks at, and what lies above it. Input changes
/// it and comes back as intents; drawing reads it.
package struct ScreenModel: Equatable, Sendable {
  /// The room as the records that came in make it.
  package internal(set) var room: Room
  /// Who sits here.
  package let viewer: Author
  /// What the host allows; used only to say beforehand what would be refused.
  package let policy: Policy
  /// The last time that was told.
  package internal(set) var now: Moment
  var size: Size
  var view = ViewState()
  var layers: [Layer] = []
  var feed = Feed()
  var outputs = OutputTails()
  var message: Message?
  /// As of the last refresh.
  var outlook = Outlook()
  /// Records came since.
  var isStale = true
  /// Set when the room is shown as it was, and nothing can be changed.
  var replay: ReplayFace?

  /// A console on a room. `rows` and `columns` may be anything; `room` may be empty.
  package init(
    room: Room = Room(), viewer: Author, policy: Policy, now: Moment, rows: Int, columns: Int
  ) {
    self.room = room
    self.viewer = viewer
    self.policy = policy
    self.now = now
    self.size = Size(rows: rows, columns: columns)
    settle()
  }

  /// Shows another room, from its start, under the same connection.
  package mutating func show(_ room: Room) {
    self.room = room
    view = ViewState()
    layers = []
    outputs = OutputTails()
    feed.pending = []
    message = nil
    settle()
  }

  /// Opens the read-in: for someone who comes to an incident that is under way.
  package mutating func openReadIn() {
    guard room.incident != nil, layers.isEmpty else { return }
    push(.page(Page(subject: .readIn)))
  }

  /// Whether a layer such as a prompt lies above the panes.
  package var isBoardOnTop: Bool { layers.isEmpty }

  /// The time that is shown: whole seconds, so that ages change with the clock and at no key.
  var clock: Timestamp {
    let rest = now.wall.microseconds % 1_000_000
    return Timestamp(microseconds: now.wall.microseconds - (rest < 0 ? rest + 1_000_000 : rest))
  }

  /// Which rows each pane has.
  var layout: BoardLayout {
    BoardLayout(
      size, header: headerRows, focus: view.focus, zoomed: view.zoomed,
      needs: BoardLayout.Needs(
        wanted: [
          .blast: BlastRows(room, outlook, now: clock).rows.count, .options: room.options.count,
          .signals: room.signals.signals.count * 2, .changes: room.surroundings.changes.count,
          .output: outputRows,
        ],
        urgent: urgentPanes))
  }

  /// Rows that the output can use: all there are once something was written or goes on.
  private var outputRows: Int {
    guard let run = shownRun else { return 0 }
    let isQuiet = run.state.isOver && (outputs[run.id]?.lines.isEmpty ?? true)
    return isQuiet ? 2 : Limits.outputLines
  }

  /// The panes but for the timeline, what matters most now first. Only phases, runs and verdicts
  /// change it: nothing moves because a number did.
  private var urgentPanes: [Pane] {
    if room.andon != nil || room.signals.stop != nil {
      return [.signals, .options, .blast, .output, .changes]
    }
    if !running.isEmpty { return [.output, .signals, .options, .blast, .changes] }
    if isTelling { return [.signals, .output, .options, .blast, .changes] }
    if !waitingForViewer.isEmpty { return [.options, .signals, .blast, .output, .changes] }
    let phase = room.incident?.phase ?? .triage
    switch phase {
    case .triage: return [.blast, .options, .signals, .changes, .output]
    case .mitigating: return [.options, .blast, .signals, .output, .changes]
    case .monitoring, .resolved: return [.signals, .blast, .output, .options, .changes]
    case .review, .closed, .declined, .merged, .cancelled:
      return [.changes, .blast, .signals, .output, .options]
    }
  }

  /// The newest action is over, and whether it helped is not known yet: what it wrote and what the
  /// signals say come first.
  private var isTelling: Bool {
    guard room.incident?.phase == .mitigating, waitingForViewer.isEmpty, let run = room.runs.last,
      run.startedAt != nil, room.isAction(run), run.state.isOver
    else { return false }
    let verdicts = room.signals.verdicts.filter { $0.run == run.id && !$0.verdict.isSideEffect }
    return verdicts.isEmpty
      ? room.closing.verification == nil : !verdicts.allSatisfy(\.verdict.isFinal)
  }

  /// Runs that this viewer could decide: they wait, and have not had this viewer's yes.
  package var waitingForViewer: [Run] {
    room.awaiting.filter { run in
      !viewer.agent && !run.approvals.contains { $0.author.uid == viewer.uid }
    }
  }

  /// The run whose output is shown: the chosen one, else the newest.
  var shownRun: Run? {
    view.run.flatMap { room.run($0) } ?? room.runs.last
  }

  /// Why the room would refuse an order now; nil when it would take it.
  func refusal(of order: Order) -> Refusal? {
    do {
      // Only the host judges a command; whether it may be proposed at all does not hang on that.
      let judgment = Judgment(commandClass: .destructive, tier: 1, reasons: [], targets: [])
      let context = Context(now: now, author: viewer, policy: policy, judgment: judgment)
      _ = try room.decide(order, in: context)
      return nil
    } catch {
      return error
    }
  }

  /// Takes in what the lists hold now: order of the timeline, a selection where there is none.
  mutating func settle() {
    isStale = true
    view.order.extend(room.entries)
    if let filter = view.filter {
      let room = room
      view.filtered.extend(room.entries) { filter.fits($0, in: room) }
    }
    if view.timeline.selected == nil { view.seenEntries = room.entries.count }
    if view.options.selected == nil {
      view.options.selected = RankedOptions(room).options.first?.id
    }
  }

  /// Works out what hangs on records and on the time.
  mutating func refresh() {
    outlook = Outlook(room, now: clock)
    isStale = false
  }

  mutating func say(_ text: String, _ role: ThemeRole = .info) {
    message = Message(text, role)
  }

  mutating func push(_ layer: Layer) {
    guard layers.count < Limits.layers else { return }
    layers.append(layer)
  }
}
