import WarRoomCanvas
package import WarRoomScreen
import WarRoomSystem
package import WarRoomTerminal

/// The loop of a replay: one thread that waits for keys and for the next frame. It has no host, so
/// nothing that is pressed can reach one; paused, it sleeps and writes nothing.
package final class ReplayConsole {
  private let theme: Theme
  private let charts: ChartStyle
  private let options: TerminalOptions
  private let journal: JournalReplay
  private let follows: Bool
  private var stage: ReplayStage
  private var ending: Console.Ending?
  /// Nanoseconds since boot of the newest frame.
  private var drawnAt: Int64 = 0

  /// `journal` is what is read on between frames; with `follows` for as long as it grows.
  package init(
    _ stage: ReplayStage, _ theme: Theme, _ charts: ChartStyle, _ terminal: TerminalOptions,
    _ journal: JournalReplay, follows: Bool
  ) {
    self.stage = stage
    self.theme = theme
    self.charts = charts
    options = terminal
    self.journal = journal
    self.follows = follows
  }

  /// Runs until somebody quits or the terminal goes.
  package func run() throws(TerminalError) -> Console.Ending {
    try Terminal.withClaimed(options) { terminal throws(TerminalError) in
      let look = Look(theme: theme, colours: terminal.capabilities.colours, charts: charts)
      resize(&terminal)
      for note in terminal.capabilities.notes {
        guard case .unknownType(let asked, let used) = note else { continue }
        tell(.unknownTerminal(asked: asked, used: used), &terminal)
      }
      var goesOn = true
      var isFresh = true
      while true {
        let now = SystemClock.boottime()
        if isFresh || now - drawnAt >= Limits.replayFrame * 1_000_000 {
          show(&terminal, look)
        }
        if let ending { return ending }
        wait(terminal, goesOn)
        isFresh = readKeys(&terminal)
        if stage.isPlaying, SystemClock.boottime() - drawnAt >= Limits.replayFrame * 1_000_000 {
          stage.advance(to: SystemClock.boottime())
        }
        goesOn = work(goesOn)
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

  /// Sleeps until something comes, or the next frame is due; not at all while there is work.
  private func wait(_ terminal: borrowing Terminal, _ goesOn: Bool) {
    var poller = Poller()
    poller.add(terminal.inputDescriptor, .read)
    poller.add(terminal.signalDescriptor, .read)
    var timeout: Int64 = follows ? Limits.replayGrowth : -1
    if goesOn || stage.isSearching {
      timeout = 0
    } else if stage.isPlaying {
      let passed = (SystemClock.boottime() - drawnAt) / 1_000_000
      timeout = min(max(Limits.replayFrame - passed, 0), Limits.replayFrame)
    }
    _ = try? poller.wait(timeout: Int32(clamping: timeout))
  }

  /// Reads on and searches on, for less than anybody feels at a key; true when there is more to
  /// read.
  private func work(_ before: Bool) -> Bool {
    let deadline = SystemClock.boottime() + Limits.replaySlice
    var goesOn = before
    if before {
      goesOn = journal.index(forNanoseconds: Limits.replaySlice)
      // What is known now is put on the screen with the next frame, not after every slice.
      let isDue = SystemClock.boottime() - drawnAt >= Limits.replayFrame * 1_000_000
      if isDue || !goesOn { stage.grew() }
    } else if follows, journal.refresh() {
      goesOn = true
    }
    while stage.isSearching, SystemClock.boottime() < deadline {
      if !stage.work(records: Limits.replaySearched) { drawnAt = 0 }
    }
    return goesOn
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
