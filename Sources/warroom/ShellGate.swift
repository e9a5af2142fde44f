import WarRoomClient
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomSystem

/// Stands beside an interactive shell: each line is a run that the shell executes itself.
final class ShellGate {
  private let home: HomeOptions
  private let incident: IncidentID
  private let shell: GatedShell
  /// The shell's own file.
  private let executable: String
  private let lines: ShellLines
  private var state = State.idle
  /// Of the newest line in the shell's history.
  private var lastNumber = ""
  /// What the shell says comes to nothing once it has ended.
  private var pid: Int32 = 0

  /// Where the newest line stands.
  private enum State {
    case idle
    case waiting(GatedRun, line: String)
    case running(GatedRun, since: Int64)
  }

  /// Seconds of a line's own time limit: none that anybody would notice.
  private static let daySeconds: Int64 = 86_400

  init(
    _ home: HomeOptions, _ incident: IncidentID, _ shell: GatedShell, executable: String,
    _ lines: ShellLines
  ) {
    self.home = home
    self.incident = incident
    self.shell = shell
    self.executable = executable
    self.lines = lines
  }

  /// Until the shell ends; its exit status.
  func serve() throws -> Int32 {
    let signals = try ForegroundRun.claimSignals()
    let (path, words) = shell.start(executable, folder: lines.folder)
    let child = try ChildBeside(path, words: words, endsWithUs: true)
    pid = child.pid
    while true {
      for message in try lines.take() { try take(message) }
      takeSteps()
      switch try child.change() {
      case .exited(let status)?: return end(status)
      case .signalled(let number)?: return end(128 + number)
      case .stopped?:
        try Signals.send(.stop, to: ThisProcess.pid)
        try? Signals.send(.resume, to: child.pid)
      case nil: wait(signals, child)
      }
    }
  }

  private func wait(_ signals: Signals, _ child: ChildBeside) {
    var poller = Poller()
    poller.add(lines.descriptor, .read)
    poller.add(signals.number, .read)
    switch state {
    case .waiting(let gated, _), .running(let gated, _): poller.add(gated.descriptor, .read)
    case .idle: break
    }
    _ = try? poller.wait(timeout: -1)
    for signal in signals.take() where signal == .terminate || signal == .hangUp {
      try? Signals.send(.hangUp, to: child.pid)
    }
  }

  private func take(_ message: ShellLines.Message) throws {
    switch message {
    case .prompt(let status):
      finish(status)
    case .line(let line):
      // The prompt in between never came: how the one before ended was not seen.
      if case .waiting(let gated, _) = state { gated.withdraw("another line came") }
      state = .idle
      lines.close()
      do {
        state = .waiting(try propose(line), line: line.id)
      } catch let problem as RunProblem {
        problem.failure.warn()
        try lines.answer(line.id, go: false)
      }
    }
  }

  private func propose(_ line: ShellLines.Line) throws -> GatedRun {
    guard !line.number.isEmpty, line.number != lastNumber else {
      throw RunProblem(
        Failure(.refused, "the line is not in the shell's history, so it cannot be judged"))
    }
    lastNumber = line.number
    let words = Gate.shellWords(for: line.text)
    let folder = (try? Files.linkTarget("/proc/\(pid)/cwd")) ?? "/"
    let spec = CommandSpec(
      words: words, directory: folder, timeLimitSeconds: ShellGate.daySeconds)
    do {
      let reader = try CallerReader(
        words: words, directory: folder, shell: executable, searchPath: line.searchPath,
        doubts: doubts(line))
      let requester = try Requester(try home.address(), home.greeting(.run))
      let order = Order.proposeRun(
        spec, target: nil, reason: "typed in a shell", reader.caller)
      return try GatedRun(order, of: incident, through: requester)
    } catch let failure as ClientFailure {
      throw RunProblem(failure)
    } catch let failure as Failure {
      throw RunProblem(failure)
    } catch CallerReader.Problem.unreadable(let why) {
      throw RunProblem(Failure(.refused, why))
    } catch {
      throw RunProblem(Failure(.refused, "the shell cannot be read: \(error)"))
    }
  }

  private func doubts(_ line: ShellLines.Line) -> [String] {
    var doubts: [String] = []
    if !line.doubt.isEmpty {
      let name = String(line.doubt.unicodeScalars.prefix(60).map { Character($0) })
      doubts.append("\(name) is an alias or a function in that shell")
    }
    if let word = shell.touchy.first(where: { line.text.contains($0) }) {
      doubts.append("\(word) may change what that shell does with later lines")
    }
    return doubts
  }

  private func takeSteps() {
    switch state {
    case .idle: return
    case .waiting(let gated, let line): takeSteps(of: gated, line)
    case .running(let gated, _):
      // What a running line is asked to do, its terminal decides; a lost host changes nothing now.
      if (try? gated.take()) == nil { state = .idle }
    }
  }

  private func takeSteps(of gated: GatedRun, _ line: String) {
    do throws(ClientFailure) {
      for step in try gated.take() {
        switch step {
        case .asking, .halfApproved: RunWait.say(step, gated)
        case .started:
          state = .running(gated, since: SystemClock.boottime())
          return try answerGo(line, gated)
        case .refused(let ending, let reason):
          return refuse("refused: \(ending.rawValue): \(reason)", line)
        case .lost(let reason): return refuse("nothing was run: \(reason)", line)
        case .stop: break
        }
      }
    } catch {
      refuse("nothing was run: \(Failure(error).text)", line)
    }
  }

  private func refuse(_ why: String, _ line: String) {
    Failure(.refused, why).warn()
    state = .idle
    try? lines.answer(line, go: false)
  }

  /// Where the shell cannot be told, it does not run: the hook waits until it is told or left.
  private func answerGo(_ line: String, _ gated: GatedRun) throws(ClientFailure) {
    do {
      try lines.answer(line, go: true)
    } catch {
      try gated.end(.notStarted("the shell could not be told: \(error.text)"), milliseconds: 0)
      state = .idle
    }
  }

  /// The shell asks again: the line is over, or somebody left the wait for it.
  private func finish(_ status: Int32) {
    lines.close()
    switch state {
    case .idle: break
    case .waiting(let gated, _): gated.withdraw("interrupted by whoever asked")
    case .running(let gated, let since):
      let took = (SystemClock.boottime() - since) / 1_000_000
      do throws(ClientFailure) {
        try gated.end(.exited(status), milliseconds: took)
      } catch {
        Output.warning("how run \(gated.id) ended was not recorded: \(Failure(error).text)")
      }
    }
    state = .idle
  }

  private func end(_ status: Int32) -> Int32 {
    finish(status)
    return status
  }
}
