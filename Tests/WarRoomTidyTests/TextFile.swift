/// A text file of the repository, split once and read by all rules.
struct TextFile: Sendable {
  /// From the top of the repository, with slashes.
  let path: String
  let executable: Bool
  let lines: [[UInt8]]
  let endsWithNewline: Bool
  /// Swift alone: the lines without comments and without the contents of texts.
  let code: [[UInt8]]
  /// Swift alone: what stands in comments, line by line.
  let comments: [[UInt8]]

  init(path: String, bytes: [UInt8], executable: Bool = false) {
    self.path = path
    self.executable = executable
    endsWithNewline = bytes.isEmpty || bytes.last == UInt8(ascii: "\n")
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    if endsWithNewline { lines.removeLast() }
    self.lines = lines.map(Array.init)
    guard path.hasSuffix(".swift") else {
      (code, comments) = ([], [])
      return
    }
    var scanner = SwiftScanner()
    for line in self.lines { scanner.read(line) }
    (code, comments) = (scanner.code, scanner.comments)
  }

  init(path: String, text: String, executable: Bool = false) {
    self.init(path: path, bytes: Array(text.utf8), executable: executable)
  }

  var isSwift: Bool { path.hasSuffix(".swift") }

  /// The folder below Sources, or WarRoomThemes; nil for tests and all else.
  var target: String? {
    let parts = path.split(separator: "/")
    if parts.first == "Themes", isSwift { return "WarRoomThemes" }
    guard parts.count > 2, parts[0] == "Sources" else { return nil }
    return String(parts[1])
  }

  /// The name without folders and without the last extension.
  var stem: String {
    let name = path.split(separator: "/").last ?? ""
    return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? String(name)
  }

  func finding(_ index: Int, _ words: String) -> Finding {
    Finding(path: path, line: index + 1, words: words)
  }

  func finding(_ words: String) -> Finding {
    Finding(path: path, line: 0, words: words)
  }
}
