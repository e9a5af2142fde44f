/// The simple commands of a shell script, read roughly: enough to find the files that its text
/// names, never to judge it. What is made only when it runs (variables, patterns, substitutions)
/// names nothing here.
enum ScriptText {
  /// A word that can hold more than one word: a script, where a program takes it for one.
  static func isScript(_ word: String) -> Bool {
    word.utf8.contains { byte in
      switch byte {
      case 0x20, 0x09, 0x0a, 0x3b, 0x26, 0x7c, 0x3c, 0x3e: true
      case _: false
      }
    }
  }

  /// Words of each simple command, quotes removed; what only introduces a command is left out,
  /// and so is where output goes.
  static func commands(of script: String) -> [[String]] {
    var reader = Reader()
    for byte in script.utf8 { reader.take(byte) }
    reader.endCommand()
    return reader.commands.map { words in
      Array(words.drop { introduces.contains($0) || isAssignment($0) })
    }.filter { !$0.isEmpty }
  }

  /// Words before a command that are not its name.
  private static let introduces: Set<String> = [
    "if", "then", "else", "elif", "do", "while", "until", "!", "{", "}", "fi", "done", "exec",
    "sudo", "env", "nohup", "time", "command", "nice", "builtin", "eval",
  ]

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.utf8.firstIndex(of: 0x3d), equals != word.utf8.startIndex else {
      return false
    }
    return word.utf8[..<equals].allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x5f: true
      case _: false
      }
    }
  }

  /// Splits bytes into words and words into commands.
  private struct Reader {
    var commands: [[String]] = []
    private var words: [String] = []
    private var word: [UInt8] = []
    private var isWord = false
    private var quote: UInt8?
    private var isEscaped = false
    private var isComment = false
    /// The next word says where output goes.
    private var isTarget = false

    mutating func take(_ byte: UInt8) {
      if isComment {
        isComment = byte != 0x0a
        if !isComment { endCommand() }
      } else if isEscaped {
        isEscaped = false
        // An escaped line end joins lines.
        if byte != 0x0a { append(byte) }
      } else if byte == 0x5c, quote != 0x27 {
        isEscaped = true
      } else if let open = quote {
        if byte == open { quote = nil } else { append(byte) }
      } else {
        takePlain(byte)
      }
    }

    private mutating func takePlain(_ byte: UInt8) {
      switch byte {
      case 0x22, 0x27:
        quote = byte
        isWord = true
      case 0x20, 0x09:
        endWord()
      case 0x3e:
        endWord()
        isTarget = true
      case 0x3c:
        endWord()
      case 0x23 where !isWord:
        isComment = true
      case 0x0a, 0x3b, 0x26, 0x7c, 0x28, 0x29, 0x60:
        // `>&2` and `>|` go on with where output goes.
        if isTarget, !isWord, byte == 0x26 || byte == 0x7c { return }
        endCommand()
      case _:
        append(byte)
      }
    }

    private mutating func append(_ byte: UInt8) {
      word.append(byte)
      isWord = true
    }

    private mutating func endWord() {
      guard isWord else { return }
      if !isTarget { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      isWord = false
      isTarget = false
    }

    mutating func endCommand() {
      endWord()
      isTarget = false
      if !words.isEmpty { commands.append(words) }
      words = []
    }
  }
}
