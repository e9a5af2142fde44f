/// Tells code, comments and texts of Swift apart, line by line. Code inside `\(…)` is code.
struct SwiftScanner {
  private enum Mode {
    /// `interpolated` code ends at the parenthesis that closes it.
    case code(parentheses: Int, interpolated: Bool)
    case text(hashes: Int, multiline: Bool)
    case comment(depth: Int)
  }

  private(set) var code: [[UInt8]] = []
  private(set) var comments: [[UInt8]] = []
  private var modes: [Mode] = [.code(parentheses: 0, interpolated: false)]
  private var codeLine: [UInt8] = []
  private var commentLine: [UInt8] = []

  mutating func read(_ line: [UInt8]) {
    codeLine = []
    commentLine = []
    var index = 0
    while index < line.count {
      switch modes[modes.count - 1] {
      case .code(let parentheses, let interpolated):
        index = readCode(line, index, parentheses, interpolated)
      case .text(let hashes, let multiline):
        index = readText(line, index, hashes, multiline)
      case .comment(let depth):
        index = readComment(line, index, depth)
      }
    }
    while case .text(_, multiline: false) = modes[modes.count - 1] { modes.removeLast() }
    code.append(codeLine)
    comments.append(commentLine)
  }

  private mutating func readCode(
    _ line: [UInt8], _ index: Int, _ parentheses: Int, _ interpolated: Bool
  ) -> Int {
    if line.has("//", at: index) {
      commentLine += line[index...]
      return line.count
    }
    if line.has("/*", at: index) {
      modes.append(.comment(depth: 1))
      return index + 2
    }
    if let opened = openText(line, index) { return opened }
    if interpolated, line[index] == UInt8(ascii: ")"), parentheses == 0 {
      modes.removeLast()
      return index + 1
    }
    codeLine.append(line[index])
    if interpolated {
      let step = line.has("(", at: index) ? 1 : line.has(")", at: index) ? -1 : 0
      modes[modes.count - 1] = .code(parentheses: parentheses + step, interpolated: true)
    }
    return index + 1
  }

  /// Where the text goes on after `"`, `#"`, `"""` …; nil when no text begins here.
  private mutating func openText(_ line: [UInt8], _ index: Int) -> Int? {
    var next = index
    while line.has("#", at: next) { next += 1 }
    guard line.has("\"", at: next) else { return nil }
    let multiline = line.has("\"\"\"", at: next)
    modes.append(.text(hashes: next - index, multiline: multiline))
    codeLine.append(UInt8(ascii: "\""))
    return next + (multiline ? 3 : 1)
  }

  private mutating func readText(
    _ line: [UInt8], _ index: Int, _ hashes: Int, _ multiline: Bool
  ) -> Int {
    let marks = String(repeating: "#", count: hashes)
    if line.has("\\" + marks + "(", at: index) {
      modes.append(.code(parentheses: 0, interpolated: true))
      codeLine.append(UInt8(ascii: " "))
      return index + 2 + hashes
    }
    if line.has("\\" + marks, at: index) { return index + 2 + hashes }
    let end = (multiline ? "\"\"\"" : "\"") + marks
    guard line.has(end, at: index) else { return index + 1 }
    modes.removeLast()
    codeLine.append(UInt8(ascii: "\""))
    return index + end.utf8.count
  }

  private mutating func readComment(_ line: [UInt8], _ index: Int, _ depth: Int) -> Int {
    let opens = line.has("/*", at: index)
    guard opens || line.has("*/", at: index) else {
      commentLine.append(line[index])
      return index + 1
    }
    modes.removeLast()
    if opens || depth > 1 { modes.append(.comment(depth: depth + (opens ? 1 : -1))) }
    return index + 2
  }
}
