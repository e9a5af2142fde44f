import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomScreen
import WarRoomSystem

/// What a person has to do before the glass breaks: read it, say why, type the phrase, wait.
struct GlassQuestions {
  /// Bytes of a typed line.
  private static let lineBytes = 4_096
  /// Milliseconds in which nothing that is typed counts, as in the approval prompt.
  private static let deadMilliseconds: Int32 = 1_000
  /// Seconds in which Ctrl-C still stops it.
  static let countdownSeconds = 10

  /// Fills in the reason; throws when something was not typed as asked.
  func ask(_ glass: inout BrokenGlass) throws {
    let what = Wording.command(glass.command.words)
    let judged = glass.commandClass.map { "judged \($0.rawValue)" } ?? "judged by nobody"
    Output.line("BREAK THE GLASS: this runs without any approval, here and as you.")
    Output.line("  command  \(what)")
    Output.line("  in       \(glass.command.directory ?? "this folder")")
    Output.line("  it is    \(judged)")
    Output.line("  then     everybody in the incident is told, and it stays marked for ever")
    pause(GlassQuestions.deadMilliseconds)
    glass.reason = try typed("Why nobody can approve it: ")
    guard glass.reason.contains(where: { !$0.isWhitespace }) else {
      throw Failure(.refused, "no reason was typed; nothing was run")
    }
    guard try typed("Type \(PrintableText(glass.phrase).string) and Enter: ") == glass.phrase else {
      throw Failure(.refused, "that is not the phrase; nothing was run")
    }
    for left in (1...GlassQuestions.countdownSeconds).reversed() {
      StandardStream.error.write("\rIn \(left) s. Ctrl-C stops it. ")
      pause(1_000)
    }
    StandardStream.error.write("\n")
  }

  /// Waits on the boot clock: a poll that a signal cuts short does not shorten it.
  private func pause(_ milliseconds: Int32) {
    let end = SystemClock.boottime() + Int64(milliseconds) * 1_000_000
    while case let left = (end - SystemClock.boottime()) / 1_000_000, left > 0 {
      var poller = Poller()
      _ = try? poller.wait(timeout: Int32(left))
    }
  }

  /// Type-ahead is thrown away before each question.
  private func typed(_ question: String) throws -> String {
    TerminalInput.discard()
    StandardStream.output.write(question)
    switch TerminalInput.typedLine(limit: GlassQuestions.lineBytes) {
    case .typed(let text): return text
    case .pasted: throw Failure(.refused, "that was pasted; type it; nothing was run")
    case .ended: throw Failure(.refused, "nothing was typed; nothing was run")
    }
  }
}
