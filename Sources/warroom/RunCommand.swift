import ArgumentParser
import WarRoomClient
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomHost
import WarRoomJournal
import WarRoomSystem

/// `warroom run`: a command of one's own, in one's own terminal, behind the gate.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run a command after --, or a shell line, here and now, behind the gate.",
    discussion: """
      It is judged and recorded. What only reads runs at once; anything else waits until somebody \
      approves it in the console or with warroom approve in another terminal. Streams, signals, \
      terminal and exit status are the command's own.

      Exit statuses: the command's own, 128 and the number for a signal; 77 when it was refused, \
      69, 74 or 78 when no host, no journal or no sound policy was there, and nothing ran; 127 \
      when there is no such program.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var incident: IncidentOption
  @Option(help: "What has to be typed to approve it.") var target: String?
  @Option(help: "Why.") var reason: String?
  @Flag(help: "Where nothing can be recorded, run it all the same if it only reads.")
  var unrecorded = false
  @Option(help: ArgumentHelp("A line as a shell reads it.", valueName: "shell line"))
  var line: String?
  @Argument(parsing: .postTerminator, help: "The command, word by word.")
  var command: [String] = []

  /// What a command's own time limit is: none that anybody would notice.
  private static let daySeconds: Int64 = 86_400

  func validate() throws {
    guard (line == nil) != command.isEmpty else {
      throw ValidationError("give a command after --, or --line 'SHELL LINE'")
    }
  }

  func run() throws {
    var status: Int32 = 0
    try reporting { status = try runGated() }
    if status != 0 { throw ExitCode(status) }
  }

  private func runGated() throws -> Int32 {
    let words = line.map { Gate.words(for: $0) } ?? command
    let spec = CommandSpec(
      words: words, directory: try Files.realPath("."), timeLimitSeconds: RunCommand.daySeconds)
    let reader: CallerReader
    do throws(CallerReader.Problem) {
      reader = try CallerReader(words: words, directory: spec.directory ?? "/")
    } catch {
      return RunCommand.complain(error)
    }
    let gated: GatedRun
    do {
      gated = try propose(spec, reader.caller)
    } catch let problem as RunProblem where unrecorded && problem.isOfRecording {
      return try runUnrecorded(spec, reader, problem)
    } catch let problem as RunProblem {
      throw problem.failure
    }
    let signals = try ForegroundRun.claimSignals()
    switch RunWait(gated, signals).result() {
    case .go(let waited):
      if waited { ChildBeside.discardTyped() }
      return ForegroundRun(gated: gated, signals: signals).run(words) {
        () throws(CallerReader.Problem) in try reader.hold(in: starts)
      }
    case .refused(let why): throw Failure(.refused, "refused: \(why)")
    case .hostGone(let why): throw Failure(.noHost, "nothing was run: \(why)")
    case .interrupted(let signal):
      gated.withdraw("interrupted by whoever asked")
      Failure(.refused, "withdrawn; nothing was run").warn()
      return 128 + signal
    }
  }

  private func propose(_ spec: CommandSpec, _ caller: Caller) throws -> GatedRun {
    do {
      let id = try incident.resolve(home)
      let requester = try Requester(try home.address(), home.greeting(.run))
      let order = Order.proposeRun(
        spec, target: target, reason: reason ?? "run on the command line", caller)
      return try GatedRun(order, of: id, through: requester)
    } catch let failure as ClientFailure {
      throw RunProblem(failure)
    } catch let failure as Failure {
      throw RunProblem(failure)
    }
  }

  /// Only what surely reads, and never in silence.
  private func runUnrecorded(
    _ spec: CommandSpec, _ reader: CallerReader, _ problem: RunProblem
  ) throws -> Int32 {
    let rules = RuleFolder.load(configuration: ConfigurationFolder.path)
    if let broken = rules.problems.first { throw Failure(.configuration, broken.description) }
    let judgment = reader.confirmed(rules.gate.judge(spec))
    guard judgment.commandClass == .readOnly else { throw problem.failure }
    Output.warning("NOT RECORDED: \(problem.failure.text)")
    return ForegroundRun(gated: nil, signals: try ForegroundRun.claimSignals()).run(spec.words) {
      () throws(CallerReader.Problem) in try reader.hold(in: nil)
    }
  }

  /// Where programs get the names under which they are started; none in somebody else's home.
  private var starts: String? {
    guard let address = try? home.address(), address.socket == nil else { return nil }
    return address.home.path + "/starts"
  }

  /// As shells say it.
  private static func complain(_ problem: CallerReader.Problem) -> Int32 {
    switch problem {
    case .noProgram(let name):
      Output.warning("there is no program \(name)")
      return ForegroundRun.noProgram
    case .unreadable(let why):
      Output.warning(why)
      return ForegroundRun.notExecutable
    }
  }
}
