/// Collects what a command may execute or load, each once, in the order of the words.
struct OperandList {
  private(set) var parts: [String] = []
  /// Something did not fit.
  private(set) var isCut = false
  private var known: Set<String> = []

  /// Takes one simple command: its program first. `depth` counts the scripts around it.
  mutating func add(_ words: [String], depth: Int, folder: String? = nil) {
    guard let program = words.first else { return }
    let name = Gate.baseName(program)
    // In a script a program that is named by a path is looked at like an operand; the program of
    // the command itself is bound by itself.
    if depth > 0, program.utf8.contains(0x2f) { add(part: program, folder: folder) }
    guard !Gate.handlesNamesOnly.contains(name) else { return }
    for word in words.dropFirst() {
      if ScriptText.isScript(word) { add(script: word, depth: depth + 1, folder: folder) }
      for part in OperandList.parts(of: word) { add(part: part, folder: folder) }
    }
  }

  /// Takes every simple command of a script. A folder that it changes to is tried in front of the
  /// names that follow.
  private mutating func add(script: String, depth: Int, folder: String?) {
    guard depth <= Limits.scriptDepth else {
      isCut = true
      return
    }
    var folder = folder
    for words in ScriptText(script).commands {
      add(words, depth: depth, folder: folder)
      guard ["cd", "pushd"].contains(words.first), words.count > 1 else { continue }
      let to = words[1]
      folder = to.utf8.first == 0x2f ? to : folder.map { $0 + "/" + to } ?? to
    }
  }

  mutating func add(part: String, folder: String? = nil) {
    if let folder, part.utf8.first != 0x2f { insert(folder + "/" + part) }
    insert(part)
  }

  private mutating func insert(_ part: String) {
    guard !part.isEmpty, !part.contains("\0"), !part.contains("\n"), !known.contains(part) else {
      return
    }
    guard parts.count < Limits.operandCount else {
      isCut = true
      return
    }
    known.insert(part)
    parts.append(part)
  }

  /// A word as it stands, and what it may hide: `--file=x`, `-fx`, `key=@x`, `file://x`.
  private static func parts(of word: String) -> [String] {
    var found: [Substring] = []
    let isOption = word.utf8.first == 0x2d
    if !isOption { found.append(word[...]) }
    if isOption, word.utf8.count > 2, word.utf8.dropFirst().first != 0x2d {
      found.append(word.dropFirst(2))
    }
    if let equals = word.firstIndex(of: "=") { found.append(word[word.index(after: equals)...]) }
    var parts: [String] = []
    for piece in found {
      var path = piece
      if path.hasPrefix("@") { path = path.dropFirst() }
      if path.hasPrefix("file://") { path = path.dropFirst(7) }
      if !path.contains("://") { parts.append(String(path)) }
      if path != piece { parts.append(String(piece)) }
    }
    return parts
  }
}
