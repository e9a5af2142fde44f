import WarRoomGate

/// The commands of a fenced block, one for each line that stands for itself; a block whose lines
/// need each other is one command.
struct MarkdownCommands {
  private(set) var commands: [Item] = []

  /// One command as it is written.
  struct Item: Equatable {
    var text: String
    /// The comment above it; empty where there is none.
    var comment: String
    /// In which it begins, counted from 1.
    var line: Int
  }

  init(_ block: MarkdownRunbook.Block) {
    let prompted = block.lines.contains { MarkdownCommands.afterPrompt($0) != nil }
    var items: [Item] = []
    var comment = ""
    var open: Item?
    for (index, raw) in block.lines.enumerated() {
      if var item = open {
        item.text += "\n" + raw
        open = MarkdownCommands.goesOn(raw) ? item : nil
        if open == nil { items.append(item) }
        continue
      }
      // Where there are prompts, lines without one are what was printed.
      guard let line = prompted ? MarkdownCommands.afterPrompt(raw) : raw else { continue }
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if bare.isEmpty { continue }
      if bare.first == "#" {
        comment = Quotation.visible(String(bare.drop { $0 == "#" || $0 == " " }))
        continue
      }
      let item = Item(text: String(bare), comment: comment, line: block.line + index)
      comment = ""
      if MarkdownCommands.goesOn(line) { open = item } else { items.append(item) }
    }
    if let open { items.append(open) }
    let belong = !prompted && items.contains { MarkdownCommands.carriesOn($0.text) }
    if items.count > 1,
      belong || items.contains(where: { MarkdownCommands.complaint($0) != nil })
    {
      let text = items.map(\.text).joined(separator: "\n")
      items = [Item(text: text, comment: items[0].comment, line: items[0].line)]
    }
    items = items.map { item in
      var item = item
      item.text = MarkdownCommands.oneLine(item.text)
      return item
    }
    commands = block.isShell || prompted ? items : items.filter { MarkdownCommands.looksRun($0) }
  }

  /// Why a shell could not read it; nil where it can. Its places count as words.
  private static func complaint(_ item: Item) -> String? {
    Gate.complaint(aboutLine: PlaceholderText(item.text).marked)
  }

  /// The lines as one, which means the same to a shell and which people see whole; the lines as
  /// they are where that cannot be said.
  private static func oneLine(_ text: String) -> String {
    let lines = text.split(separator: "\n")
    guard lines.count > 1, !text.contains("<<"), !lines.contains(where: { $0.contains("#") }) else {
      return text
    }
    var line = ""
    for (index, part) in lines.enumerated() {
      let bare = part.drop { $0 == " " || $0 == "\t" }
      let last = index == lines.count - 1
      if goesOn(String(bare)) {
        line += bare.dropLast() + " "
      } else {
        line += bare + (last ? "" : needsNoMark(bare) ? " " : "; ")
      }
    }
    return Gate.complaint(aboutLine: PlaceholderText(line).marked) == nil ? line : text
  }

  /// What follows belongs to it without a semicolon.
  private static func needsNoMark(_ line: Substring) -> Bool {
    let last = line.split { $0 == " " || $0 == "\t" }.last ?? ""
    let words: Set<Substring> = ["do", "then", "else", "in", "{", "(", "|", "||", "&&", "&", ";;"]
    return words.contains(last)
      || ["&&", "||", "|", ";", "&", "{", "("].contains { line.hasSuffix($0) }
  }

  private static func afterPrompt(_ line: String) -> String? {
    let bare = line.drop { $0 == " " }
    for prompt in ["$ ", "% ", "> "] where bare.hasPrefix(prompt) {
      return String(bare.dropFirst(prompt.count))
    }
    return nil
  }

  private static func goesOn(_ line: String) -> Bool {
    let marks = line.reversed().prefix { $0 == "\\" }.count
    return marks % 2 == 1
  }

  /// It changes what the lines after it mean.
  private static func carriesOn(_ text: String) -> Bool {
    let first = text.prefix { !$0.isWhitespace }
    if ["cd", "export", "source", ".", "set", "pushd"].contains(first) { return true }
    guard let equals = first.firstIndex(of: "="), equals > first.startIndex else { return false }
    return first[..<equals].allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
  }

  /// A line of a block that does not say what it is: the name of a program first, and something a
  /// shell can read.
  private static func looksRun(_ item: Item) -> Bool {
    let first = item.text.prefix { !$0.isWhitespace }
    let isName = first.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0)
        || [0x2d, 0x2e, 0x2f, 0x5f].contains($0)
    }
    return isName && first.utf8.contains { (0x61...0x7a).contains($0) }
      && MarkdownCommands.complaint(item) == nil
  }
}
