/// What programs print of the machine itself, and what filters make of lines.
extension PlainOutput {
  static func dates(_ words: [ShellWord], _ scope: Scope) -> Lines? {
    var rest = Array(words.dropFirst())
    // The date that is given: it stays a value, whatever it is.
    if let first = rest.first?.literal, first == "-u" { rest.removeFirst() }
    if let first = rest.first?.literal, ["-d", "--date"].contains(first), rest.count > 1 {
      guard !rest[1].maySplit(scope) else { return nil }
      rest.removeFirst(2)
    }
    guard let words = literals(rest, scope) else { return nil }
    return words.contains(where: isDateFormat) ? .names : nil
  }

  static func machineLines(_ program: String, _ rest: [String]) -> Lines? {
    switch program {
    case "nproc": return rest.allSatisfy(isOption) ? .count : nil
    case "whoami", "hostname", "logname", "tty", "uname", "arch":
      return rest.allSatisfy(isOption) ? .names : nil
    case "pidof": return .numbers
    case "pgrep":
      let isPlain = !rest.contains { isBundle($0, with: "al") || $0 == "--list-name" }
      // The separator is the value of `-d`.
      let parted = value(of: "-d", in: rest)
      return isPlain && [nil, ",", " "].contains(parted) ? .numbers : nil
    case "lsof": return rest.contains { isBundle($0, with: "t") } ? .numbers : nil
    case "id":
      guard rest.count == 1 else { return nil }
      return ["-u", "-g"].contains(rest[0])
        ? .count : ["-un", "-gn"].contains(rest[0]) ? .names : nil
    case "wc":
      return rest.count == 1 && ["-l", "-c", "-w", "-m"].contains(rest[0]) ? .count : nil
    case "grep", "egrep", "fgrep":
      let isCount =
        rest.contains { isBundle($0, with: "c") || $0 == "--count" }
        && rest.count(where: { !isOption($0) }) == 2
        && !rest.contains { isBundle($0, with: "fHr") || $0 == "--with-filename" }
      return isCount ? .count : nil
    case "seq":
      return rest.allSatisfy { Int($0).map { $0 >= 0 } ?? false } ? .names : nil
    case "stat": return statistics(rest)
    case "cat": return !rest.isEmpty && rest.allSatisfy(isFigures) ? .numbers : nil
    case "awk":
      guard rest.count == 2, isFigures(rest[1]) else { return nil }
      return columns(of: .table(columns: Set(1...20)), by: [rest[0]]) == nil ? nil : .numbers
    case "systemctl":
      let isPID = value(of: "-p", in: rest) == "MainPID" || rest.contains("--property=MainPID")
      if rest.first == "show", isPID, rest.contains("--value") { return .count }
      let lists = rest.contains("list-units") || rest.contains("--failed")
      return lists && !rest.contains("-o") ? .table(columns: [1, 2]) : nil
    case "sysctl", "getconf":
      return rest.count <= 2 && rest.contains { $0 == "-n" || !isOption($0) } && isNumeric(rest)
        ? .numbers : nil
    case "df", "free":
      return rest.contains { $0.hasPrefix("--output") }
        ? (rest.contains("--output=pcent") ? .numbers : nil) : .table(columns: Set(2...5))
    case "ps": return processes(rest)
    case "lsblk": return rest.contains("NAME") || rest.contains("-dno") ? blockNames(rest) : nil
    default: return nil
    }
  }

  /// `sysctl -n` of a figure, or a variable of the system.
  private static func isNumeric(_ words: [String]) -> Bool {
    words.contains { word in
      ["net.", "vm.", "fs."].contains { word.hasPrefix($0) }
        || word.utf8.allSatisfy {
          (0x41...0x5a).contains($0) || $0 == 0x5f
        }
    }
  }

  private static func blockNames(_ words: [String]) -> Lines? {
    let plain: Set<String> = ["-d", "-n", "-o", "-dno", "-dn", "-no", "NAME", "--nodeps", "-l"]
    return words.allSatisfy(plain.contains) ? .names : nil
  }

  /// Numbers of files, by `stat -c`.
  private static func statistics(_ words: [String]) -> Lines? {
    let numbers: Set<String> = [
      "%Y", "%X", "%Z", "%W", "%s", "%h", "%i", "%u", "%g", "%a", "%b", "%B",
    ]
    guard let format = value(of: "-c", in: words) ?? value(of: "--format", in: words),
      numbers.contains(format), words.count == 3
    else { return nil }
    return .count
  }

