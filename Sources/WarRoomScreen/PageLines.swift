import WarRoomCanvas

/// Builds a page: headings, paragraphs and labelled texts, wrapped to a width.
struct PageLines {
  /// One line of a page.
  struct Line: Equatable, Sendable {
    var label: PrintableText
    var text: PrintableText
    var role: ThemeRole
  }

  private(set) var lines: [Line] = []
  let columns: Int
  /// Columns before the text of a labelled line.
  let labelColumns: Int

  init(columns: Int, labelColumns: Int) {
    self.columns = columns
    self.labelColumns = labelColumns
  }

  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append(Line(label: "", text: "", role: .text)) }
    add("", text, .title)
  }

  /// A label and its text; texts of several lines keep their line breaks.
  mutating func add(_ label: String, _ text: String, _ role: ThemeRole = .text) {
    let indent = label.isEmpty && role == .title ? 0 : labelColumns
    let width = max(columns - indent - 4, 10)
    var isFirst = true
    for part in PrintableText.lines(of: text) {
      for piece in part.wrapped(to: width) {
        guard lines.count < Limits.pageLines else { return }
        lines.append(
          Line(label: isFirst ? fitting(label) : "", text: piece, role: role))
        isFirst = false
      }
    }
  }

  /// A label never runs into its text.
  private func fitting(_ label: String) -> PrintableText {
    let whole = PrintableText(label)
    return whole.width < labelColumns
      ? whole : whole.clipped(to: max(labelColumns - 1, 1), ellipsis: "…")
  }

  /// The same, left out when there is nothing to say.
  mutating func addIfAny(_ label: String, _ text: String, _ role: ThemeRole = .text) {
    if !text.isEmpty { add(label, text, role) }
  }
}
