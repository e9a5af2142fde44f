import WarRoomCanvas

/// Lines of plain text with headings and labelled fields.
struct PlainPage {
  private(set) var lines: [String] = []
  let width: Int
  /// Columns before a field's text.
  private static let labelColumns = 22

  init(width: Int) {
    self.width = width
  }

  /// A line as it is, made printable; line breaks in it start new lines.
  mutating func line(_ text: String) {
    lines += PrintableText.lines(of: text).map(\.string)
  }

  mutating func heading(_ text: String) {
    lines.append("")
    line(text)
  }

  /// A label and a text, wrapped below itself.
  mutating func field(_ label: String, _ text: String) {
    let room = max(width - PlainPage.labelColumns, 20)
    var head = "  " + PrintableText(label).padded(to: PlainPage.labelColumns - 3).string + " "
    for part in PrintableText.lines(of: text) {
      for piece in part.wrapped(to: room) {
        lines.append(head + piece.string)
        head = String(repeating: " ", count: PlainPage.labelColumns)
      }
    }
  }

  /// The same, left out when there is nothing to say.
  mutating func fieldIfAny(_ label: String, _ text: String) {
    if !text.isEmpty { field(label, text) }
  }

  /// What stands before an entry's text, and the text, wrapped below itself.
  mutating func entry(_ head: String, _ text: String) {
    var head = PrintableText(head).string
    let indent = head.utf8.count
    for part in PrintableText.lines(of: text) {
      for piece in part.wrapped(to: max(width - indent, 20)) {
        lines.append(head + piece.string)
        head = String(repeating: " ", count: indent)
      }
    }
  }
}
