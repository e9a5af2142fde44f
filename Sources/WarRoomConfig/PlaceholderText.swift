import WarRoomCore
import WarRoomGate

/// A command with places that whoever runs it has to fill: `<pod>`, `$POD`, `{{ pod }}`. Each
/// becomes a parameter that stays one argument; what the value holds is never read as a command.
struct PlaceholderText {
  /// Names of the parameters, in the order of their first place.
  private(set) var names: [String] = []
  private let pieces: [Piece]

  private enum Piece {
    case text(String)
    case place(Int)
  }

  /// Variables that every shell has: they stay.
  private static let kept: Set<String> = [
    "HOME", "PATH", "USER", "PWD", "SHELL", "HOSTNAME", "LANG", "TERM", "EDITOR", "TMPDIR",
    "UID", "EUID", "RANDOM", "IFS", "OLDPWD", "LOGNAME", "SECONDS", "PPID",
  ]

  /// Programs that read an argument as a script: nothing from outside may come near them.
  private static let readers: Set<String> = [
    "ssh", "eval", "su", "sh", "bash", "dash", "zsh", "ksh", "fish", "python", "python3", "perl",
    "ruby", "node", "php", "lua", "psql", "mysql", "mongosh", "sqlite3", "awk", "gawk", "sed",
    "watch", "xargs", "parallel", "at", "batch", "script", "runuser", "osascript", "pwsh",
    "source", "exec", "trap", "let",
  ]

  init(_ text: String) {
    var names: [String] = []
    var pieces: [Piece] = []
    var plain = ""
    var rest = text[...]
    var inSingle = false
    var before: Character = " "
    while let first = rest.first {
      if first == "'", before != "\\" { inSingle.toggle() }
      guard let found = PlaceholderText.place(at: rest, before: before, quoted: inSingle, text)
      else {
        plain.append(first)
        before = first
        rest = rest.dropFirst()
        continue
      }
      pieces.append(.text(plain))
      plain = ""
      if !names.contains(found.name) { names.append(found.name) }
      pieces.append(.place(names.firstIndex(of: found.name) ?? 0))
      before = "x"
      rest = rest.dropFirst(found.length)
    }
    self.names = names
    self.pieces = pieces + [.text(plain)]
  }

  /// The line with a harmless word in each place: how it reads for a shell.
  var marked: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .place(let number): PlaceholderText.mark(number)
      }
    }.joined()
  }

  /// The command's words with `{{labels.NAME}}` in each place; nil where a place stands inside of
  /// something that is read as a script.
  func words() -> [String]? {
    let line = marked
    let words = Gate.words(for: line)
    guard !names.isEmpty else { return words }
    guard CommandSpec.line(of: words) == line else {
      let texts = words.map { word in
        names.indices.reduce(word) { text, number in
          text.replacing(PlaceholderText.mark(number), with: "{{labels.\(names[number])}}")
        }
      }
      let isRead = words.dropLast().contains { PlaceholderText.isReader($0) }
      return isRead || texts.first != words.first ? nil : texts
    }
    guard let script = script() else { return nil }
    return CommandSpec.shell + [script, "runbook"] + names.map { "{{labels.\($0)}}" }
  }

  /// The line with `"$1"` and so on in its places, whatever quotes they stand in.
  private func script() -> String? {
    var script = ""
    var quote: Character?
    var escaped = false
    for piece in pieces {
      switch piece {
      case .place(let number):
        switch quote {
        case "'": script += "'\"$\(number + 1)\"'"
        case "\"": script += "${\(number + 1)}"
        default: script += "\"$\(number + 1)\""
        }
      case .text(let text):
        script += text
        for character in text {
          if escaped {
            escaped = false
          } else if character == "\\", quote != "'" {
            escaped = true
          } else if quote == character {
            quote = nil
          } else if quote == nil, character == "'" || character == "\"" {
            quote = character
          }
        }
      }
    }
    let hasInner = ["$(", "`", "<<", "<(", ">("].contains { script.contains($0) }
    let isRead = script.split { !$0.isLetter && !$0.isNumber }
      .contains { PlaceholderText.isReader(String($0)) }
    return hasInner || isRead || Gate.complaint(aboutLine: script) != nil ? nil : script
  }

  private static func isReader(_ word: String) -> Bool {
    readers.contains(String(word.split(separator: "/").last ?? ""))
  }

  /// A word that nobody writes.
  private static func mark(_ number: Int) -> String { "warroomplace\(number)mark" }

  private static func place(
    at rest: Substring, before: Character, quoted: Bool, _ whole: String
  ) -> (name: String, length: Int)? {
    if rest.first == "<", before != "<", let inner = inside(rest.dropFirst(), until: ">") {
      return named(inner, length: inner.count + 2)
    }
    if rest.hasPrefix("{{"), let inner = inside(rest.dropFirst(2), until: "}"),
      rest.dropFirst(2 + inner.count).hasPrefix("}}")
    {
      let bare = inner.filter { $0 != " " }
      guard bare.first?.isLetter == true, !inner.contains(".") else { return nil }
      return named(bare[...], length: inner.count + 4)
    }
    guard rest.first == "$", !quoted, before != "\\" else { return nil }
    let braced = rest.dropFirst().first == "{"
    let name = rest.dropFirst(braced ? 2 : 1).prefix {
      $0 == "_" || $0.isASCII && ($0.isUppercase || $0.isNumber)
    }
    let after = rest.dropFirst((braced ? 2 : 1) + name.count).first
    guard name.first?.isLetter == true, name.count > 1, !kept.contains(String(name)),
      braced ? after == "}" : after?.isLetter != true,
      !whole.contains("\(name)=")
    else { return nil }
    return named(name, length: name.count + (braced ? 3 : 1))
  }

  /// Up to the end mark; nil for what is no name of a place.
  private static func inside(_ rest: Substring, until end: Character) -> Substring? {
    let inner = rest.prefix(Limits.placeholderLength).prefix { $0 != end && $0 != "\n" }
    guard rest.dropFirst(inner.count).first == end else { return nil }
    let isName = inner.allSatisfy {
      $0.isASCII && ($0.isLetter || $0.isNumber) || " _.-/".contains($0)
    }
    let inBraces = end == "}"
    guard isName, inBraces || inner.first?.isLetter == true, inBraces || inner.last != " " else {
      return nil
    }
    return inner
  }

  /// `<pod-name>` asks for the label `pod`.
  private static func named(_ text: Substring, length: Int) -> (name: String, length: Int)? {
    var name = String(text.lowercased().map { $0.isLetter || $0.isNumber ? $0 : "_" })
    while name.last == "_" { name.removeLast() }
    if name.hasSuffix("_name"), name.count > 5 { name.removeLast(5) }
    for start in ["your_", "the_", "my_"] where name.hasPrefix(start) && name.count > start.count {
      name.removeFirst(start.count)
    }
    return name.isEmpty ? nil : (name, length)
  }
}
