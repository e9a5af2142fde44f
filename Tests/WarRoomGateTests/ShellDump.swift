@testable import WarRoomGate

/// A short text for what the parser read: `[word]`, `‹hole›`, `q` for quoted, `*N` for a pattern.
enum ShellDump {
  static func line(_ text: String) -> String {
    do {
      return script(try ShellParser.parse(text))
    } catch {
      return "\(error.complaint) (\(error.span.start)–\(error.span.end))"
    }
  }

  /// The same with `⏎` for a newline and `⇥` for a tab, in and out.
  static func visible(_ text: String) -> String {
    let line = text.map { $0 == "⏎" ? "\n" : $0 == "⇥" ? "\t" : $0 }
    return String(self.line(String(line)).map { $0 == "\n" ? "⏎" : $0 == "\t" ? "⇥" : $0 })
  }

  static func script(_ script: ShellScript) -> String {
    script.commands.map(command).joined(separator: "; ")
  }

  static func word(_ word: ShellWord) -> String {
    let bytes = Array(word.text.utf8)
    var text = "["
    var index = 0
    for hole in word.holes {
      text += String(decoding: bytes[index..<hole.offset], as: UTF8.self)
      text += "‹" + (hole.isQuoted ? "\"" : "") + kind(hole.kind) + "›"
      index = hole.offset
    }
    text += String(decoding: bytes[index...], as: UTF8.self) + "]"
    return text + (word.isQuoted ? "q" : "") + (word.glob.map { "*\($0)" } ?? "")
  }

  private static func kind(_ kind: ShellWord.Kind) -> String {
    switch kind {
    case .variable(let name): "$" + name
    case .parameters: "@"
    case .number: "#"
    case .home: "~"
    case .names: "names"
    case .expression(let expansion):
      "${" + expansion.scripts.map(script).joined(separator: ", ") + "}"
    case .command(let inner): "$(" + script(inner) + ")"
    case .process(let inner, let writes): (writes ? ">(" : "<(") + script(inner) + ")"
    case .arithmetic(let scripts, let names):
      "((" + (scripts.map(script) + names).joined(separator: ", ") + "))"
    }
  }

  private static func words(_ words: [ShellWord]) -> String {
    words.map(word).joined(separator: " ")
  }

  private static func redirections(_ all: [Redirection]) -> String {
    all.map { " \($0.descriptor.map(String.init) ?? "")\($0.kind)" + word($0.target) }.joined()
  }

  private static func command(_ command: ShellCommand) -> String {
    switch command {
    case .simple(let simple):
      let before = simple.assignments.map {
        "\($0.name)=" + ($0.isArray ? "(\(words($0.values)))" : words($0.values))
      }
      let all = before + simple.words.map(word)
      return all.joined(separator: " ") + redirections(simple.redirections)
    case .pipeline(let parts): return parts.map(self.command).joined(separator: " | ")
    case .compound(let compound):
      let parts = compound.parts.map { "{" + script($0) + "}" }.joined()
      return (compound.isSubshell ? "sub" : "all") + words(compound.words) + parts
        + redirections(compound.redirections)
    case .loop(let loop):
      let scripts = loop.scripts.map { "{" + script($0) + "}" }.joined()
      return "for \(loop.variable)(" + (loop.words.map(words) ?? "@") + ")" + scripts + "{"
        + script(loop.body) + "}" + redirections(loop.redirections)
    case .test(let inner, let after, _): return "test(" + words(inner) + ")" + redirections(after)
    case .arithmetic(let scripts, let names, let after, _):
      return "((" + (scripts.map(script) + names).joined(separator: ", ") + "))"
        + redirections(after)
    case .function(let name, let body, _): return name + "(){" + script(body) + "}"
    case .coprocess(let inner, _): return "coproc " + self.command(inner)
    }
  }
}
