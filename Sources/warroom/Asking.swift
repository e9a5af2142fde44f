import ArgumentParser
import WarRoomCanvas
import WarRoomClient
import WarRoomCore
import WarRoomSystem

/// A command that is one order to one incident.
protocol Asking: ParsableCommand {
  var home: HomeOptions { get }
  var target: IncidentOption { get }

  /// The order; may throw a `Failure` for what cannot be understood.
  func order() throws -> Order
}

extension Asking {
  func run() throws {
    try reporting {
      let order = try order()
      let incident = try target.resolve(home)
      let answer = try home.requester().ask(order, of: incident)
      Output.line("recorded as \(answer.sequence) of \(answer.incident.short)")
    }
  }
}

/// Plain text on standard output, safe for a terminal.
enum Output {
  /// The wall clock.
  static var now: Timestamp { Timestamp(microseconds: SystemClock.now().wall) }

  static func line(_ text: String) {
    put(PrintableText(text).string + "\n")
  }

  /// JSON, which its writer has made plain ASCII already; never cut.
  static func json(_ text: String) {
    put(text + "\n")
  }

  /// A full disk or a closed descriptor is an error like any other; a reader who has gone is not.
  private static func put(_ text: String) {
    if StandardStream.output.write(text) { return }
    StandardStream.error.write("warroom: the output could not be written\n")
    ThisProcess.exitNow(ExitStatus.diskTrouble.rawValue)
  }

  /// Bytes that are safe already.
  static func raw(_ bytes: [UInt8]) {
    if StandardStream.output.write(bytes) { return }
    StandardStream.error.write("warroom: the output could not be written\n")
    ThisProcess.exitNow(ExitStatus.diskTrouble.rawValue)
  }

  /// Something that did not stop the command, on standard error.
  static func warning(_ text: String) {
    StandardStream.error.write("warroom: " + PrintableText(text).string + "\n")
  }

  /// Lines that are safe already.
  /// A whole document, whose writer has escaped what came from outside.
  static func document(_ text: String) {
    put(text)
  }

  static func lines(_ lines: [String]) {
    put(lines.map { $0 + "\n" }.joined())
  }
}
