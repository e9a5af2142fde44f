import CWarRoomTerminal
package import WarRoomCanvas

extension Terminal {
  /// Shows a frame: only the cells that differ from the last one, in one write. The same frame
  /// again writes nothing. A frame larger than the terminal is cut.
  package mutating func draw(_ frame: Frame) {
    let runs = frame.changes(since: shown)
    guard shown == nil || !runs.isEmpty || shown?.cursor != frame.cursor else { return }
    if shown?.rows != frame.rows || shown?.columns != frame.columns { wrt_erase() }
    for run in runs { put(run) }
    if let cursor = frame.cursor {
      wrt_cursor(
        Int32(clamping: cursor.row), Int32(clamping: cursor.column), cursor.isVisible ? 1 : 0)
    } else {
      wrt_cursor(Int32(frame.rows), Int32(frame.columns), 0)
    }
    wrt_show()
    shown = frame
  }

  /// Paints the whole screen again, for when something else has written on it.
  package func redraw() {
    guard shown != nil else { return }
    wrt_repaint()
  }

  private func put(_ run: FrameRun) {
    var column = run.column
    var style: Style?
    var attributes: Int32 = 0
    var pair: Int32 = 0
    for cell in run.cells {
      if cell.style != style {
        (attributes, pair) = look(cell.style)
        style = cell.style
      }
      if !cell.isContinuation {
        put(cell, row: run.row, column: column, attributes: attributes, pair: pair)
      }
      column += 1
    }
  }

  private func put(_ cell: Cell, row: Int, column: Int, attributes: Int32, pair: Int32) {
    var scalars = cell.text.unicodeScalars.makeIterator()
    let base = scalars.next()?.value ?? 0x20
    let first = scalars.next()?.value ?? 0
    let second = scalars.next()?.value ?? 0
    let third = scalars.next()?.value ?? 0
    let fourth = scalars.next()?.value ?? 0
    wrt_put(
      Int32(row), Int32(column), Int32(cell.width), attributes, pair, base, first, second, third,
      fourth)
  }

  /// Attribute bits and colour pair of a style, in the colours that there are.
  private func look(_ style: Style) -> (attributes: Int32, pair: Int32) {
    let foreground = style.foreground.reduced(to: capabilities.colours)
    let background = style.background.reduced(to: capabilities.colours)
    var bits = 0
    if style.bold || foreground.bold { bits |= Int(WRT_BOLD) }
    if style.dim { bits |= Int(WRT_DIM) }
    if style.reverse { bits |= Int(WRT_REVERSE) }
    if style.underline { bits |= Int(WRT_UNDERLINE) }
    let pair = wrt_pair(Int32(foreground.ink.number), Int32(background.ink.number))
    return (Int32(bits), pair)
  }
}
