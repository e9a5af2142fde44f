import WarRoomCore

/// Says what an awk program does beside reading and printing.
struct AwkJudge {
  private let tokens: [AwkToken]
  private var found: [LanguageFinding] = []
  private var functions: Set<String> = []
  /// Parentheses, brackets and blocks that are open.
  private var depth = 0
  /// The depth at which a print statement began that has not ended.
  private var printDepth: Int?

  private static let builtIns: Set<String> = [
    "length", "substr", "index", "split", "sub", "gsub", "gensub", "match", "sprintf", "tolower",
    "toupper", "int", "sqrt", "exp", "log", "sin", "cos", "atan2", "rand", "srand", "systime",
    "strftime", "mktime", "and", "or", "xor", "lshift", "rshift", "compl", "strtonum", "asort",
    "asorti", "isarray", "typeof", "close", "fflush", "patsplit", "gettimeofday", "mkbool", "print",
    "printf", "if", "while", "for", "switch", "return", "in", "exit", "delete", "do", "else",
    "case", "getline", "dcgettext", "dcngettext", "bindtextdomain", "utf8_len",
  ]

  /// Empty when the program only reads and prints.
  static func judge(_ bytes: [UInt8]) -> [LanguageFinding] {
    var lexer = AwkLexer(bytes)
    lexer.run()
    var judge = AwkJudge(lexer.tokens)
    judge.run()
    if let complaint = lexer.complaint {
      judge.found.append(.unknown(complaint, lexer.position..<bytes.count))
    }
    return judge.found
  }

  private init(_ tokens: [AwkToken]) {
    self.tokens = tokens
    for index in tokens.indices.dropLast()
    where tokens[index].text == "function" || tokens[index].text == "func" {
      if tokens[index + 1].kind == .word { functions.insert(tokens[index + 1].text) }
    }
  }

  private mutating func run() {
    for index in tokens.indices {
      guard found.count <= LanguageLimits.findings else { return }
      switch tokens[index].kind {
      case .word: word(index)
      case .mark: mark(index)
      case .newline: newline(index)
      case .string, .regex, .number: continue
      }
    }
    if depth != 0 { note(tokens.count - 1, "brackets do not match", isKnown: false) }
  }

  private mutating func note(_ index: Int, _ why: String, isKnown: Bool) {
    let part = tokens[index].start..<tokens[index].end
    found.append(LanguageFinding(isKnown ? .destructive : .unknown, why, part: part))
  }

  private func text(_ index: Int) -> String {
    index >= 0 && index < tokens.count && tokens[index].kind != .string ? tokens[index].text : ""
  }

  private mutating func word(_ index: Int) {
    let name = tokens[index].text
    switch name {
    case "print", "printf": printDepth = depth
    case "system":
      if text(index + 1) == "(", text(index + 3) == ")", runs(index + 1, isWhole: true) { return }
      note(index, "`system` runs a shell command", isKnown: true)
    case "extension": note(index, "`extension` loads code", isKnown: true)
    case "getline":
      var next = index + 1
      if next < tokens.count, tokens[next].kind == .word { next += 1 }
      if text(next) == "$" { next += 2 }
      // An array element or a field that is computed ends somewhere; any `<` behind counts.
      let isSimple = text(next) != "[" && text(next) != "("
      if text(next) == "<" || (!isSimple && tokens[next...].contains { $0.text == "<" }) {
        note(index, "`getline <` reads a file that the program names", isKnown: false)
      }
    default:
      guard text(index + 1) == "(", index + 1 < tokens.count,
        tokens[index + 1].start == tokens[index].end, !Self.builtIns.contains(name),
        !functions.contains(name)
      else { return }
      note(index, "the function \(Quotation.of(name)) is not known", isKnown: false)
    }
  }

  private mutating func mark(_ index: Int) {
    switch tokens[index].text {
    case "(", "[", "{":
      depth += 1
    case ")", "]": depth -= 1
    case "}":
      depth -= 1
      printDepth = nil
    case ";": if printDepth == depth { printDepth = nil }
    case "|" where runs(index): break
    case "|", "|&": note(index, "a pipe in it runs a shell command", isKnown: true)
    case "@":
      note(
        index, "`@` loads code or calls a function by a name that is not seen", isKnown: false)
    case ">>", ">": redirection(index)
    default: return
    }
  }

  /// `| "command"` at the end of a statement: what runs is all there, and is judged as shell text.
  private mutating func runs(_ index: Int, isWhole: Bool = false) -> Bool {
    if text(index + 1) == "getline", !isWhole { return readsCommand(index) }
    guard index + 1 < tokens.count, tokens[index + 1].kind == .string else { return false }
    let command = tokens[index + 1].text
    let after = index + 2 < tokens.count ? tokens[index + 2] : nil
    let ends =
      isWhole || after.map { $0.kind == .newline || [";", "}"].contains($0.text) } ?? false
    guard ends, after?.kind != .string, !command.utf8.contains(0x5c) else { return false }
    var finding = LanguageFinding(
      .unknown, "a pipe in it runs a shell command",
      part: tokens[index].start..<tokens[index + 1].end)
    finding.command = command
    found.append(finding)
    return true
  }

  /// `"command" | getline`: again all of it is there.
  private mutating func readsCommand(_ index: Int) -> Bool {
    guard index > 1, tokens[index - 1].kind == .string, tokens[index].text == "|",
      tokens[index - 2].kind == .newline || ["(", "{", ";"].contains(text(index - 2)),
      !tokens[index - 1].text.utf8.contains(0x5c)
    else { return false }
    var finding = LanguageFinding(
      .unknown, "a pipe in it runs a shell command",
      part: tokens[index - 1].start..<tokens[index].end)
    finding.command = tokens[index - 1].text
    found.append(finding)
    return true
  }

  /// In a print statement, outside of parentheses, `>` writes a file.
  private mutating func redirection(_ index: Int) {
    let isAppend = tokens[index].text == ">>"
    guard let start = printDepth, depth <= start else {
      if isAppend { note(index, "`>>` stands outside of a print", isKnown: false) }
      return
    }
    if index + 1 < tokens.count, tokens[index + 1].kind == .string,
      ["/dev/stderr", "/dev/stdout"].contains(tokens[index + 1].text)
    {
      let after = index + 2 < tokens.count ? tokens[index + 2].text : ";"
      if after == ";" || after == "}" || after == "\n" { return }
    }
    note(index, "`\(tokens[index].text)` in a print writes a file", isKnown: true)
  }

  /// A line's end closes a print, unless the statement goes on behind it.
  private mutating func newline(_ index: Int) {
    var last = index - 1
    while last >= 0, tokens[last].kind == .newline { last -= 1 }
    let goesOn =
      last >= 0 && tokens[last].kind == .mark
      && [",", "&&", "||", "?", ":"].contains(tokens[last].text)
    if !goesOn, depth <= (printDepth ?? depth) { printDepth = nil }
  }
}
