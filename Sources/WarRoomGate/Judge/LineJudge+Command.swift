import WarRoomCore

extension LineJudge {
  mutating func judge(_ command: SimpleCommand, _ around: Surroundings) {
    var inner = redirect(command.redirections, around, isUncertain: false)
    judge(command.assignments, before: command.words.first, around)
    for word in command.words { judgeHoles(of: word, around) }
    guard let program = command.words.first else { return }
    if program.literal == "exec", command.words.count == 1 {
      for redirection in command.redirections
      where (redirection.descriptor ?? 0) == 0 && redirection.kind.reads {
        let text = "the shell would read what comes next from somewhere else"
        note(.unknown, text, redirection.span, around)
      }
    }
    let words = command.words.map { scope.supposing($0.withAddressAsText) }
    let variants = variants(of: words)
    // Which of them runs is not known, so that none can be taken back.
    if variants.count > 1 { inner.isUncertain = true }
    for words in variants { judge(words: words, inner) }
    for assignment in command.assignments where assignment.name == "IFS" {
      // What was read is cut in other places, and any piece may begin with a dash.
      for word in command.words.dropFirst() where VariableName.isPlain(word.text) {
        scope.assign(word.text, nil)
      }
    }
  }

  /// The words with the values of variables where the line itself gave them; several when they may
  /// have several values.
  private mutating func variants(of words: [ShellWord]) -> [[ShellWord]] {
    var names: [String] = []
    for case .variable(let name) in words.lazy.flatMap(\.holes).map(\.kind)
    where !names.contains(name) {
      names.append(name)
    }
    var all = [words]
    for name in names {
      guard let texts = scope.texts(name), all.count * texts.count <= variants else { continue }
      let isBare = words.contains { word in
        word.holes.contains { hole in
          if case .variable(name) = hole.kind { !hole.isQuoted } else { false }
        }
      }
      guard !isBare || scope.isTame(name) else { continue }
      all = all.flatMap { words in
        texts.map { text in words.map { $0.holes.isEmpty ? $0 : $0.filling(name, with: text) } }
      }
    }
    variants -= all.count - 1
    return all
  }

  /// Judges a program with its words. What runs inside the words is judged already.
  mutating func judge(words: [ShellWord], _ around: Surroundings) {
    commandCount += 1
    guard let first = words.first else { return }
    guard commandCount <= Limits.commandCount else {
      let text = "more than \(Limits.commandCount) commands are not judged"
      return note(.unknown, text, first.span, around)
    }
    guard words.count <= Limits.lineWords else {
      let text = "it has \(words.count) words; more than \(Limits.lineWords) are not judged"
      return note(.unknown, text, first.span, around)
    }
    guard let typed = first.literal else {
      let text = "which program \(Quotation.of(first.written)) becomes is only known when it runs"
      return note(.unknown, text, first.span, around)
    }
    guard let name = programName(typed, around) else {
      let text = "\(Quotation.of(typed)) is no program in one of the system's folders"
      guessTargets(of: words)
      return note(.unknown, text, first.span, around)
    }
    if !typed.utf8.contains(0x2f), !programs.contains(name), programs.count < Limits.commandCount {
      programs.append(name)
    }
    judge(program: name, words: words, around)
  }

  mutating func judge(program name: String, words: [ShellWord], _ around: Surroundings) {
    guard let first = words.first else { return }
    var name = name
    if let bare = Self.withoutVersion(name), case .none = book.entry(for: name, words) {
      name = bare
    }
    switch book.entry(for: name, words) {
    case .none:
      guessTargets(of: words)
      note(.unknown, "warroom does not know \(Quotation.of(name))", first.span, around)
    case .broken(let text):
      note(
        .unknown, "the rules of \(Quotation.of(name)) cannot be used: \(text)", first.span, around)
    case .rules(let rules):
      for rule in rules { judge(words, by: rule, around) }
      if Self.assigners.contains(name) { scope.forget() }
    }
  }

  /// `php-fpm8.2` and `gcc-12` are `php-fpm` and `gcc`; nil when no version stands at the end.
  private static func withoutVersion(_ name: String) -> String? {
    let tail = name.utf8.reversed().prefix { (0x30...0x39).contains($0) || $0 == 0x2e }
    var rest = name.utf8.dropLast(tail.count)
    guard !tail.isEmpty, tail.last != 0x2e, tail.first != 0x2e else { return nil }
    if rest.last == 0x2d { rest = rest.dropLast() } else if !tail.contains(0x2e) { return nil }
    return rest.count > 1 ? String(rest) : nil
  }

  /// Builtins that give values to variables in ways that are not followed.
  private static let assigners: Set<String> = [
    "mapfile", "readarray", "getopts", "unset", "let", "eval", "source", ".",
  ]

