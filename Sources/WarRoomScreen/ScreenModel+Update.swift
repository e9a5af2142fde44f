import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// Takes in one thing that happened; what the client has to do about it comes back.
  package mutating func update(_ input: Input) -> [Intent] {
    switch input {
    case .key(let key): return press(key)
    case .records(let records): return take(records)
    case .output(let run, let bytes): outputs.append(bytes, to: run)
    case .people(let people): feed.people = Array(people.prefix(Limits.listed))
    case .rooms(let rooms):
      feed.rooms = Array(rooms.prefix(Limits.listed))
      refreshMenus()
    case .inbox(let waiting): feed.inboxWaiting = waiting
    case .unknownTerminal(let asked, let used):
      say("Terminal \(asked) is unknown here; drawn as \(used).", .warn)
    case .sent(let ticket, let order): noteSent(ticket, order)
    case .accepted(let ticket): accept(ticket)
    case .refused(let ticket, let refusal): refuse(ticket, refusal)
    case .connection(let connection): connect(connection)
    case .tick(let moment):
      let shown = clock
      now = moment
      let step = Limits.refreshMicroseconds
      if isStale || clock.microseconds / step != shown.microseconds / step { refresh() }
      if clock != shown, message?.isRead == true { message = nil }
      changePrompt { $0.tick(moment) }
    case .drawn(let moment):
      let size = size
      if case .approval = layers.last {
        changePrompt { $0.wasDrawn(at: moment, rows: size.rows, columns: size.columns) }
      }
    case .resized(let rows, let columns):
      size = Size(rows: rows, columns: columns)
      changePrompt { $0.reopen() }
    }
    return []
  }

  /// Changes the approval prompt, wherever in the stack it lies.
  mutating func changePrompt(_ change: (inout ApprovalPrompt) -> Void) {
    for index in layers.indices {
      guard case .approval(var prompt) = layers[index] else { continue }
      change(&prompt)
      layers[index] = .approval(prompt)
    }
  }

  private mutating func take(_ records: [Record]) -> [Intent] {
    let known = Set(waitingForViewer.map(\.id))
    let broken = room.broken.count
    let wasStopped = banner != nil
    let isFirstReading = room.incident == nil
    for record in records {
      room.evolve(record)
      // The record itself is the best answer, and after a lost connection the only one.
      if let ticket = record.ticket { accept(ticket) }
    }
    settle()
    refreshMenus()
    if message?.role == .waiting, waitingForViewer.isEmpty { message = nil }
    var done: RunID?
    let room = room
    let viewer = viewer
    changePrompt { prompt in
      if prompt.follow(room, viewer: viewer) { done = prompt.run.id }
    }
    if let done {
      layers.removeAll { if case .approval = $0 { true } else { false } }
      let waits = room.run(done).map { $0.state.isPending && $0.deadline != nil } ?? false
      let awaiting = room.awaiting.contains { $0.id == done }
      say(
        awaiting
          ? "Your approval is recorded. A second person must approve, too."
          : waits
            ? "Approved. The host checks everything again and starts it."
            : "Approved and started.", .ok)
    }
    if !isFirstReading, room.broken.count > broken, let glass = room.broken.last {
      say("GLASS BROKEN. " + Wording.brokenGlass(glass), .crit)
      return [.bell]
    }
    if !isFirstReading, !wasStopped, banner != nil { return [.bell] }
    let fresh = waitingForViewer.filter { !known.contains($0.id) }
    guard let run = fresh.first else { return [] }
    if run.proposal.proposer.uid != viewer.uid || layers.isEmpty {
      say(
        "\(run.proposal.title) waits for you: \(ActionTable.keyName(.approvals))", .waiting)
    }
    return [.bell]
  }

  private mutating func noteSent(_ ticket: String, _ order: Order) {
    feed.pending.append(Feed.Pending(ticket: ticket, order: order))
    if feed.pending.count > Limits.pendingOrders { feed.pending.removeFirst() }
    if case .approve = order {
      changePrompt { if case .sending = $0.stage { $0.stage = .sending(ticket: ticket) } }
    }
  }

  private mutating func accept(_ ticket: String) {
    guard let order = feed.settle(ticket) else { return }
    if case .approve = order { return }
    say("Recorded: \(Wording.order(order)).", .ok)
  }

  private mutating func refuse(_ ticket: String, _ refusal: Refusal) {
    guard let order = feed.settle(ticket) else { return }
    let sentence = Wording.sentence(refusal)
    var told = false
    changePrompt { prompt in
      guard case .sending(ticket) = prompt.stage else { return }
      prompt.stage = .asking
      prompt.field = TextField(limit: 1_000)
      prompt.notice = sentence
      told = true
    }
    if !told { say("Not done (\(Wording.order(order))). \(sentence)", .crit) }
  }

  private mutating func connect(_ connection: Connection) {
    let before = feed.connection
    feed.connection = connection
    switch connection {
    case .live:
      if before != .live { welcomeBack() }
    case .reconnecting:
      say("The host does not answer; trying again. What you see is what is on disk.", .warn)
      changePrompt { prompt in
        guard case .sending = prompt.stage else { return }
        prompt.notice = "No answer: it may or may not be recorded. Esc, and look."
      }
    case .lost(let why):
      say(why, .crit)
    }
  }

  /// What was asked before the connection broke and is in no record may be lost: that is said.
  private mutating func welcomeBack() {
    let open = feed.pending.map { Wording.order($0.order) }
    feed.pending = []
    say(
      open.isEmpty
        ? "The host is back."
        : "The host is back. Without an answer: \(open.joined(separator: ", ")). Look first.",
      open.isEmpty ? .ok : .warn)
  }

  /// Orders go out only while somebody can take them.
  mutating func send(_ order: Order) -> [Intent] {
    guard feed.connection.isLive else {
      say(ScreenModel.noHost, .crit)
      return []
    }
    if let refusal = refusal(of: order) {
      say(Wording.sentence(refusal), .crit)
      return []
    }
    say("Sent: \(Wording.order(order)) …", .muted)
    return [.order(order)]
  }
}
