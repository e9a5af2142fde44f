import WarRoomCore

/// Commands whose output is known to be plain words that begin with no dash: numbers, or names as
/// the system makes them.
enum PlainOutput {
  /// What stands on each line that a command writes.
  enum Lines: Equatable {
    /// Digits.
    case numbers
    /// Plain words.
    case names
    /// Columns, of which the one of this number (from 1) is a plain word.
    case table(column: Int)
  }

  /// True when a substitution holds nothing but such a command, or filters behind one.
  static func isPlain(_ script: ShellScript, _ scope: Scope) -> Bool {
    switch lines(of: script, scope) {
    case .numbers?, .names?: true
    case .table?, nil: false
    }
  }

  /// True when it is meant to become one number.
  static func isNumber(_ script: ShellScript, _ scope: Scope) -> Bool {
    lines(of: script, scope) == .numbers
  }

  private static func lines(of script: ShellScript, _ scope: Scope) -> Lines? {
    guard script.commands.count == 1, let command = script.commands.first else { return nil }
    switch command {
    case .simple(let simple): return source(simple, scope)
    case .pipeline(let stages):
      if let last = stages.last, counts(last, scope) { return .numbers }
      guard case .simple(let first)? = stages.first else { return nil }
      var lines = source(first, scope)
      for stage in stages.dropFirst() { lines = lines.flatMap { filter($0, by: stage, scope) } }
      return lines
    case .compound, .loop, .test, .arithmetic, .function, .coprocess: return nil
    }
  }