  /// The bare name; nil for a path outside of the known folders.
  private func programName(_ word: String, _ around: Surroundings) -> String? {
    guard word.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }), word.utf8.first != 0x2d else {
      return nil
    }
    guard let slash = word.utf8.lastIndex(of: 0x2f) else { return word.isEmpty ? nil : word }
    let name = String(word[word.utf8.index(after: slash)...])
    let folder = String(word[..<slash])
    let isKnown = Gate.isProgramFolder(folder) || around.isContained && Self.isImageFolder(folder)
    guard isKnown, !name.isEmpty, name != ".", name != ".." else { return nil }
    return name
  }

  /// Where images keep programs: `bin` of some folder that nobody else writes to.
  private static func isImageFolder(_ folder: String) -> Bool {
    let parts = folder.split(separator: "/", omittingEmptySubsequences: true)
    let isShared = ["tmp", "var", "dev", "home", "proc", "run", "mnt", "data"].contains(parts.first)
    return ["bin", "sbin"].contains(parts.last) && !isShared && !parts.contains("..")
  }

  /// Paths and names of a program without rules, so that there is something to type.
  private mutating func guessTargets(of words: [ShellWord]) {
    for text in TargetText.read(off: words.map(\.shown)) {
      addTarget(Judgment.Target(name: text))
    }
  }

  // MARK: By rules

  private mutating func judge(_ words: [ShellWord], by rule: LoadedRule, _ around: Surroundings) {
    let invocation = InvocationReader.read(words, by: rule, scope: scope)
    let verb = invocation.verb.rule
    let name = Quotation.of(invocation.name)
    let span = words[0].span.through(invocation.path.last?.span ?? words[0].span)
    for problem in invocation.problems { note(.unknown, problem.text, problem.span, around) }
    var terms = chooseTerms(verb, invocation)
    guard let base = terms.commandClass else {
      return note(.unknown, "\(name) wants a further word", span, around)
    }
    checkOperands(verb, invocation, span, around)
    for word in invocation.operands where word.text.hasSuffix("/watchdog") {
      // Opening this one arms a timer that restarts the machine.
      note(.unknown, "\(Quotation.of(word.written)) acts when it is opened", word.span, around)
    }
    var commandClass = base
    for option in invocation.options { raise(by: option, &commandClass, &terms, around) }
    // An option that does something even in a dry run, such as writing a log, is unknown in the
    // rules, and that is not lowered.
    let isGated = commandClass == .reversible || commandClass == .destructive
    if isGated, isDryRun(invocation) {
      commandClass = .readOnly
      terms.why = "only shows what it would do"
      terms.tier = 1
    }
    var step: UndoStep?
    if commandClass == .reversible {
      step = undoStep(terms.undo, invocation, around)
      if step == nil {
        commandClass = .destructive
        note(.destructive, "how to take \(name) back cannot be written down before", span, around)
      }
    }
    if commandClass == .readOnly, !verb.runs.isEmpty, terms.why == nil {
      terms.why = "runs what it is given"
    }
    let why = Self.sentence(name, commandClass, terms, userFile: rule.userFile)
    note(commandClass, why, span, around, tier: terms.tier)
    addTargets(of: terms, invocation, reads: commandClass == .readOnly)
    if let step { undos.append(step) }
    assign(by: rule, invocation, around)
    preview = verb.preview.flatMap { fill($0, invocation, words) }
    run(verb.runs, of: invocation, words, span, around)
  }

  private static func sentence(
    _ name: String, _ commandClass: Judgment.CommandClass, _ terms: VerbRule.Terms,
    userFile: String?
  ) -> String {
    let what: String
    switch commandClass {
    case .readOnly: what = terms.why ?? "only reads"
    case .reversible: what = terms.why ?? "can be taken back"
    case .destructive: what = terms.why ?? "changes what is there"
    case .unknown: what = terms.why ?? "may do anything"
    }
    return "\(name) \(what)" + (userFile.map { ", by your rules in \($0)" } ?? "")
  }

  private func chooseTerms(_ verb: VerbRule, _ invocation: Invocation) -> VerbRule.Terms {
    var worst: VerbRule.Terms?
    func consider(_ terms: VerbRule.Terms) {
      guard let other = worst else {
        worst = terms
        return
      }
      let rank = terms.commandClass?.rank ?? Int.max
      let otherRank = other.commandClass?.rank ?? Int.max
      if rank > otherRank || rank == otherRank && terms.tier > other.tier { worst = terms }
    }
    for rule in verb.cases {
      switch holds(rule.condition, invocation) {
      case .no: continue
      case .maybe: consider(rule.terms)
      case .yes:
        consider(rule.terms)
        return worst ?? rule.terms
      }
    }
    consider(verb.terms)
    return worst ?? verb.terms
  }

  func holds(_ condition: RuleCondition, _ invocation: Invocation) -> WordFit {
    var fit = WordFit.yes
    if !condition.options.isEmpty {
      let given = invocation.given(condition.options)
      var best: WordFit = invocation.hasOpenWords ? .maybe : .no
      for option in given {
        guard condition.operand == nil, let value = option.value else {
          let hasValueTest = condition.fits != nil || condition.misfits != nil
          best = max(best, condition.operand != nil || !hasValueTest ? .yes : .no)
          continue
        }
        best = max(best, test(value, condition))
      }
      fit = min(fit, best)
    }
    if !condition.missing.isEmpty {
      let isMissing = invocation.given(condition.missing).isEmpty
      fit = min(fit, !isMissing ? .no : invocation.hasOpenWords ? .maybe : .yes)
    }
    if let number = condition.operand {
      let many = invocation.operands.contains { $0.isManifold(scope) }
      guard let word = invocation.operand(number) else { return many ? min(fit, .maybe) : .no }
      fit = min(fit, many ? .maybe : test(word, condition))
    }
    if let patterns = condition.anyOperand {
      var best = WordFit.no
      for word in invocation.operands {
        best = max(best, word.maySplit(scope) ? .maybe : patterns.fits(word))
      }
      fit = min(fit, best)
    }
    if let patterns = condition.written {
      let isWritten = invocation.operands.contains { word in
        let text = word.plainlyFilled
        return patterns.contains { $0.fits(text) }
      }
      fit = min(fit, isWritten ? .yes : .no)
    }
    if let range = condition.operandCount { fit = min(fit, count(invocation.operands, in: range)) }
    return fit
  }

  private func test(_ word: ShellWord, _ condition: RuleCondition) -> WordFit {
    if let patterns = condition.fits { return patterns.fits(word) }
    if let patterns = condition.misfits { return patterns.fits(word).inverse }
    return .yes
  }

  private func count(_ operands: [ShellWord], in range: ClosedRange<Int>) -> WordFit {
    let isSure = !operands.contains { $0.isManifold(scope) }
    if isSure { return range.contains(operands.count) ? .yes : .no }
    let least = operands.count { !$0.maySplit(scope) }
    return range.upperBound >= least ? .maybe : .no
  }

  private mutating func checkOperands(
    _ verb: VerbRule, _ invocation: Invocation, _ span: Span, _ around: Surroundings
  ) {
    let operands = invocation.operands
    if let range = verb.operands, count(operands, in: range) != .yes {
      // A pattern of file names stands for at least one word, however many there may be.
      let fitsAnyway = range.upperBound == .max && operands.count >= range.lowerBound
      if !fitsAnyway {
        let name = Quotation.of(invocation.name)
        note(.unknown, "\(name) has another number of words than it takes", span, around)
      }
    }
    if let patterns = verb.words {
      for word in operands where patterns.fits(word) != .yes || word.maySplit(scope) {
        let text = "the rules of \(Quotation.of(invocation.name)) do not name"
        note(.unknown, "\(text) \(Quotation.of(word.written))", word.span, around)
      }
    }
  }

  private mutating func raise(
    by option: Invocation.Given, _ commandClass: inout Judgment.CommandClass,
    _ terms: inout VerbRule.Terms, _ around: Surroundings
  ) {
    guard let rule = option.rule else { return }
    if let allowed = rule.allowed {
      let fits = option.value.map { allowed.fits($0) == .yes } ?? (rule.isValueOptional)
      if !fits {
        let value = option.value.map { Quotation.of($0.written) } ?? "nothing"
        let text = "\(Quotation.of(option.name)) with \(value) is not in the rules"
        note(.unknown, text, option.span, around)
      }
    }
    if let raise = rule.raise {
      let applies =
        raise.when.map { patterns in
          option.value.map { value in
            guard patterns.fits(value) != .no else { return false }
            // A line end in it may begin something else.
            let isLine = value.text.utf8.allSatisfy { $0 >= 0x20 }
            return !isLine || raise.unless.map { $0.fits(value) != .yes } ?? true
          } ?? true
        } ?? true
      if applies {
        if raise.commandClass.rank > commandClass.rank {
          commandClass = raise.commandClass
          terms.why = raise.why.map { "with \(Quotation.of(option.name)) \($0)" } ?? terms.why
        } else if let why = raise.why, raise.commandClass == commandClass,
          terms.why?.contains(why) != true
        {
          terms.why = (terms.why.map { $0 + "; " } ?? "") + "\(Quotation.of(option.name)) \(why)"
        }
        terms.tier = max(terms.tier, raise.tier)
        if raise.commandClass == .unknown {
          let text = "\(Quotation.of(option.name)) \(raise.why ?? "may make it do anything")"
          note(.unknown, text, option.span, around)
        }
      }
    }
  }

  /// Every option that says so says it; one with another value takes it back.
  private func isDryRun(_ invocation: Invocation) -> Bool {
    var found = false
    for (index, option) in invocation.options.enumerated() {
      guard let lowers = option.rule?.lowers else { continue }
      // Behind an option that is not listed it may be that one's value.
      if index > 0, case let before = invocation.options[index - 1], before.rule == nil,
        before.value == nil, before.index + 1 == option.index
      {
        return false
      }
      switch lowers {
      case .always: found = true
      case .values(let patterns):
        guard let value = option.value, patterns.fits(value) == .yes else { return false }
        found = true
      }
    }
    return found
  }
}

extension OptionRule {
  var isValueOptional: Bool {
    if case .optional = value { true } else { false }
  }
}