  /// Files in which the system itself writes figures.
  private static func isFigures(_ path: String) -> Bool {
    let names: Set<String> = [
      "/proc/loadavg", "/proc/meminfo", "/proc/stat", "/proc/uptime", "/proc/vmstat",
      "/proc/sys/fs/file-nr", "/proc/sys/kernel/pid_max",
    ]
    if names.contains(path) { return true }
    guard !path.contains(".."), !path.contains("*") else { return false }
    let isPid = path.hasSuffix(".pid") && (path.hasPrefix("/run/") || path.hasPrefix("/var/run/"))
    let roots = [
      "/proc/sys/net/", "/proc/sys/vm/", "/proc/sys/fs/", "/sys/fs/cgroup/", "/sys/class/net/",
      "/sys/class/thermal/", "/proc/pressure/",
    ]
    return isPid || roots.contains { path.hasPrefix($0) }
  }

  /// Columns of `ps` that hold no text of others.
  private static func processes(_ words: [String]) -> Lines? {
    if words.count == 1, ["aux", "-aux", "auxww"].contains(words[0]) {
      return .table(columns: [2, 3, 4, 5, 6, 8])
    }
    if words.count == 1, ["-ef", "-efww"].contains(words[0]) { return .table(columns: [2, 3]) }
    let plain: Set<String> = [
      "pid", "ppid", "tid", "lwp", "uid", "stat", "state", "s", "pcpu", "pmem", "%cpu", "%mem",
      "rss", "vsz", "nlwp", "etimes", "etime", "pri", "psr", "time",
    ]
    guard let format = words.first(where: { $0.contains("pid") && !isOption($0) }) else {
      return nil
    }
    var count = 0
    for column in format.split(separator: ",") {
      let name = column.hasSuffix("=") ? column.dropLast() : column
      guard plain.contains(String(name)) else { break }
      count += 1
    }
    return count == 0 ? nil : .table(columns: Set(1...count))
  }

  // MARK: Filters

  /// What an awk program prints that consists of a pattern and the printing of columns.
  static func columns(of lines: Lines, by words: [String]) -> Lines? {
    guard let program = words.last else { return nil }
    let program1 = program.split(separator: " ").joined()
    if program1 == "END{printNR}", words.count == 1 { return .count }
    guard words.count == 1 else { return nil }
    let known: Set<Int>
    switch lines {
    case .table(let columns): known = columns
    case .names, .numbers, .count, .objects: known = Set(1...20)
    case .document: return nil
    }
    guard let open = program.firstIndex(of: "{"), program.utf8.last == 0x7d else { return nil }
    let block = program[program.index(after: open)...].dropLast().split(separator: " ")
      .joined(separator: " ")
    guard block.hasPrefix("print ") || block.hasPrefix("print$") else { return nil }
    var rest = Substring(block.dropFirst(5))
    if rest.hasSuffix("exit") {
      rest = rest.dropLast(4)
      while rest.hasSuffix(" ") { rest = rest.dropLast() }
      guard rest.hasSuffix(";") else { return nil }
    }
    while rest.hasSuffix(" ") || rest.hasSuffix(";") { rest = rest.dropLast() }
    var count = 0
    while !rest.isEmpty {
      rest = rest.drop { $0 == " " || $0 == "," }
      if rest.hasPrefix("\"") {
        guard let end = rest.dropFirst().firstIndex(of: "\"") else { return nil }
        let text = rest[rest.index(after: rest.startIndex)..<end]
        guard count > 0, text.utf8.allSatisfy({ [0x20, 0x2f, 0x3a, 0x2c].contains($0) }) else {
          return nil
        }
        rest = rest[rest.index(after: end)...]
        continue
      }
      guard rest.hasPrefix("$") else { return rest.isEmpty && count > 0 ? .names : nil }
      let digits = rest.dropFirst().prefix { $0.isASCII && $0.isNumber }
      guard let column = Int(digits), known.contains(column) else { return nil }
      count += 1
      rest = rest.dropFirst(1 + digits.count)
    }
    return count > 0 ? .names : nil
  }

  /// `cut` of words at what parts them.
  static func pieces(of lines: Lines, by words: [String]) -> Lines? {
    let text = words.joined()
    switch lines {
    case .objects: return ["-d/-f2", "-f2-d/"].contains(text) ? .names : nil
    case .numbers: return words.allSatisfy { isOption($0) || $0.count <= 3 } ? .numbers : nil
    case .names:
      let isField = ["-d -f", "-f"].contains {
        text.hasPrefix($0) && Int(text.dropFirst($0.count)) != nil
      }
      return isField ? .names : nil
    case .count, .table, .document: return nil
    }
  }

