import WarRoomCore

/// What the shell itself does around commands: substitutions, redirections, assignments, tests.
extension LineJudge {
  /// Judges what runs inside a word.
  mutating func judgeHoles(of word: ShellWord, _ around: Surroundings) {
    for hole in word.holes {
      var inner = uncertain(around)
      if inner.span == nil, around.depth > 0 { inner.span = word.span }
      switch hole.kind {
      case .variable, .parameters, .number, .home, .names: break
      case .expression(let expansion):
        for script in expansion.scripts { judge(script, inner) }
        judge(expansion, word.span, around)
      case .arithmetic(let scripts, let names):
        judge(arithmeticNames: names, word.span, around)
        judge(evaluated: scripts, word.span, around)
        for script in scripts { judge(script, inner) }
      case .command(let script):
        judge(script, inner)
      case .process(let script, let writes):
        if writes { inner.input = .data }
        judge(script, inner)
      }
    }
  }

  /// Judges redirections; what is inside them reads from what they say.
  mutating func redirect(
    _ redirections: [Redirection], _ around: Surroundings, isUncertain: Bool
  ) -> Surroundings {
    var inner = around
    if isUncertain { inner.isUncertain = true }
    for redirection in redirections {
      judgeHoles(of: redirection.target, around)
      let isInput = (redirection.descriptor ?? 0) == 0
      switch redirection.kind {
      case .write, .append, .writeBoth:
        judge(writing: redirection, around)
      case .readWrite:
        judge(writing: redirection, around)
        if isInput { inner.input = .data }
      case .read:
        judge(reading: redirection, around)
        if isInput { inner.input = redirection.target.literal == "/dev/null" ? .empty : .data }
      case .duplicate:
        guard redirection.target.isLiteral else {
          note(.unknown, "redirects to something that is not known", redirection.span, around)
          continue
        }
        if isInput { inner.input = redirection.target.literal == "-" ? .empty : .data }
      case .hereDocument:
        if isInput { inner.input = redirection.target.literal.map { .text($0) } ?? .data }
      case .hereString:
        if isInput {
          inner.input = redirection.target.literal.map { .text($0 + "\n") } ?? .data
        }
      }
    }
    return inner
  }

  private static let harmlessSinks: Set<String> = [
    "/dev/null", "/dev/stdout", "/dev/stderr", "/dev/tty", "/dev/fd/1", "/dev/fd/2",
  ]

  private mutating func judge(writing redirection: Redirection, _ around: Surroundings) {
    let target = redirection.target
    if let path = target.literal, Self.harmlessSinks.contains(path) { return }
    if target.holes.count == 1, target.text.isEmpty, case .process = target.holes[0].kind { return }
    let name = Quotation.of(target.written)
    guard redirection.descriptor != -1 else {
      return note(.unknown, "opens \(name) under a new number", redirection.span, around)
    }
    let what = redirection.kind == .append ? "writes to the end of" : "overwrites"
    note(.destructive, "\(what) the file \(name)", redirection.span, around)
    addTarget(Judgment.Target(kind: "path", name: target.shown))
  }

  private mutating func judge(reading redirection: Redirection, _ around: Surroundings) {
    let known = String(Substring(redirection.target.knownPrefix))
    let isDevice = known.hasPrefix("/dev/") && !redirection.target.isLiteral
    if known.hasSuffix("/watchdog") {
      note(.unknown, "\(Quotation.of(known)) acts when it is opened", redirection.span, around)
    }
    // To a place that is written out, nothing is sent by opening it to read.
    let isPort = known.hasPrefix("/dev/tcp/") && redirection.target.isLiteral
    if isDevice || !isPort && (known.hasPrefix("/dev/tcp") || known.hasPrefix("/dev/udp")) {
      note(.unknown, "opens a connection to another machine", redirection.span, around)
    }
  }

  mutating func addTarget(_ target: Judgment.Target) {
    guard targets.count < Limits.targetCount, !target.name.isEmpty, !targets.contains(target)
    else { return }
    targets.append(target)
  }

  // MARK: Assignments

  /// Assignments in front of a command reach only it; without one they last.
  mutating func judge(
    _ assignments: [SimpleCommand.Assignment], before program: ShellWord?, _ around: Surroundings
  ) {
    for assignment in assignments {
      for value in assignment.values { judgeHoles(of: value, around) }
      let name = assignment.name
      if let program {
        // It cuts what is read and nothing else.
        let cutsInput = name == "IFS" && program.literal == "read"
        if !cutsInput, !Self.isHarmlessEnvironment(name, assignment.values.first?.literal) {
          let text = "sets \(Quotation.of(name)), which may change what the program does"
          note(.unknown, text, assignment.span, around)
        }
      } else if VariableName.isPlain(name)
        || Self.isHarmlessEnvironment(name, assignment.values.first?.literal)
      {
        if assignment.hasIndex {
          let text = "the shell would evaluate the index of \(Quotation.of(name))"
          note(.unknown, text, assignment.span, around)
        }
        if around.mayNotAssign || assignment.isArray {
          scope.assignPerhaps(name, assignment.isArray ? [] : assignment.values)
        } else {
          scope.assign(name, assignment.values)
        }
      } else {
        let text = "sets \(Quotation.of(name)), which may steer what comes after"
        note(.unknown, text, assignment.span, around)
      }
    }
  }

