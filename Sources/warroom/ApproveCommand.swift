import ArgumentParser
import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// `warroom approve`: the approval prompt without the console. Only at a terminal.
struct ApproveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approve a run that waits, by typing its target.",
    discussion: """
      Shows what will run and asks for the target. Nothing that was typed before the question \
      counts.
      """)
  @OptionGroup var home: HomeOptions
  @OptionGroup var target: IncidentOption
  @Argument(help: "The run's number. Default: the only one that waits.") var number: Int?

  /// Bytes of a typed line.
  private static let lineBytes = 4_096
  /// Milliseconds in which nothing that is typed counts, as in the console.
  private static let deadMilliseconds: Int32 = 1_000

  func run() throws {
    try reporting {
      guard ThisProcess.isTerminal(0), ThisProcess.isTerminal(1) else {
        throw Failure(.refused, "an approval is typed at a terminal; this is none")
      }
      let id = try target.resolve(home)
      let requester = try home.requester()
      let room = try requester.follow(id, seconds: 30) { _ in true }
      let chosen = try choose(in: room)
      guard let request = chosen.deadline else {
        throw Failure(.refused, "run \(chosen.id) is not waiting: it is \(chosen.state.word)")
      }
      Output.lines(PlainRoom.run(chosen, in: room))
      let typed = try question(chosen)
      let answer = try requester.ask(
        .approve(chosen.id, digest: request.digest, typed: typed), of: id)
      // A line of its own: on the first one, records of the first reading are still on their way.
      let after = try home.requester().follow(id, seconds: 30) { $0.sequence >= answer.sequence }
      guard let run = after.run(chosen.id) else {
        throw Failure(.noHost, "the host does not show run \(chosen.id) any more")
      }
      switch run.state {
      case .awaiting(_, let approvals, let mistyped):
        if mistyped > 0, approvals.count == chosen.approvals.count {
          throw Failure(.refused, "that is not the target; nothing was approved")
        }
        Output.line("approved by you; it waits for a second person")
      case .refused(_, let reason):
        throw Failure(.refused, reason)
      case .gathering, .approved, .running, .ended, .unknown:
        Output.line("approved, recorded as \(answer.sequence)")
      }
    }
  }

  private func choose(in room: Room) throws -> Run {
    if let number {
      guard let chosen = room.run(RunID(number)) else {
        throw Failure(.noInput, "there is no run \(number)")
      }
      return chosen
    }
    let waiting = room.awaiting
    guard let only = waiting.first, waiting.count == 1 else {
      let numbers = waiting.map { "\($0.id)" }.joined(separator: ", ")
      throw Failure(
        .usage, waiting.isEmpty ? "nothing waits for approval" : "name a run: \(numbers) wait")
    }
    return only
  }

  /// Type-ahead is thrown away before the question is asked.
  private func question(_ run: Run) throws -> String {
    // Dead time: what was typed before the question stood there is thrown away, all of it.
    var pause = Poller()
    _ = try? pause.wait(timeout: ApproveCommand.deadMilliseconds)
    TerminalInput.discard()
    let what =
      run.proposal.friction == .key
      ? "Type y and Enter to run exactly this: "
      : "Type \(PrintableText(run.challenge).string) and Enter to run exactly this: "
    StandardStream.output.write(what)
    let line = TerminalInput.typedLine(limit: ApproveCommand.lineBytes)
    switch line {
    case .typed(let text): return text
    case .pasted: throw Failure(.refused, "that was pasted; type it; nothing was approved")
    case .ended: throw Failure(.refused, "nothing was typed; nothing was approved")
    }
  }
}
