/// The drawing characters, chosen once by what the terminal can show. In ASCII mode every one of
/// them is ASCII: some set-ups draw the Unicode ones two columns wide, which shifts whole screens.
package struct Glyphs: Hashable, Sendable {
  /// A horizontal line, one column.
  package let rule: PrintableText
  /// The same for the focused pane.
  package let heavyRule: PrintableText
  /// A vertical line.
  package let bar: PrintableText
  /// The gutter mark of the selected line.
  package let marker: PrintableText
  /// What stands for text left out; always one column.
  package let ellipsis: PrintableText
  /// Before an item of a list.
  package let bullet: PrintableText
  /// From one thing to another.
  package let arrow: PrintableText
  /// A branch that can be opened.
  package let closed: PrintableText
  /// A branch that is open.
  package let open: PrintableText
  /// Heights of a small chart, lowest first.
  package let levels: [PrintableText]

  /// For UTF-8 terminals; every glyph is one column by the C library's count.
  package static let unicode = Glyphs(
    rule: "─", heavyRule: "━", bar: "│", marker: ">", ellipsis: "…", bullet: "•", arrow: "→",
    closed: "▸", open: "▾", levels: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"])

  /// For everything else.
  package static let ascii = Glyphs(
    rule: "-", heavyRule: "=", bar: "|", marker: ">", ellipsis: "~", bullet: "*", arrow: ">",
    closed: "+", open: "-", levels: ["_", ".", ":", "-", "=", "+", "*", "#"])

  /// A line of `columns` columns, heavy for the focused pane.
  package func rule(columns: Int, heavy: Bool = false) -> PrintableText {
    let count = min(max(columns, 0), Limits.frameColumns)
    let glyph = heavy ? heavyRule : rule
    return PrintableText(
      string: String(repeating: glyph.string, count: count), width: count * glyph.width)
  }

  /// One column for each value, scaled between the least and the greatest; a value that is not
  /// finite leaves a space. Values that are all the same stand at the lowest level.
  package func sparkline(_ values: some Collection<Double>) -> PrintableText {
    let finite = values.filter(\.isFinite)
    let least = finite.min() ?? 0
    let span = (finite.max() ?? 0) - least
    var line = PrintableText()
    for value in values.prefix(Limits.frameColumns) {
      guard value.isFinite else {
        line = line + " "
        continue
      }
      let share = span > 0 && span.isFinite ? (value - least) / span : 0
      line = line + levels[Int((share * Double(levels.count - 1)).rounded())]
    }
    return line
  }
}