  /// What a command writes that reads nothing.
  static func source(_ command: SimpleCommand, _ scope: Scope) -> Lines? {
    guard command.assignments.isEmpty, hasPlainRedirections(command),
      let words = literals(command.words, scope), let program = words.first
    else { return nil }
    let rest = Array(words.dropFirst())
    switch program {
    case "nproc": return rest.allSatisfy(isOption) ? .numbers : nil
    case "whoami", "hostname", "logname", "tty": return rest.allSatisfy(isOption) ? .names : nil
    case "pidof": return .numbers
    case "pgrep":
      return rest.contains { isBundle($0, with: "al") || $0 == "--list-name" } ? nil : .numbers
    case "id":
      guard rest.count == 1 else { return nil }
      return ["-u", "-g"].contains(rest[0])
        ? .numbers : ["-un", "-gn"].contains(rest[0]) ? .names : nil
    case "wc":
      return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest[0]) ? .numbers : nil
    case "grep", "egrep", "fgrep":
      let isCount =
        rest.contains { isBundle($0, with: "c") || $0 == "--count" }
        && rest.count(where: { !isOption($0) }) == 2
        && !rest.contains { isBundle($0, with: "fHr") || $0 == "--with-filename" }
      return isCount ? .numbers : nil
    case "seq":
      return rest.allSatisfy { Int($0).map { $0 >= 0 } ?? false } ? .names : nil
    case "date": return rest.contains(where: isDateFormat) ? .names : nil
    case "ps":
      let isFull = rest.contains { ["aux", "-ef", "-aux", "auxww", "-efww"].contains($0) }
      return isFull && rest.count == 1 ? .table(column: 2) : nil
    case "git": return gitNames(rest) ? .names : nil
    case "docker", "podman", "nerdctl", "crictl": return containers(rest)
    case "aws": return awsNames(rest) ? .names : nil
    case "kubectl", "oc": return objects(rest)
    default: return nil
    }
  }

  /// What a filter makes of such lines: it passes them on, leaves some out, or takes a column.
  static func filter(_ lines: Lines, by command: ShellCommand, _ scope: Scope) -> Lines? {
    guard case .simple(let simple) = command, simple.assignments.isEmpty,
      hasPlainRedirections(simple), let words = literals(simple.words, scope),
      let program = words.first
    else { return nil }
    let rest = words.dropFirst()
    switch program {
    case "head", "tail", "sort", "uniq", "tac", "shuf":
      // A file among the words would bring other lines in.
      let keeps = rest.allSatisfy {
        isOption($0) && !isBundle($0, with: "cDko") || Int($0) != nil
      }
      return keeps ? lines : nil
    case "grep", "egrep", "fgrep":
      let keeps =
        rest.count(where: { !isOption($0) }) == 1
        && !rest.contains { isBundle($0, with: "nbHoABCfecrRZT") || $0.hasPrefix("--") }
      return keeps ? lines : nil
    case "wc":
      return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest.last) ? .numbers : nil
    case "awk":
      guard case .table(let column) = lines, rest.count == 1, let text = rest.last,
        prints(column, text)
      else { return nil }
      return .names
    default:
      return nil
    }
  }

  /// Prints one number, whatever it reads.
  private static func counts(_ command: ShellCommand, _ scope: Scope) -> Bool {
    guard case .simple(let simple) = command, simple.assignments.isEmpty,
      hasPlainRedirections(simple), let words = literals(simple.words, scope)
    else { return false }
    let rest = words.dropFirst()
    switch words.first {
    case "wc": return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest.last)
    case "grep", "egrep", "fgrep":
      return rest.contains { isBundle($0, with: "c") || $0 == "--count" }
        && rest.count(where: { !isOption($0) }) == 1
        && !rest.contains { isBundle($0, with: "fHr") }
    default: return false
    }
  }

  /// An awk program of nothing but a pattern and the printing of that column.
  private static func prints(_ column: Int, _ program: String) -> Bool {
    guard let open = program.firstIndex(of: "{"), program.utf8.last == 0x7d else { return false }
    let block = program[program.index(after: open)...].dropLast()
    return block.split(separator: " ") == ["print", "$\(column)"]
  }

  /// Names of branches and tags, which begin with no dash, and hashes.
  private static func gitNames(_ words: [String]) -> Bool {
    switch words.first {
    case "tag":
      return words.dropFirst().allSatisfy { word in
        ["-l", "--list", "--sort=-creatordate", "--sort=-v:refname", "--sort=-version:refname"]
          .contains(word) || !isOption(word)
      }
    case "rev-parse":
      return words.dropFirst().allSatisfy { word in
        ["--short", "--verify", "--abbrev-ref"].contains(word) || !isOption(word)
      }
    case "describe":
      return words.dropFirst().allSatisfy { word in
        ["--tags", "--always", "--abbrev=0", "--dirty", "--all"].contains(word) || !isOption(word)
      }
    case "branch": return words.dropFirst() == ["--show-current"]
    case "merge-base": return !words.dropFirst().contains(where: isOption)
    case "log", "rev-list":
      let formats = words.filter { $0.contains("format") || $0.contains("pretty") }
      let isHash = ["--format=%h", "--format=%H", "--pretty=%h", "--pretty=%H"].contains
      let isPlain = words.dropFirst().allSatisfy { word in
        !isOption(word) || formats.contains(word) || Int(word) != nil || word == "-n"
          || word == "--reverse" || word == "--merges" || word == "--no-merges"
      }
      return isPlain && formats.allSatisfy(isHash)
        && (formats.count == 1 || words.first == "rev-list")
    default: return false
    }
  }

  /// What the service itself made up: numbers of resources, asked for as text.
  private static func awsNames(_ words: [String]) -> Bool {
    guard let asked = value(of: "--query", in: words),
      value(of: "--output", in: words) == "text"
    else { return false }
    var name = Substring(asked)
    while let tail = ["[]", "[*]", "[0]", " ", "|"].first(where: { name.hasSuffix($0) }) {
      name = name.dropLast(tail.count)
    }
    let isPath = name.utf8.allSatisfy { Byte.isName($0) || [0x2e, 0x5b, 0x5d, 0x2a].contains($0) }
    let last = name.split(separator: ".").last ?? ""
    return isPath && ["Arn", "Arns", "arn", "arns", "Id", "Ids"].contains { last.hasSuffix($0) }
  }

  private static func value(of option: String, in words: [String]) -> String? {
    if let index = words.firstIndex(of: option) {
      return index + 1 < words.count ? words[index + 1] : nil
    }
    return words.first { $0.hasPrefix(option + "=") }.map {
      String($0.dropFirst(option.count + 1))
    }
  }

  private static func containers(_ words: [String]) -> Lines? {
    let words = words.first == "container" ? Array(words.dropFirst()) : words
    guard let verb = words.first, ["ps", "ls", "images"].contains(verb),
      !words.contains(where: { $0.hasPrefix("--format") })
    else { return nil }
    if words.contains(where: { isBundle($0, with: "q") || $0 == "--quiet" }) { return .names }
    return verb == "images" ? nil : .table(column: 1)
  }

  /// What `kubectl get` writes: a table whose first columns are names of objects, or names alone.
  private static func objects(_ words: [String]) -> Lines? {
    guard isGet(words) else { return nil }
    if printsNames(words) { return .names }
    let isTable = !words.contains { word in
      word.hasPrefix("-o") || word.hasPrefix("--output") || word.hasPrefix("--template")
        || word.hasPrefix("-L") || word.hasPrefix("--label") || word.hasPrefix("--raw")
        || isBundle(word, with: "o") || word == "--show-kind"
    }
    guard isTable else { return nil }
    let isWide = words.contains { isBundle($0, with: "A") || $0.hasPrefix("--all-namespaces") }
    return .table(column: isWide ? 2 : 1)
  }

  /// True when `get` is the verb: nothing but options and their values in front of it.
  private static func isGet(_ words: [String]) -> Bool {
    guard let verb = words.firstIndex(of: "get"), !words.contains("--") else { return false }
    let others: Set<String> = ["exec", "debug", "run", "logs", "cp", "attach", "plugin", "proxy"]
    return words[..<verb].enumerated().allSatisfy { index, word in
      !others.contains(word) && (isOption(word) || index > 0 && isOption(words[index - 1]))
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

  /// The words; `…` for one that is not known but stays one word and no option.
  private static func literals(_ words: [ShellWord], _ scope: Scope) -> [String]? {
    var texts: [String] = []
    for word in words {
      // A pattern keeps its beginning, whatever it becomes: `{.items[0].metadata.name}`.
      guard word.glob != 0, !word.maySplit(scope), !word.mayBecomeOption(scope) else { return nil }
      guard word.holes.isEmpty || word.knownPrefix.first != 0x2d else { return nil }
      texts.append(word.holes.isEmpty ? word.text : "…")
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
