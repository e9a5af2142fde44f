import WarRoomCore

/// Parts of a command that are themselves commands or programs.
extension LineJudge {
  mutating func run(
    _ rules: [RunRule], of invocation: Invocation, _ words: [ShellWord], _ span: Span,
    _ around: Surroundings
  ) {
    var count = 0
    for option in invocation.options {
      guard let language = option.rule?.runs else { continue }
      count += 1
      guard count <= Limits.innerPrograms else {
        let text = "more than \(Limits.innerPrograms) programs inside it are not judged"
        return note(.unknown, text, span, around)
      }
      let parts = option.value.map { [$0] } ?? option.words
      let rule = RunRule(source: .option(option.name), language: language)
      // `find -exec` and its kind put names of their own in the place of `{}`.
      run(rule, on: parts.map { Self.replacing("{}", in: $0, by: .home) }, words, around, wrap: nil)
    }
    for rule in rules where applies(rule, invocation) {
      if case .standardInput = rule.source {
        run(rule, onInputOf: invocation, span, around)
        continue
      }
      let found = Self.parts(rule.source, of: invocation)
      guard !found.isEmpty else {
        if rule.isOptional { continue }
        let text =
          "\(Quotation.of(invocation.name)) opens a session; what is typed there is not seen"
        note(.unknown, text, span, around)
        continue
      }
      if let host = rule.host.flatMap({ invocation.words($0) })?.first {
        addTarget(Judgment.Target(kind: "host", name: host.shown))
      }
      guard found.count <= Limits.innerPrograms else {
        let text = "more than \(Limits.innerPrograms) programs inside it are not judged"
        note(.unknown, text, span, around)
        continue
      }
      for parts in found {
        guard var parts = filled(parts, by: rule, invocation, span, around) else { continue }
        // `ssh host -- command`: the dashes end options that there are none of.
        if case .shell = rule.language, case .operands(let from) = rule.source, from > 1,
          parts.count > 1, parts[0].literal == "--"
        {
          parts.removeFirst()
        }
        run(rule, on: parts, words, around, wrap: invocation)
      }
    }
  }

  /// Each value of an option is a program of its own; operands are one together.
  private static func parts(_ source: WordSource, of invocation: Invocation) -> [[ShellWord]] {
    guard case .option(let name) = source else {
      return invocation.words(source).map { [$0] } ?? []
    }
    return invocation.given([name]).compactMap { given in
      given.value.map { [$0] } ?? (given.words.isEmpty ? nil : given.words)
    }
  }

  /// The words with what the program itself puts in or adds; nil when that cannot be told.
  private mutating func filled(
    _ parts: [ShellWord], by rule: RunRule, _ invocation: Invocation, _ span: Span,
    _ around: Surroundings
  ) -> [ShellWord]? {
    if let option = rule.replaces, let given = invocation.given([option]).last {
      guard let mark = given.value?.literal, !mark.isEmpty else {
        note(
          .unknown, "what stands for \(Quotation.of(option)) is not known", given.span, around)
        return nil
      }
      let isPlain = around.input.isNames && invocation.given(["-a"]).isEmpty
      let kind: ShellWord.Kind = isPlain ? .names : .command(ShellScript())
      return parts.map { Self.replacing(mark, in: $0, by: kind) }
    }
    guard rule.appends else { return parts }
    if around.input.isNames, invocation.given(["-a"]).isEmpty {
      let names = ShellWord.Hole(offset: 0, kind: .names, isQuoted: true)
      return parts + [ShellWord(span: span, text: "", holes: [names])]
    }
    return parts + [.unknown(span: span, many: true)]
  }

  private func applies(_ rule: RunRule, _ invocation: Invocation) -> Bool {
    if !rule.unless.isEmpty, !invocation.given(rule.unless).isEmpty { return false }
    return rule.condition.map { holds($0, invocation) != .no } ?? true
  }

