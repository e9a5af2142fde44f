/// Cuts an awk program into tokens; stops where awks could disagree.
struct AwkLexer {
  let bytes: [UInt8]
  var position = 0
  var tokens: [AwkToken] = []
  /// Why the rest cannot be read.
  var complaint: String?
  /// For each open parenthesis whether it belongs to `if`, `while` or `for`.
  private var conditions: [Bool] = []
  /// The last closing parenthesis ended a condition.
  private var endsCondition = false

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3)
  }

  mutating func run() {
    while position < bytes.count, complaint == nil { step() }
  }

  private mutating func step() {
    let byte = bytes[position]
    switch byte {
    case 0x20, 0x09: position += 1
    case 0x0d where bytes.byte(position + 1) == 0x0a: position += 1
    case 0x0a: add(.newline, 1, "\n")
    case 0x5c where bytes.byte(position + 1) == 0x0a: position += 2
    case 0x23:
      while position < bytes.count, bytes[position] != 0x0a { position += 1 }
    case 0x22: readString()
    case 0x2f: if beginsRegex() { readRegex() } else if complaint == nil { readMark() }
    case 0x2e where bytes.byte(position + 1).isDigit: readNumber()
    case 0x30...0x39: readNumber()
    default:
      if byte.isNameStart {
        var end = position
        while bytes.byte(end).isNamePart { end += 1 }
        add(.word, end - position, bytes.text(position..<end))
      } else if byte > 0x20, byte < 0x7f {
        readMark()
      } else {
        complaint = "holds a character outside of quotes that is not plain"
      }
    }
  }

  private mutating func add(_ kind: AwkToken.Kind, _ length: Int, _ text: String) {
    tokens.append(AwkToken(kind: kind, start: position, end: position + length, text: text))
    position += length
  }

  private mutating func readNumber() {
    var end = position
    while bytes.byte(end).isNamePart || bytes.byte(end) == 0x2e { end += 1 }
    // `1e-5`, but `0x1-2` and `1e` are left to what follows.
    let last = bytes.byte(end - 1) | 0x20
    if last == 0x65, bytes.byte(end) == 0x2b || bytes.byte(end) == 0x2d,
      bytes.byte(end + 1).isDigit
    {
      end += 1
      while bytes.byte(end).isDigit { end += 1 }
    }
    guard
      bytes[position..<end].allSatisfy({ !$0.isLetter || ($0 | 0x20) == 0x65 })
        || bytes.byte(position + 1) | 0x20 == 0x78
    else {
      complaint = "a number and a word stand without a space between them"
      return
    }
    add(.number, end - position, "")
  }

  private mutating func readString() {
    var end = position + 1
    while end < bytes.count, bytes[end] != 0x22 {
      if bytes[end] == 0x0a {
        complaint = "a string goes over the end of its line"
        return
      }
      end += bytes[end] == 0x5c ? 2 : 1
    }
    guard end < bytes.count else {
      complaint = "a string does not end"
      return
    }
    add(.string, end + 1 - position, bytes.text(position + 1..<end))
  }

  private mutating func readRegex() {
    var end = position + 1
    var isBracket = false
    while end < bytes.count {
      let byte = bytes[end]
      if byte == 0x0a { break }
      if byte == 0x5c {
        end += 2
        continue
      }
      if byte == 0x2f {
        guard isBracket else { return add(.regex, end + 1 - position, "") }
        break
      }
      if byte == 0x5b, !isBracket {
        isBracket = true
        if bytes.byte(end + 1) == 0x5e { end += 1 }
        if bytes.byte(end + 1) == 0x5d { end += 1 }
      } else if byte == 0x5b, bytes.byte(end + 1) == 0x3a {
        end += 1
        while end + 1 < bytes.count, bytes[end + 1] != 0x5d, bytes[end + 1] != 0x0a,
          bytes[end + 1] != 0x2f
        { end += 1 }
        if bytes.byte(end + 1) == 0x5d, bytes[end] == 0x3a { end += 1 }
      } else if byte == 0x5d {
        isBracket = false
      }
      end += 1
    }
    complaint = "it is not clear where a regular expression ends"
  }

  /// A slash divides behind a value and begins a regular expression elsewhere.
  private mutating func beginsRegex() -> Bool {
    guard let last = tokens.last else { return true }
    switch last.kind {
    case .newline: return true
    case .number, .string, .regex: return false
    case .word:
      if last.text == "getline" { complaint = "a slash follows `getline`" }
      let operators: Set<String> = [
        "print", "printf", "return", "in", "case", "else", "do", "exit", "delete",
      ]
      return operators.contains(last.text)
    case .mark:
      switch last.text {
      case ")":
        if endsCondition { complaint = "a slash follows a condition" }
        return false
      case "]": return false
      case "$": return false
      case "++", "--":
        complaint = "a slash follows `\(last.text)`"
        return false
      default: return true
      }
    }
  }

  private static let doubles: Set<String> = [
    "||", "&&", "|&", ">>", "++", "--", "==", "!=", "<=", ">=", "!~", "+=", "-=", "*=", "/=",
    "%=", "^=", "**", "::",
  ]

  private mutating func readMark() {
    let byte = bytes[position]
    if byte == 0x28 {
      let word = tokens.last?.kind == .word ? tokens.last?.text ?? "" : ""
      conditions.append(["if", "while", "for", "switch"].contains(word))
    } else if byte == 0x29 {
      endsCondition = conditions.popLast() ?? false
    }
    if position + 1 < bytes.count, bytes[position + 1] < 0x7f {
      let text = bytes.text(position..<position + 2)
      if Self.doubles.contains(text) { return add(.mark, 2, text) }
    }
    add(.mark, 1, bytes.text(position..<position + 1))
  }
}
