import WarRoomCanvas
package import WarRoomCore
package import WarRoomScreen
import WarRoomSystem
package import WarRoomTerminal

/// The loop of a replay: one thread that waits for keys and for the next frame. It has no host, so
/// nothing that is pressed can reach one; paused, it sleeps and writes nothing.
package final class ReplayConsole {
  private let setup: Setup
  private var stage: ReplayStage
  private var ending: Console.Ending?
  /// Nanoseconds since boot of the newest frame.
  private var drawnAt: Int64 = 0

  /// What a replay at a terminal needs to start.
  package struct Setup {
    package var theme: Theme
    package var terminal: TerminalOptions
    /// Called between frames for up to so many nanoseconds: reads on in the journal, and says
    /// whether there is more to read and whether it knows more than before.
    package var read: (Int64) -> Reading

    package init(
      theme: Theme, terminal: TerminalOptions, read: @escaping (Int64) -> Reading
    ) {
      self.theme = theme
      self.terminal = terminal
      self.read = read
    }
  }

  /// How far a journal has been read.
  package struct Reading: Equatable, Sendable {
    /// There is more to read now.
    package var goesOn: Bool
    /// Milliseconds after which to look again, for a journal that may grow; nil: never.
    package var again: Int64?
    /// There are records that were not known before.
    package var grew: Bool

    package init(goesOn: Bool, again: Int64?, grew: Bool) {
      self.goesOn = goesOn
      self.again = again
      self.grew = grew
    }

    /// All is known.
    package static let done = Reading(goesOn: false, again: nil, grew: false)
  }

  package init(_ stage: ReplayStage, _ setup: Setup) {
    self.stage = stage
    self.setup = setup
  }

  /// Runs until somebody quits or the terminal goes.
  package func run() throws(TerminalError) -> Console.Ending {
    try Terminal.withClaimed(setup.terminal) { terminal throws(TerminalError) in
      let look = Look(theme: setup.theme, mono: terminal.capabilities.colours == .mono)
      resize(&terminal)
      for note in terminal.capabilities.notes {
        guard case .unknownType(let asked, let used) = note else { continue }
        tell(.unknownTerminal(asked: asked, used: used), &terminal)
      }
      var reading = Reading(goesOn: true, again: nil, grew: false)
      var isFresh = true
      while true {
        let now = SystemClock.boottime()
        if isFresh || now - drawnAt >= Limits.replayFrame * 1_000_000 {
          show(&terminal, look)
        }
        if let ending { return ending }
        wait(terminal, reading)
        isFresh = readKeys(&terminal)
        if stage.isPlaying, SystemClock.boottime() - drawnAt >= Limits.replayFrame * 1_000_000 {
          stage.advance(to: SystemClock.boottime())
        }
        reading = work(reading)
      }
    }
  }

  private func show(_ terminal: inout Terminal, _ look: Look) {
    let size = terminal.size
    var frame = Frame(
      rows: size.rows, columns: size.columns, glyphs: terminal.capabilities.glyphs)
    stage.render(into: &frame, look: look)
    terminal.draw(frame)
    drawnAt = SystemClock.boottime()
  }

  private func wait(_ terminal: borrowing Terminal, _ reading: Reading) {
    var poller = Poller()
    poller.add(terminal.inputDescriptor, .read)
    poller.add(terminal.signalDescriptor, .read)
    var timeout: Int64 = -1
    if reading.goesOn || stage.isSearching {
      timeout = 0
    } else if stage.isPlaying {
      let passed = (SystemClock.boottime() - drawnAt) / 1_000_000
      timeout = min(max(Limits.replayFrame - passed, 0), Limits.replayFrame)
    } else if let again = reading.again {
      timeout = again
    }
    _ = try? poller.wait(timeout: Int32(clamping: timeout))
  }

  /// Reads on and searches on, for less than anybody feels at a key.
  private func work(_ before: Reading) -> Reading {
    let deadline = SystemClock.boottime() + Limits.replaySlice
    var reading = before
    if before.goesOn || before.again != nil {
      reading = setup.read(Limits.replaySlice)
      if reading.grew || !reading.goesOn && before.goesOn { stage.grew() }
    }
    while stage.isSearching, SystemClock.boottime() < deadline {
      if !stage.work(records: Limits.replaySearched) { drawnAt = 0 }
    }
    return reading
  }

  /// True when something came.
  private func readKeys(_ terminal: inout Terminal) -> Bool {
    let keys = terminal.readKeys()
    for key in keys {
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
      if ending != nil { break }
    }
    return !keys.isEmpty
  }

  private func resize(_ terminal: inout Terminal) {
    let size = terminal.size
    stage.resize(rows: size.rows, columns: size.columns)
  }

  private func tell(_ input: Input, _ terminal: inout Terminal) {
    for intent in stage.update(input) {
      switch intent {
      case .suspend: terminal.suspend()
      case .redraw: terminal.redraw()
      case .quit: ending = .quit
      case .bell: terminal.bell()
      case .discardTypeahead: terminal.discardTypeahead()
      // There is nobody to give an order to, and nothing else to show.
      case .order, .switchRoom, .replay: break
      }
    }
  }
}