  /// `wrap` is the command around the part when an undo can be put in the part's place.
  private mutating func run(
    _ rule: RunRule, on parts: [ShellWord], _ words: [ShellWord], _ around: Surroundings,
    wrap invocation: Invocation?
  ) {
    guard let first = parts.first, let last = parts.last else { return }
    let span = first.span.through(last.span)
    var inner = around
    inner.depth += 1
    guard inner.depth <= Limits.textDepth else {
      return note(.unknown, "texts within texts go deeper than is judged", span, around)
    }
    if rule.hasOwnInput || rule.appends || rule.replaces != nil { inner.input = .empty }
    inner.wraps.append(wrapOf(rule, parts, words, invocation))
    if let invocation, invocation.path.last?.literal == "exec", invocation.path.count > 1 {
      inner.isContained = true
    }
    switch rule.language {
    case .argv:
      runArguments(parts, takesAssignments: rule.takesAssignments, inner)
    case .words(let program):
      judge(program: program, words: [Self.named(program, span)] + parts, inner)
    case .shell, .text, .lines:
      var texts: [String] = []
      for part in parts {
        guard let text = part.literal else {
          return note(.unknown, "a text that is run is only known when it runs", part.span, around)
        }
        texts.append(text)
      }
      inner.span = around.span ?? span
      run(text: texts.joined(separator: " "), as: rule.language, inner)
    case .code:
      note(.unknown, "runs a program text that warroom does not read", span, around)
    case .file:
      let text = "loads \(Quotation.of(first.shown)); what is in it is not seen"
      note(.unknown, text, span, around)
    }
  }

  private mutating func run(
    _ rule: RunRule, onInputOf invocation: Invocation, _ span: Span, _ around: Surroundings
  ) {
    let name = Quotation.of(invocation.name)
    switch around.input {
    case .empty, .outer:
      if rule.isOptional { return }
      note(.unknown, "\(name) opens a session; what is typed there is not seen", span, around)
    case .data, .lines:
      let text = "\(name) runs what it reads on its standard input, which is not known before"
      note(.unknown, text, span, around)
    case .text(let text):
      var inner = around
      inner.depth += 1
      inner.input = .empty
      inner.span = around.span ?? span
      inner.wraps.append(.impossible)
      if case .lines = rule.language { inner.wraps.removeLast() }
      guard inner.depth <= Limits.textDepth else {
        return note(.unknown, "texts within texts go deeper than is judged", span, around)
      }
      run(text: text, as: rule.language, inner)
    }
  }

  private mutating func run(
    text: String, as language: RunRule.Language, _ inner: Surroundings
  ) {
    switch language {
    case .shell:
      if innerScripts.count < Limits.innerScriptCount { innerScripts.append(text) }
      do throws(ShellSyntaxError) {
        let script = try ShellParser.parse(text)
        // Another shell knows none of this one's variables, and this one none of its.
        let outer = scope
        scope = Scope()
        judge(script, inner)
        scope = outer
      } catch {
        note(.unknown, "a text that is run cannot be read: \(error.complaint)", inner.span, inner)
      }
    case .text(let language):
      run(language.judge(text), of: language, inner)
    case .lines(let program):
      run(lines: text, of: program, inner)
    case .argv, .words, .code, .file:
      note(.unknown, "runs a program text that warroom does not read", inner.span, inner)
    }
  }

  private mutating func run(
    _ found: [LanguageFinding], of language: Language, _ inner: Surroundings
  ) {
    for finding in found.prefix(Limits.findingCount) {
      if let text = finding.command {
        var deeper = inner
        deeper.depth += 1
        deeper.input = .data
        guard deeper.depth <= Limits.textDepth else {
          note(.unknown, "texts within texts go deeper than is judged", inner.span, inner)
          continue
        }
        run(text: text, as: .shell, deeper)
        continue
      }
      var level = finding.commandClass
      if level == .reversible {
        if let step = undoStep(of: finding, language, inner) {
          undos.append(step)
        } else {
          level = .destructive
        }
      }
      note(level, finding.why, inner.span, inner, tier: finding.tier)
      if level != .readOnly { for target in finding.targets { addTarget(target) } }
    }
  }

