import CWarRoomSystem

/// Lines that a person types at standard input, for questions outside the console.
package enum TerminalInput {
  /// Throws away what was typed and not read yet.
  package static func discard() {
    _ = wr_flush_input(StandardStream.input.rawValue)
  }

  /// What somebody answered.
  package enum Answer: Equatable, Sendable {
    case typed(String)
    /// The terminal said that it was pasted.
    case pasted
    case ended
  }

  /// One line, with the terminal asked to mark what is pasted (bracketed paste): a mark in the
  /// line means that nobody typed it.
  package static func typedLine(limit: Int) -> Answer {
    StandardStream.output.write("\u{1B}[?2004h")
    let line = line(limit: limit)
    StandardStream.output.write("\u{1B}[?2004l")
    guard let line else { return .ended }
    return line.utf8.contains(0x1b) ? .pasted : .typed(line)
  }

  /// One line without its end; nil at the end of input or beyond `limit` bytes.
  package static func line(limit: Int) -> String? {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      var byte: UInt8 = 0
      let count = unsafe wr_read(StandardStream.input.rawValue, &byte, 1)
      guard count == 1 else { return nil }
      if byte == 0x0a { return String(decoding: bytes, as: UTF8.self) }
      bytes.append(byte)
    }
    return nil
  }
}