  private static let environment: Set<String> = [
    "LANG", "LANGUAGE", "TZ", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "FORCE_COLOR", "TERM",
    "COLUMNS", "LINES", "AWS_PROFILE", "AWS_REGION", "AWS_DEFAULT_REGION", "AWS_DEFAULT_OUTPUT",
    "PGHOST", "PGPORT", "PGDATABASE", "PGUSER", "PGPASSWORD", "PGCONNECT_TIMEOUT", "PGAPPNAME",
    "PGTZ", "MYSQL_PWD", "REDISCLI_AUTH", "ETCDCTL_API", "VAULT_NAMESPACE", "SYSTEMD_COLORS",
    "DEBIAN_FRONTEND", "GIT_OPTIONAL_LOCKS", "GIT_TERMINAL_PROMPT", "BLOCK_SIZE", "PERL_BADLANG",
    "CLOUDSDK_CORE_PROJECT", "HISTTIMEFORMAT", "TIMEFORMAT", "LS_COLORS", "GREP_COLORS",
  ]
  private static let pagers: Set<String> = ["", "cat", "less", "more"]

  /// True for variables that change only how something is shown, or which of the configured
  /// places is asked.
  static func isHarmlessEnvironment(_ name: String, _ value: String?) -> Bool {
    if environment.contains(name) || name.hasPrefix("LC_") { return true }
    guard let value else { return false }
    // Blanks split words anyway.
    if name == "IFS" { return value.utf8.allSatisfy { [0x20, 0x09, 0x0a].contains($0) } }
    return name.hasSuffix("PAGER") && pagers.contains(value)
  }

  // MARK: Arithmetic

  /// Bash evaluates what the names hold, commands in it too, and may give them values.
  mutating func judge(arithmeticNames names: [String], _ span: Span, _ around: Surroundings) {
    for name in names {
      if VariableName.counters.contains(name) { continue }
      if !VariableName.isPlain(name) {
        let text = "arithmetic may set \(Quotation.of(name)), which may steer what comes after"
        note(.unknown, text, span, around)
      } else if scope.mayHoldCode(name) {
        let text = "the shell would evaluate what \(Quotation.of(name)) holds"
        note(.unknown, text, span, around)
      }
      // It may have got another number.
      scope.assignNumber(name)
    }
  }

  /// What commands print is evaluated, too.
  mutating func judge(evaluated scripts: [ShellScript], _ span: Span, _ around: Surroundings) {
    for script in scripts where !PlainOutput.isPlain(script, scope) {
      note(.unknown, "the shell would evaluate what a command prints", span, around)
    }
  }

  mutating func judge(_ expansion: ShellExpansion, _ span: Span, _ around: Surroundings) {
    if expansion.isEvaluated {
      judge(arithmeticNames: expansion.evaluated, span, around)
      judge(evaluated: expansion.scripts, span, around)
    }
    if expansion.isOdd {
      note(.unknown, "the shell would evaluate what stands in quotes here", span, around)
    }
    if let name = expansion.named, !scope.isTame(name) {
      let text = "which variable \(Quotation.of("${!\(name)}")) means is only known when it runs"
      note(.unknown, text, span, around)
    }
    guard let name = expansion.assigned else { return }
    if !VariableName.isPlain(name), !Self.isHarmlessEnvironment(name, nil) {
      let text = "sets \(Quotation.of(name)), which may steer what comes after"
      note(.unknown, text, span, around)
    }
    scope.assign(name, nil)
  }

  // MARK: Tests

  private static let numberTests: Set<String> = ["-eq", "-ne", "-lt", "-le", "-gt", "-ge"]

  /// `[[ … ]]`: bash evaluates what stands beside `-eq` and behind `-v` as arithmetic, and that
  /// may run commands.
  mutating func judge(test words: [ShellWord], span: Span, _ around: Surroundings) {
    for word in words { judgeHoles(of: word, around) }
    for (index, word) in words.enumerated() {
      guard let sign = word.literal, !word.isQuoted else { continue }
      let beside: [Int]
      if Self.numberTests.contains(sign) {
        beside = [index - 1, index + 1]
      } else if sign == "-v" || sign == "-R" {
        beside = [index + 1]
      } else {
        continue
      }
      for neighbour in beside where words.indices.contains(neighbour) {
        for hole in words[neighbour].holes {
          switch hole.kind {
          case .variable(let name):
            if scope.mayHoldCode(name) {
              let text = "the shell would evaluate what \(Quotation.of(name)) holds"
              note(.unknown, text, span, around)
            }
          case .command(let script) where PlainOutput.isPlain(script, scope): break
          case .number, .arithmetic: break
          case .command, .expression, .parameters, .home, .process, .names:
            note(.unknown, "the shell would evaluate what is read here", span, around)
          }
        }
        let text = words[neighbour].text
        let isName = text.utf8.allSatisfy {
          (0x30...0x39).contains($0) || (0x61...0x7a).contains($0 | 0x20) || $0 == 0x5f
            || $0 == 0x2d
        }
        if !isName {
          note(.unknown, "the shell would evaluate \(Quotation.of(text))", span, around)
        }
      }
    }
  }
}