  /// A language writes its undo as one text; the command around it takes that in its place.
  private func undoStep(
    of finding: LanguageFinding, _ language: Language, _ inner: Surroundings
  ) -> UndoStep? {
    guard !inner.isUncertain else { return nil }
    switch finding.undo {
    case nil: return nil
    case .noneNeeded?: return .noneNeeded
    case .command(let words, let before)?:
      guard let text = wrap(words, inner.wraps) else { return nil }
      guard let before else { return .command(text, before: nil) }
      // The client has to print the value alone.
      guard let bare = language.bareOutput, case .words(let front)? = inner.wraps.last,
        let client = front.first
      else { return nil }
      let asking = inner.wraps.dropLast() + [.words([client] + bare + front.dropFirst())]
      guard let reading = wrap(before, Array(asking)) else { return nil }
      return .command(text, before: reading)
    }
  }

  private mutating func run(lines text: String, of program: String, _ inner: Surroundings) {
    let lines = text.split(whereSeparator: { $0 == "\n" || $0 == ";" })
    for line in lines.prefix(Limits.commandCount + 1) {
      let span = inner.span ?? Span(0, 0)
      let words = line.split(separator: " ").map { ShellWord(literal: String($0), span: span) }
      guard !words.isEmpty else { continue }
      judge(program: program, words: [Self.named(program, span)] + words, inner)
    }
  }

  /// The program that takes such words, as people call it: the rules for them have names of their
  /// own, such as `haproxy-line1`.
  private static func named(_ rules: String, _ span: Span) -> ShellWord {
    var name = Substring(rules)
    while let last = name.utf8.last, (0x30...0x39).contains(last) { name = name.dropLast() }
    for ending in ["-words", "-line"] where name.hasSuffix(ending) {
      return ShellWord(literal: String(name.dropLast(ending.count)), span: span)
    }
    return ShellWord(literal: rules, span: span)
  }

  private mutating func runArguments(
    _ parts: [ShellWord], takesAssignments: Bool, _ inner: Surroundings
  ) {
    var words = parts[...]
    while takesAssignments, let word = words.first, let equals = word.text.utf8.firstIndex(of: 0x3d)
    {
      let name = String(word.text[..<equals])
      let value = word.literal.map { String($0[$0.utf8.index(after: equals)...]) }
      if name.isEmpty || !Self.isHarmlessEnvironment(name, value) {
        let text = "sets \(Quotation.of(name)), which may change what the program does"
        note(.unknown, text, word.span, inner)
      }
      words.removeFirst()
    }
    judge(words: Array(words), inner)
  }

  private func wrapOf(
    _ rule: RunRule, _ parts: [ShellWord], _ words: [ShellWord], _ invocation: Invocation?
  ) -> Wrap {
    guard invocation != nil, !rule.appends, rule.replaces == nil, let first = parts.first,
      let start = words.firstIndex(where: { $0.span == first.span }),
      start + parts.count == words.count
    else { return .impossible }
    var front: [String] = []
    for word in words[..<start] {
      guard let text = word.literal else { return .impossible }
      front.append(text)
    }
    switch rule.language {
    case .argv: return .words(front)
    case .shell: return .shell(front)
    case .text: return .words(front)
    case .words: return .words(front)
    case .lines, .code, .file: return .impossible
    }
  }

  /// The word with something unknown in every place of `mark`.
  static func replacing(
    _ mark: String, in word: ShellWord, by kind: ShellWord.Kind
  ) -> ShellWord {
    guard word.holes.isEmpty, word.text.contains(mark) else { return word }
    var replaced = word
    replaced.text = ""
    for (index, piece) in word.text.split(separator: mark, omittingEmptySubsequences: false)
      .enumerated()
    {
      if index > 0 {
        replaced.holes.append(
          ShellWord.Hole(offset: replaced.text.utf8.count, kind: kind, isQuoted: true))
      }
      replaced.text += piece
    }
    return replaced
  }
}
