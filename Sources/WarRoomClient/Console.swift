import WarRoomCanvas
package import WarRoomCore
package import WarRoomScreen
import WarRoomSystem
package import WarRoomTerminal
import WarRoomWire

/// The console's loop: one thread that waits for keys, records and the clock, and draws at most
/// one frame for whatever came.
package final class Console {
  private let setup: Setup
  private var incident: IncidentID
  private var model: ScreenModel
  private var line: HostLine
  private var ending: Ending?

  /// What a console needs to start.
  package struct Setup {
    package var address: HostAddress
    package var greeting: Requester.Greeting
    package var incident: IncidentID
    package var theme: Theme
    package var charts: ChartStyle
    package var terminal: TerminalOptions

    package init(
      address: HostAddress, greeting: Requester.Greeting, incident: IncidentID, theme: Theme,
      charts: ChartStyle, terminal: TerminalOptions
    ) {
      self.address = address
      self.greeting = greeting
      self.incident = incident
      self.theme = theme
      self.charts = charts
      self.terminal = terminal
    }
  }

  /// Why the console closed.
  package enum Ending: Equatable, Sendable {
    case quit
    /// A signal asked for it.
    case terminated
    /// The terminal is gone.
    case hangUp
  }

  /// Connects before the terminal is claimed, so that what goes wrong is said on a plain screen.
  package init(_ setup: Setup) throws(ClientFailure) {
    self.setup = setup
    incident = setup.incident
    let connection = try setup.address.connect()
    line = HostLine(connection, setup.greeting)
    try line.open(setup.incident, after: 0)
    model = ScreenModel(
      viewer: Console.viewer(setup.greeting), policy: Policy(owner: connection.owner),
      now: Console.moment(), rows: 24, columns: 80)
  }

  /// The incident that was on the screen last.
  package var lastIncident: IncidentID { incident }

  /// Runs until somebody quits or the terminal goes.
  package func run() throws(TerminalError) -> Ending {
    readFirstRecords()
    return try Terminal.withClaimed(setup.terminal) { terminal throws(TerminalError) in
      let look = Look(
        theme: setup.theme, colours: terminal.capabilities.colours, charts: setup.charts)
      resize(&terminal)
      for note in terminal.capabilities.notes {
        guard case .unknownType(let asked, let used) = note else { continue }
        tell(.unknownTerminal(asked: asked, used: used), &terminal)
      }
      while true {
        show(&terminal, look)
        if let ending { return ending }
        wait(&terminal)
        tell(.tick(Console.moment()), &terminal)
        readKeys(&terminal)
        readHost(&terminal)
      }
    }
  }

  /// Gives the host a moment, so that the first frame shows the incident and not an empty room.
  private func readFirstRecords() {
    let deadline = SystemClock.boottime() + Limits.firstRecords * 1_000_000
    while SystemClock.boottime() < deadline, !line.isComplete(model.room.sequence) {
      var poller = Poller()
      if let number = line.descriptor { poller.add(number, .read) }
      _ = try? poller.wait(timeout: Int32(Limits.firstRecords))
      for input in line.take() { _ = model.update(input) }
      if line.descriptor == nil { return }
    }
  }

  private func show(_ terminal: inout Terminal, _ look: Look) {
    let size = terminal.size
    var frame = Frame(
      rows: size.rows, columns: size.columns, glyphs: terminal.capabilities.glyphs)
    model.render(into: &frame, look: look)
    terminal.draw(frame)
    tell(.drawn(Console.moment()), &terminal)
  }

  private func wait(_ terminal: inout Terminal) {
    var poller = Poller()
    poller.add(terminal.inputDescriptor, .read)
    poller.add(terminal.signalDescriptor, .read)
    if let number = line.descriptor {
      poller.add(number, line.waitsToSend ? [.read, .write] : .read)
    }
    let intoSecond = SystemClock.now().wall % 1_000_000 / 1_000
    let toClock = 1_000 - intoSecond
    let timeout = min(toClock, line.millisecondsToRetry ?? toClock)
    _ = try? poller.wait(timeout: Int32(max(1, timeout)))
  }

  private func readKeys(_ terminal: inout Terminal) {
    for key in terminal.readKeys() {
      switch key {
      case .hangUp: ending = .hangUp
      case .terminate: ending = .terminated
      case .resize: resize(&terminal)
      case .resumed:
        resize(&terminal)
        terminal.redraw()
      case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down,
        .left, .right, .home, .end, .pageUp, .pageDown, .control, .alt, .function, .paste,
        .interrupt, .unknown:
        tell(.key(key), &terminal)
      }
      if ending != nil { return }
    }
  }

  private func readHost(_ terminal: inout Terminal) {
    for input in line.take() { tell(input, &terminal) }
    if let input = line.retry(setup.address, incident, after: model.room.sequence) {
      tell(input, &terminal)
    }
  }

  private func resize(_ terminal: inout Terminal) {
    let size = terminal.size
    tell(.resized(rows: size.rows, columns: size.columns), &terminal)
  }

  private func tell(_ input: Input, _ terminal: inout Terminal) {
    for intent in model.update(input) { perform(intent, &terminal) }
  }

  private func perform(_ intent: Intent, _ terminal: inout Terminal) {
    switch intent {
    case .order(let order): send(order, &terminal)
    case .switchRoom(let id): switchRoom(to: id)
    case .suspend: terminal.suspend()
    case .redraw: terminal.redraw()
    case .quit: ending = .quit
    case .bell: terminal.bell()
    case .discardTypeahead: terminal.discardTypeahead()
    // A live screen has no replay keys.
    case .replay: break
    }
  }

  private func send(_ order: Order, _ terminal: inout Terminal) {
    let ticket = Requester.freshTicket()
    tell(.sent(ticket: ticket, order), &terminal)
    let target: IncidentID?
    if case .declare = order { target = nil } else { target = incident }
    if !line.send(.order(ticket: ticket, incident: target, order)) {
      tell(.refused(ticket: ticket, .journalUnavailable("the host is not there")), &terminal)
    }
  }

  private func switchRoom(to id: IncidentID) {
    incident = id
    model.show(Room())
    line.follow(id)
  }

  private static func moment() -> Moment {
    let now = SystemClock.now()
    return Moment(
      wall: Timestamp(microseconds: now.wall), boottime: now.boottime, boot: now.boot)
  }

  /// Who sits here, as this process knows it; the host asks the kernel by itself.
  private static func viewer(_ greeting: Requester.Greeting) -> Author {
    let uid = ThisProcess.user
    let facts = ProcessFacts(pid: ThisProcess.pid)
    return Author(
      login: facts?.login, uid: uid, gid: ThisProcess.group, pid: ThisProcess.pid,
      host: Machine.hostName, tty: facts?.terminal, via: greeting.via, agent: greeting.agent,
      asserted: greeting.asserted, user: Accounts.name(uid) ?? "uid \(uid)")
  }
}
