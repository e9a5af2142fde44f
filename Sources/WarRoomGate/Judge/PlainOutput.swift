import WarRoomCore

/// Commands whose output is known to be plain words that begin with no dash: numbers, or names as
/// the system makes them.
enum PlainOutput {
  /// What stands on each line that a command writes.
  enum Lines: Equatable {
    /// One number and nothing else.
    case count
    /// Digits, with the signs between them that the system's own figures have.
    case numbers
    /// Plain words.
    case names
    /// Words such as `pod/web-0`: a kind and a plain name.
    case objects
    /// Columns, of which those of these numbers (from 1) are plain words.
    case table(columns: Set<Int>)
    /// JSON that a service made up.
    case document(Service)

    /// Every word on them is plain and begins with no dash.
    var arePlain: Bool {
      switch self {
      case .count, .numbers, .names, .objects: true
      case .table, .document: false
      }
    }
  }

  /// Whose answers are known.
  enum Service: Equatable {
    case kubernetes
    case aws
  }

  /// True when a substitution holds nothing but such a command, or filters behind one.
  static func isPlain(_ script: ShellScript, _ scope: Scope) -> Bool {
    lines(of: script, scope)?.arePlain ?? false
  }

  /// True when it is meant to become one number.
  static func isNumber(_ script: ShellScript, _ scope: Scope) -> Bool {
    [.numbers, .count].contains(lines(of: script, scope))
  }

  /// True when it becomes one number.
  static func isCount(_ script: ShellScript, _ scope: Scope) -> Bool {
    lines(of: script, scope) == .count
  }

  private static func lines(of script: ShellScript, _ scope: Scope) -> Lines? {
    guard script.commands.count == 1, let command = script.commands.first else { return nil }
    switch command {
    case .simple(let simple): return source(simple, scope)
    case .pipeline(let stages):
      if let last = stages.last, let lines = counted(last, scope) { return lines }
      guard case .simple(let first)? = stages.first else { return nil }
      var lines = source(first, scope)
      for stage in stages.dropFirst() { lines = lines.flatMap { filter($0, by: stage, scope) } }
      return lines
    case .compound, .loop, .test, .arithmetic, .function, .coprocess: return nil
    }
  }

  /// What a command writes that reads nothing.
  static func source(_ command: SimpleCommand, _ scope: Scope) -> Lines? {
    guard command.assignments.isEmpty, hasPlainRedirections(command) else { return nil }
    if command.words.first?.literal == "date" { return dates(command.words, scope) }
    guard let words = literals(command.words, scope), let program = words.first else { return nil }
    let rest = Array(words.dropFirst())
    switch program {
    case "git": return gitNames(rest) ? .names : nil
    case "docker", "podman", "nerdctl", "crictl": return containers(rest)
    case "aws": return awsLines(rest)
    case "gcloud": return gcloudNames(rest) ? .names : nil
    case "az": return azureNames(rest) ? .names : nil
    case "gh": return hubNumbers(rest) ? .names : nil
    case "helm": return releases(rest)
    case "kubectl", "oc", "k": return objects(rest)
    default: return machineLines(program, rest)
    }
  }

  /// What a filter makes of such lines: it passes them on, leaves some out, or takes a column.
  static func filter(_ lines: Lines, by command: ShellCommand, _ scope: Scope) -> Lines? {
    guard case .simple(let simple) = command, simple.assignments.isEmpty,
      hasPlainRedirections(simple), let words = literals(simple.words, scope),
      let program = words.first
    else { return nil }
    let rest = Array(words.dropFirst())
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
      return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest.last) ? .count : nil
    case "awk": return columns(of: lines, by: rest)
    case "cut": return pieces(of: lines, by: rest)
    case "sed": return lines == .objects && cutsKind(rest) ? .names : nil
    case "tr": return translated(lines, by: rest)
    case "xargs": return lines.arePlain && rest.allSatisfy(isOption) ? lines : nil
    case "paste": return lines.arePlain && rest.first == "-sd," ? lines : nil
    case "jq": return fields(of: lines, by: rest)
    default: return nil
    }
  }

  /// Prints one number, or nothing but digits, whatever it reads.
  private static func counted(_ command: ShellCommand, _ scope: Scope) -> Lines? {
    guard case .simple(let simple) = command, simple.assignments.isEmpty,
      hasPlainRedirections(simple), let words = literals(simple.words, scope)
    else { return nil }
    let rest = Array(words.dropFirst())
    switch words.first {
    case "wc":
      return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest.last) ? .count : nil
    case "grep", "egrep", "fgrep":
      let isCount =
        rest.contains { isBundle($0, with: "c") || $0 == "--count" }
        && rest.count(where: { !isOption($0) }) == 1
        && !rest.contains { isBundle($0, with: "fHr") }
      return isCount ? .count : nil
    case "jq": return fields(of: .names, by: rest)
    case "awk": return rest.count == 1 && columns(of: .count, by: rest) == .count ? .count : nil
    case "tr": return translated(.table(columns: []), by: rest)
    default: return nil
    }
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

  static func value(of option: String, in words: [String]) -> String? {
    if let index = words.firstIndex(of: option) {
      return index + 1 < words.count ? words[index + 1] : nil
    }
    return words.first { $0.hasPrefix(option + "=") }.map {
      String($0.dropFirst(option.count + 1))
    }
  }

  static func isDateFormat(_ word: String) -> Bool {
    let bytes = Array(word.utf8)
    guard bytes.count > 1, bytes[0] == 0x2b, bytes[1] == 0x25 || (0x30...0x7a).contains(bytes[1])
    else { return false }
    return !word.contains(" ") && !word.contains("%n") && !word.contains("%t")
      && !word.contains("%-") && !word.contains("%z") && !word.contains("%_")
  }

  static func isOption(_ word: String) -> Bool { word.utf8.first == 0x2d }

  /// A bundle of short options with one of these letters.
  static func isBundle(_ word: String, with letters: String) -> Bool {
    guard word.utf8.first == 0x2d, word.utf8.dropFirst().first != 0x2d else { return false }
    return word.utf8.dropFirst().contains { letters.utf8.contains($0) }
  }

  /// The words; `…` for one that is not known but stays one word and no option.
  static func literals(_ words: [ShellWord], _ scope: Scope) -> [String]? {
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
