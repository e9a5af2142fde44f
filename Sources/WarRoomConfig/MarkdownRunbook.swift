import WarRoomGate

/// A runbook as people write it in Markdown: what its fenced blocks hold, under which heading. It
/// is read as text alone; nothing of it is a command before somebody proposes it.
package struct MarkdownRunbook: Equatable, Sendable {
  /// The first heading; nil where there is none.
  package var title: String?
  package var blocks: [Block] = []
  /// Lines at which blocks of other languages begin, counted from 1: they hold no commands.
  package var passedOver: [Int] = []

  /// A fenced block.
  package struct Block: Equatable, Sendable {
    /// The nearest heading above; empty where there is none.
    package var heading: String
    /// The line of text before it; empty where there is none.
    package var prose: String
    /// In which the first line of the block stands, counted from 1.
    package var line: Int
    package var lines: [String]
    /// True where the block says that it is for a shell.
    package var isShell: Bool
  }

  private static let shells: Set<String> = [
    "sh", "bash", "shell", "zsh", "console", "shell-session", "shellsession", "sh-session",
    "terminal", "ksh", "dash",
  ]

  package init(_ text: String) {
    var fence: Fence?
    var heading = ""
    var prose = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, whole) in lines.prefix(Limits.markdownLines).enumerated() {
      let line = whole.last == "\r" ? whole.dropLast() : whole
      let bare = line.drop { $0 == " " || $0 == "\t" }
      if var open = fence {
        if open.isClosed(by: bare) {
          close(open)
          fence = nil
          prose = ""
        } else {
          open.block.lines.append(String(line.dropFirst(min(open.indent, blanks(of: line)))))
          fence = open
        }
      } else if let begun = Fence(bare, indent: line.count - bare.count) {
        fence = begun
        fence?.block.heading = heading
        fence?.block.prose = prose
        fence?.block.line = index + 2
      } else if let words = MarkdownRunbook.heading(bare) {
        heading = words
        prose = ""
        title = title ?? words
      } else if !bare.isEmpty, bare.allSatisfy({ $0 == "=" || $0 == "-" }), !prose.isEmpty {
        heading = prose
        title = title ?? prose
        prose = ""
      } else if !bare.isEmpty {
        prose = Quotation.visible(String(bare))
      }
    }
    // A block that nobody closed ends with the file.
    if let fence { close(fence) }
  }

  private func blanks(of line: Substring) -> Int {
    line.prefix { $0 == " " || $0 == "\t" }.count
  }

  private mutating func close(_ fence: Fence) {
    var block = fence.block
    guard fence.language.isEmpty || MarkdownRunbook.shells.contains(fence.language) else {
      return passedOver.append(block.line)
    }
    block.isShell = !fence.language.isEmpty
    guard blocks.count < Limits.markdownBlocks else { return passedOver.append(block.line) }
    blocks.append(block)
  }

  private static func heading(_ line: Substring) -> String? {
    let marks = line.prefix { $0 == "#" }
    guard (1...6).contains(marks.count) else { return nil }
    let rest = line.dropFirst(marks.count)
    guard rest.first == " " || rest.first == "\t" else { return nil }
    var words = rest.drop { $0 == " " || $0 == "\t" }
    while let last = words.last, last == "#" || last == " " { words.removeLast() }
    return words.isEmpty ? nil : Quotation.visible(String(words))
  }

  /// A block that is open.
  private struct Fence {
    let mark: Character
    let length: Int
    let indent: Int
    let language: String
    var block = Block(heading: "", prose: "", line: 0, lines: [], isShell: false)

    /// Nil for a line that opens none.
    init?(_ line: Substring, indent: Int) {
      guard let mark = line.first, mark == "`" || mark == "~" else { return nil }
      let marks = line.prefix { $0 == mark }
      let info = line.dropFirst(marks.count).drop { $0 == " " }
      guard marks.count >= 3, mark == "~" || !info.contains("`") else { return nil }
      self.mark = mark
      self.indent = indent
      length = marks.count
      language = info.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }.lowercased()
    }

    func isClosed(by line: Substring) -> Bool {
      let marks = line.prefix { $0 == mark }
      return marks.count >= length && line.dropFirst(marks.count).allSatisfy { $0.isWhitespace }
    }
  }
}
