/// Commands whose output is known to be plain words that begin with no dash: numbers, or names as
/// the system makes them.
enum PlainOutput {
  /// True when a substitution holds nothing but such a command, or filters behind one.
  static func isPlain(_ script: ShellScript) -> Bool {
    guard script.commands.count == 1, let command = script.commands.first else { return false }
    switch command {
    case .simple(let simple): return isSource(simple)
    case .pipeline(let stages):
      guard case .simple(let first)? = stages.first, isSource(first) else { return false }
      return stages.dropFirst().allSatisfy(keepsWords)
    case .compound, .loop, .test, .arithmetic, .function, .coprocess: return false
    }
  }

  static func isSource(_ command: SimpleCommand) -> Bool {
    guard command.assignments.isEmpty, hasPlainRedirections(command),
      let words = literals(command.words), let program = words.first
    else { return false }
    let rest = words.dropFirst()
    switch program {
    case "nproc", "whoami", "hostname", "logname", "tty": return rest.allSatisfy(isOption)
    case "pidof": return true
    case "pgrep": return !rest.contains { isBundle($0, with: "al") || $0 == "--list-name" }
    case "id": return rest.count == 1 && ["-u", "-g", "-un", "-gn"].contains(rest.first)
    case "wc": return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest.first)
    case "date": return rest.contains(where: isDateFormat)
    case "docker", "podman":
      return rest.first == "ps" && rest.contains { isBundle($0, with: "q") || $0 == "--quiet" }
        && !rest.contains { $0.hasPrefix("--format") }
    case "kubectl", "oc": return rest.contains("get") && printsNames(Array(rest))
    default: return false
    }
  }

  /// Filters that pass on whole lines or leave them out.
  static func keepsWords(_ command: ShellCommand) -> Bool {
    guard case .simple(let simple) = command, simple.assignments.isEmpty,
      hasPlainRedirections(simple), let words = literals(simple.words), let program = words.first
    else { return false }
    let rest = words.dropFirst()
    switch program {
    case "head", "tail", "sort", "uniq", "tac", "shuf":
      // A file among the words would bring other lines in.
      return rest.allSatisfy { isOption($0) && !isBundle($0, with: "cDko") || Int($0) != nil }
    case "grep":
      return rest.count(where: { !isOption($0) }) == 1
        && !rest.contains { isBundle($0, with: "nbHoABCfecrRZT") || $0.hasPrefix("--") }
    default:
      return false
    }
  }

  private static func printsNames(_ words: [String]) -> Bool {
    for (index, word) in words.enumerated() {
      let value: String
      if word == "-o" || word == "--output" {
        value = index + 1 < words.count ? words[index + 1] : ""
      } else if word.hasPrefix("-o") {
        value = String(word.dropFirst(word.hasPrefix("-o=") ? 3 : 2))
      } else if word.hasPrefix("--output=") {
        value = String(word.dropFirst(9))
      } else {
        continue
      }
      let path = value.hasPrefix("jsonpath=") ? String(value.dropFirst(9)) : nil
      let isName =
        path.map { path in
          path.hasPrefix("{.") && path.hasSuffix(".metadata.name}")
            && path.utf8.count(where: { $0 == 0x7b }) == 1
        } ?? false
      return value == "name" || isName
    }
    return false
  }

  private static func isDateFormat(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count > 1, bytes[0] == 0x2b, bytes[1] == 0x25 || (0x30...0x7a).contains(bytes[1])
    else { return false }
    return !word.contains(" ") && !word.contains("%n") && !word.contains("%t")
      && !word.contains("%-") && !word.contains("%z") && !word.contains("%_")
  }

  private static func isOption(_ word: String) -> Bool { word.utf8.first == 0x2d }

  /// A bundle of short options with one of these letters.
  private static func isBundle(_ word: String, with letters: String) -> Bool {
    guard word.utf8.first == 0x2d, word.utf8.dropFirst().first != 0x2d else { return false }
    return word.utf8.dropFirst().contains { letters.utf8.contains($0) }
  }

  private static func literals(_ words: [ShellWord]) -> [String]? {
    var texts: [String] = []
    for word in words {
      // A pattern keeps its beginning, whatever it becomes: `{.items[0].metadata.name}`.
      guard word.holes.isEmpty, word.glob != 0 else { return nil }
      texts.append(word.text)
    }
    return texts
  }

  private static func hasPlainRedirections(_ command: SimpleCommand) -> Bool {
    command.redirections.allSatisfy { redirection in
      redirection.descriptor == 2
        || redirection.kind == .read && redirection.target.isLiteral
          && command.words.first?.literal == "wc"
    }
  }
}
