/// A report as Markdown that renders on GitHub. Text from people and from outside is escaped.
package enum MarkdownReport {
  /// Ends in a line feed.
  package static func text(_ report: Report) -> String {
    var lines = ["# \(safe(report.title))", ""]
    for section in report.sections {
      lines += ["## \(section.title)", ""]
      for block in section.blocks { lines += text(block) + [""] }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func safe(_ text: String) -> String { MarkdownText(text).text }

  private static func text(_ block: Report.Block) -> [String] {
    switch block {
    case .paragraph(let text): return [text.map(safe) ?? Report.missing]
    case .fields(let fields):
      return ["| | |", "| --- | --- |"]
        + fields.map { "| **\($0.name)** | \($0.value.map(safe) ?? Report.missing) |" }
    case .list(let items): return items.map { "- \(safe($0))" }
    case .table(let header, let rows):
      let cells = rows.map { row in "| " + row.map(safe).joined(separator: " | ") + " |" }
      return [
        "| " + header.joined(separator: " | ") + " |",
        "|" + String(repeating: " --- |", count: header.count),
      ] + cells
    }
  }
}