  /// `s|pod/||` and its kind: the name stays, what stands in front of the last `/` goes.
  static func cutsKind(_ words: [String]) -> Bool {
    guard words.count == 1, let script = words.first, script.utf8.first == 0x73,
      let mark = script.dropFirst().first, mark.isPunctuation || mark.isSymbol
    else { return false }
    let parts = script.replacing("\\/", with: mark == "/" ? "\u{1}" : "/")
      .split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 4, parts[2].isEmpty, ["", "g"].contains(parts[3]) else { return false }
    let isPattern = parts[1].utf8.allSatisfy {
      (0x61...0x7a).contains($0) || [0x2e, 0x2a, 0x5e, 0x2f, 0x01].contains($0)
    }
    return isPattern && (parts[1].hasSuffix("/") || parts[1].hasSuffix("\u{1}"))
  }

  /// `tr` between blanks and commas, or of marks that go.
  static func translated(_ lines: Lines, by words: [String]) -> Lines? {
    let blanks: Set<String> = [" ", "\\n", "\\t", ",", "[:space:]", "\\r"]
    guard lines.arePlain || words.contains("0-9") else { return nil }
    if words.count == 2, ["-dc", "-cd"].contains(words[0]),
      ["0-9", "[:digit:]", "0-9\\n"].contains(words[1])
    {
      return .numbers
    }
    guard lines.arePlain else { return nil }
    if words.count == 2, words[0] == "-d" {
      return ["%", "\"", "\\n", "\\r", ","].contains(words[1]) ? lines : nil
    }
    let sets = words.first == "-s" ? Array(words.dropFirst()) : words
    return !sets.isEmpty && sets.count <= 2 && sets.allSatisfy(blanks.contains) ? lines : nil
  }

  /// Members of a document that the service made up or checked, by `jq`.
  static func fields(of lines: Lines, by words: [String]) -> Lines? {
    let options = words.filter(isOption)
    let texts = words.filter { !isOption($0) }
    guard texts.count == 1, let program = texts.first,
      options.allSatisfy({ ["-r", "--raw-output", "-s", "-c", "-rc", "-cr"].contains($0) })
    else { return nil }
    if program == "length" || program.hasSuffix("|length") || program.hasSuffix("| length") {
      return program.contains(",") ? .numbers : .count
    }
    guard case .document(let service) = lines, options.contains(where: { $0.contains("r") }) else {
      return nil
    }
    var steps: [String] = []
    var depth = 0
    var step = ""
    var isText = false
    for character in program {
      if character == "\"" { isText.toggle() }
      if !isText, "([{".contains(character) { depth += 1 }
      if !isText, ")]}".contains(character) { depth -= 1 }
      if character == "|", depth == 0, !isText {
        steps.append(step)
        step = ""
      } else {
        step.append(character)
      }
    }
    steps.append(step)
    steps = steps.map { $0.split(separator: " ").joined(separator: " ") }
    guard let last = steps.last else { return nil }
    let isPath = steps.dropLast().allSatisfy { step in
      step.hasPrefix("select(") && step.hasSuffix(")")
        || step.utf8.allSatisfy { Byte.isName($0) || [0x2e, 0x5b, 0x5d, 0x3f].contains($0) }
    }
    guard isPath else { return nil }
    let paths = last.hasPrefix("\"") ? interpolated(last) : [last]
    guard let paths, !paths.isEmpty else { return nil }
    let front = steps.dropLast().filter { !$0.hasPrefix("select(") }.joined()
    let arePlain = paths.allSatisfy { path in
      switch service {
      case .kubernetes: isMade(byKubernetes: front + path)
      case .aws: isMade(byAWS: front + path)
      }
    }
    return arePlain ? .names : nil
  }

  private static func isMade(byKubernetes path: String) -> Bool {
    template("{" + path.replacing("?", with: "") + "}").map { $0.allSatisfy(isServed) } ?? false
  }

  /// The paths in `"\(.a) \(.b)"`, with nothing but blanks and `/` between them.
  private static func interpolated(_ text: String) -> [String]? {
    guard text.count > 2, text.hasSuffix("\"") else { return nil }
    var paths: [String] = []
    for (index, piece) in text.dropFirst().dropLast()
      .split(separator: "\\(", omittingEmptySubsequences: false).enumerated()
    {
      if index == 0 {
        guard piece.isEmpty else { return nil }
        continue
      }
      guard let end = piece.lastIndex(of: ")") else { return nil }
      let behind = piece[piece.index(after: end)...].replacing("\\t", with: " ")
      guard behind.utf8.allSatisfy({ [0x20, 0x2f, 0x3a].contains($0) }) else { return nil }
      paths.append(String(piece[..<end]))
    }
    return paths
  }
}
