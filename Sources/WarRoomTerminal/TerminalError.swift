import WarRoomCanvas

/// Why the terminal could not be taken. Nothing was changed in any of these cases.
package enum TerminalError: Error, Hashable, Sendable {
  /// It was taken before and not given back.
  case alreadyClaimed
  /// Neither the standard descriptors nor /dev/tty are a terminal.
  case noTerminal
  /// Another job of the shell has the terminal.
  case background
  /// TERM is not set.
  case noTerminalType
  /// The terminal's type, as TERM names it, cannot place a cursor.
  case unfit(type: String)
  /// Curses must stay on the main thread: window sizes arrive on no other.
  case notMainThread
  /// A system call failed with this `errno`.
  case system(errno: Int32)
}

extension TerminalError: CustomStringConvertible {
  /// One sentence without a full stop, safe to print.
  package var description: String {
    switch self {
    case .alreadyClaimed: "the terminal is in use by this program already"
    case .noTerminal: "there is no terminal here"
    case .background: "the terminal belongs to another job; bring this one to the foreground"
    case .noTerminalType: "TERM is not set, so the terminal's type is unknown"
    case .unfit(let type): "a terminal of type \(PrintableText(type)) cannot show a console"
    case .notMainThread: "the terminal can be used on the main thread only"
    case .system(let errno): "the terminal could not be taken (errno \(errno))"
    }
  }
}
