import WarRoomClient
import WarRoomCore
import WarRoomHost
import WarRoomSystem

/// Runs one command as a child beside us, passes on what is meant for it, and reports its end.
struct ForegroundRun {
  /// Nil where nothing is recorded.
  let gated: GatedRun?
  let signals: Signals

  /// What shells exit with when there is no such program.
  static let noProgram: Int32 = 127
  /// What shells exit with when it cannot be executed.
  static let notExecutable: Int32 = 126
  /// Seconds between TERM and KILL when somebody wants it stopped.
  private static let graceSeconds: Int64 = 5

  /// From here on these arrive as news: they end the child, not us.
  static func claimSignals() throws(SystemError) -> Signals {
    try Signals.claimWhatIsNotIgnored([.child, .interrupt, .quit, .terminate, .hangUp])
  }

  /// The exit status to end with. `hold` gives the program as it was judged.
  func run(
    _ words: [String], holding hold: () throws(CallerReader.Problem) -> HeldProgram
  ) -> Int32 {
    let child: ChildBeside
    do {
      let program = try hold()
      // While it runs, a terminal's stop keys are for it alone: we stop when it has stopped.
      _ = try Signals.claimWhatIsNotIgnored([.terminalStop, .terminalInput])
      child = try withExtendedLifetime(program) { try ChildBeside(program.path, words: words) }
    } catch {
      let why = ForegroundRun.text(error)
      Output.warning("it did not start: \(why)")
      report(.notStarted(String(why.prefix(ForegroundRun.reasonLength))), since: nil)
      return ForegroundRun.notExecutable
    }
    // What a key sent while the child was on its way may have reached us alone.
    forward(to: child, alsoKeys: true)
    return watch(child)
  }

  /// Characters of a reason in the journal.
  private static let reasonLength = 160

  private static func text(_ error: any Error) -> String {
    switch error {
    case CallerReader.Problem.noProgram(let name): "there is no program \(name)"
    case CallerReader.Problem.unreadable(let why): why
    case let error as SystemError: error.text
    case let other: "\(other)"
    }
  }

  private func watch(_ child: ChildBeside) -> Int32 {
    let started = SystemClock.boottime()
    var line = gated
    var killAt: Int64?
    while true {
      switch try? child.change() {
      case .exited(let status)?:
        report(killAt == nil ? .exited(status) : .cancelled, since: started)
        return status
      case .signalled(let number)?:
        report(killAt == nil ? .signalled(number) : .cancelled, since: started)
        return 128 + number
      case .stopped?:
        try? Signals.send(.stop, to: ThisProcess.pid)
        try? Signals.send(.resume, to: child.pid)
        continue
      case nil: break
      }
      wait(line, until: killAt)
      forward(to: child, alsoKeys: false)
      do throws(ClientFailure) {
        for step in try line?.take() ?? [] {
          guard case .stop = step, killAt == nil else { continue }
          try? Signals.send(.terminate, to: child.pid)
          killAt = SystemClock.boottime() + ForegroundRun.graceSeconds * 1_000_000_000
        }
      } catch {
        // The command goes on; its end is told to the next host, which may not want it any more.
        line = nil
      }
      if let at = killAt, at <= SystemClock.boottime() {
        try? Signals.send(.kill, to: child.pid)
        killAt = at + ForegroundRun.graceSeconds * 1_000_000_000
      }
    }
  }

  private func wait(_ line: GatedRun?, until killAt: Int64?) {
    var poller = Poller()
    poller.add(signals.number, .read)
    if let line { poller.add(line.descriptor, .read) }
    let left = killAt.map { max(0, ($0 - SystemClock.boottime()) / 1_000_000 + 1) }
    _ = try? poller.wait(timeout: Int32(clamping: left ?? -1))
  }

  /// What a terminal's key sends reaches the child without us; the rest is passed on.
  private func forward(to child: ChildBeside, alsoKeys: Bool) {
    for arrival in signals.takeWithSource() {
      switch arrival.name {
      case .interrupt, .quit, .terminate, .hangUp:
        if alsoKeys || !arrival.isFromKernel { try? Signals.send(arrival.name, to: child.pid) }
      case .kill, .user1, .user2, .pipe, .child, .resume, .stop, .terminalStop, .terminalInput,
        .resize:
        continue
      }
    }
  }

  private func report(_ ending: RunOutcome.Ending, since start: Int64?) {
    guard let gated else { return }
    let took = start.map { (SystemClock.boottime() - $0) / 1_000_000 } ?? 0
    do throws(ClientFailure) {
      try gated.end(ending, milliseconds: took)
    } catch {
      Output.warning("how run \(gated.id) ended was not recorded: \(Failure(error).text)")
    }
  }
}
