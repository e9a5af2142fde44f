package import WarRoomCanvas
import WarRoomJSON

/// Writes frames as an asciicast of version 2: a header line, then one line for each change, with
/// what a terminal has to be sent for it. The same frames give the same bytes.
package struct AsciicastWriter {
  private var shown: Frame?
  private let rows: Int
  private let columns: Int

  /// Frames must have this size.
  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
  }

  /// The first line. `started` is in seconds since 1970.
  package func header(title: String, started: Int64) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", integer: 2)
    writer.member("width", integer: Int64(columns))
    writer.member("height", integer: Int64(rows))
    writer.member("timestamp", integer: started)
    writer.member("title", string: PrintableText(title).string)
    writer.name("env")
    writer.beginObject()
    writer.member("TERM", string: "xterm-256color")
    writer.endObject()
    writer.endObject()
    return writer.take() + [0x0A]
  }

  /// What changed since the frame before; empty when nothing did.
  package mutating func frame(_ frame: Frame, milliseconds: Int64) -> [UInt8] {
    let runs = frame.changes(since: shown)
    guard !runs.isEmpty else { return [] }
    var text = shown == nil ? "\u{1B}[?25l\u{1B}[0m\u{1B}[2J" : ""
    for run in runs { append(run, to: &text) }
    shown = frame
    return event("o", text, milliseconds)
  }

  /// A marker: players go from one to the next.
  package func marker(_ title: String, milliseconds: Int64) -> [UInt8] {
    event("m", PrintableText(title).string, milliseconds)
  }

  private func event(_ kind: String, _ text: String, _ milliseconds: Int64) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    let rest = String(milliseconds % 1_000)
    let padded = String(repeating: "0", count: 3 - rest.utf8.count) + rest
    writer.printed("\(milliseconds / 1_000).\(padded)")
    writer.string(kind)
    writer.string(text)
    writer.endArray()
    return writer.take() + [0x0A]
  }

  /// Cells hold printable text only, so nothing in them can be taken for a control sequence.
  private func append(_ run: FrameRun, to text: inout String) {
    text += "\u{1B}[\(run.row + 1);\(run.column + 1)H"
    var style = Style.plain
    for cell in run.cells where !cell.isContinuation {
      if cell.style != style {
        style = cell.style
        text += style.sequence
      }
      text += cell.text
    }
    if style != .plain { text += Style.plain.sequence }
  }
}

extension Style {
  /// What makes a terminal write in this style, whatever it wrote in before.
  fileprivate var sequence: String {
    var codes = ["0"]
    if bold { codes.append("1") }
    if dim { codes.append("2") }
    if underline { codes.append("4") }
    if reverse { codes.append("7") }
    codes += foreground.codes(base: 30) + background.codes(base: 40)
    return "\u{1B}[" + codes.joined(separator: ";") + "m"
  }
}

extension Ink {
  fileprivate func codes(base: Int) -> [String] {
    switch self {
    case .terminal: []
    case .ansi(let colour):
      colour.isBright
        ? ["\(base + 60 + Int(colour.dark.rawValue))"] : ["\(base + Int(colour.rawValue))"]
    case .indexed(let index): ["\(base + 8)", "5", "\(index)"]
    }
  }
}
