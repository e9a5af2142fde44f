/// A word while it is read.
struct WordBuilder {
  var text: [UInt8] = []
  var holes: [ShellWord.Hole] = []
  var glob: Int?
  /// The first `[` that no `]` followed yet.
  var bracket: Int?
  var isQuoted = false
  /// It begins with an unquoted `~` that is no home by itself.
  var beginsWithTilde = false
  /// `\` and newline stood in it, so that it is not what its bytes look like.
  var isBroken = false
  /// Bytes above 127 came from `$'…'`, which need not be text.
  var isDoubtful = false
  /// Holds quotes inside substitutions, which brace expansion counts in a way of its own.
  var isMurky = false
  /// What matters to brace expansion, from the first `{` on; empty when there is none.
  var marks: [BraceMark] = []
  /// Ranges of `text` that were quoted, from the first `{` on.
  var quotes: [Span] = []

  mutating func addHole(_ kind: ShellWord.Kind, isQuoted: Bool) {
    holes.append(ShellWord.Hole(offset: text.count, kind: kind, isQuoted: isQuoted))
  }

  /// Remembers that the text from `start` on was quoted.
  mutating func quote(from start: Int) {
    isQuoted = true
    if !marks.isEmpty { quotes.append(Span(start, text.count)) }
  }

  mutating func addGlob(_ byte: UInt8, raw: Int) {
    if !marks.isEmpty { marks.append(BraceMark(offset: text.count, raw: raw, byte: byte)) }
    if byte == Byte.openBracket {
      if bracket == nil { bracket = text.count }
    } else if byte == Byte.closeBracket {
      if let bracket { glob = min(glob ?? bracket, bracket) }
    } else if glob == nil {
      glob = text.count
    }
    text.append(byte)
  }

  /// The scripts in all holes.
  var scripts: [ShellScript] {
    var all: [ShellScript] = []
    for hole in holes {
      switch hole.kind {
      case .command(let script), .process(let script, _): all.append(script)
      case .expression(let expansion): all += expansion.scripts
      case .arithmetic(let scripts, _): all += scripts
      case .variable, .parameters, .number, .home, .names: break
      }
    }
    return all
  }

  func word(_ span: Span) throws(ShellSyntaxError) -> ShellWord {
    ShellWord(
      span: span, text: try string(text, at: span), holes: holes, glob: glob, isQuoted: isQuoted)
  }

  func string(_ bytes: [UInt8], at span: Span) throws(ShellSyntaxError) -> String {
    guard isDoubtful else { return String(decoding: bytes, as: UTF8.self) }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw ShellSyntaxError(complaint: "its escapes make bytes that are not text", span: span)
    }
    return text
  }
}
