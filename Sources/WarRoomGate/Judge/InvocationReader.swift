/// Reads words by a program's grammar: verbs, options, operands.
struct InvocationReader {
  private let rule: LoadedRule
  private let scope: Scope
  private let words: [ShellWord]
  private var index: Int
  private var tables: [OptionTable]
  private var syntax: OptionSyntax
  private var ended = false
  private var dashesDoNotEnd = false
  private var invocation: Invocation

  /// `words` begin with the program.
  static func read(_ words: [ShellWord], by rule: LoadedRule, scope: Scope) -> Invocation {
    var reader = InvocationReader(words, rule, scope)
    return reader.read()
  }

  private init(_ words: [ShellWord], _ rule: LoadedRule, _ scope: Scope) {
    self.rule = rule
    self.scope = scope
    self.words = words
    index = 1
    tables = [rule.root.rule.options]
    syntax = rule.syntax
    ended = rule.syntax == .words
    invocation = Invocation(verb: rule.root, path: Array(words.prefix(1)))
  }

  private var isOpen: Bool { invocation.verb.isOpen }
  private var acceptsAny: Bool { tables.contains { $0.acceptsAny } }

  private mutating func read() -> Invocation {
    readFirstBundle()
    while index < words.count {
      let word = words[index]
      index += 1
      if ended {
        takeOperand(word)
      } else if word.isLiteral {
        readKnown(word)
      } else {
        readUnknown(word)
      }
    }
    return invocation
  }

  private mutating func readFirstBundle() {
    guard rule.hasFirstBundle, index < words.count, let text = words[index].literal,
      let first = text.utf8.first, first != 0x2d
    else { return }
    let word = words[index]
    index += 1
    readBundle(text[...].utf8, of: word, hasDash: false)
  }

  private mutating func readKnown(_ word: ShellWord) {
    let text = word.text
    guard text.utf8.count > 1, let first = text.utf8.first else { return takeOperand(word) }
    let rest = Substring(text.utf8.dropFirst()).utf8
    if rule.takesCounts, first == 0x2d || first == 0x2b, isCount(rest) { return }
    if first == 0x2b, option(named: text) != nil { return readLong(word) }
    guard first == 0x2d else { return takeOperand(word) }
    if text == "--" {
      // Programs with whole names behind one dash, such as find, may go on reading options.
      dashesDoNotEnd = syntax == .long
      ended = true
      invocation.dashes = invocation.operands.count
      return
    }
    if syntax == .long {
      readLong(word)
    } else if text.utf8.dropFirst().first == 0x2d {
      readLong(word)
    } else {
      readBundle(Substring(text.utf8.dropFirst()).utf8, of: word, hasDash: true)
    }
  }

  /// A word with parts that are not known yet.
  private mutating func readUnknown(_ word: ShellWord) {
    let known = Array(word.knownPrefix)
    if known.first == 0x2d, known.count > 1, !word.maySplit(scope), word.glob == nil {
      if known.contains(0x3d), known.dropFirst().first == 0x2d || syntax == .long {
        return readLong(word)
      }
      if syntax != .long, known.dropFirst().first != 0x2d {
        return readBundle(known.dropFirst()[...], of: word)
      }
    }
    let mayBeOption = word.mayBecomeOption(scope) || known.first == 0x2d
    if mayBeOption {
      guard isOpen else {
        return problem("\(quoted(word)) may turn into an option, or into several words", word)
      }
      invocation.hasOpenWords = true
    }
    takeOperand(word)
  }

  private mutating func takeOperand(_ word: ShellWord) {
    if dashesDoNotEnd, word.mayBecomeOption(scope) || word.text.utf8.first == 0x2d {
      problem("\(quoted(word)) may still be an option", word)
    }
    let verb = invocation.verb
    let isDecided =
      verb.rule.verbs.isEmpty && verb.rule.verbPatterns.isEmpty
      && verb.rule.groups.isEmpty
    guard invocation.operands.isEmpty, !isDecided, invocation.dashes == nil else {
      invocation.operands.append(word)
      if syntax == .posix { ended = true }
      return
    }
    guard let text = word.literal else {
      invocation.operands.append(word)
      return problem("which verb \(quoted(word)) becomes is only known when it runs", word)
    }
    let isPlain = text.utf8.allSatisfy { $0 < 0x7f }
    if isPlain, let child = child(of: verb.rule, named: text) {
      descend(to: verb.children[child], by: word)
    } else if isPlain, verb.rule.groups.contains(text) {
      invocation.path.append(word)
    } else if let otherwise = verb.rule.otherwise {
      descend(to: verb.children[otherwise], by: nil)
      takeOperand(word)
    } else {
      invocation.operands.append(word)
      let whole = "\(invocation.name) \(text)"
      problem("\(Quotation.of(whole)) is no verb that the rules know", word)
    }
  }

  private mutating func descend(to child: LoadedVerb, by word: ShellWord?) {
    invocation.verb = child
    if let word { invocation.path.append(word) }
    if let own = child.rule.syntax {
      syntax = own
      ended = own == .words
    }
    if child.rule.options.takesNone { tables = [] }
    tables.append(child.rule.options)
  }

  private func child(of verb: VerbRule, named text: String) -> Int? {
    if let exact = verb.verbs[text] { return exact }
    return verb.verbPatterns.first { $0.pattern.fits(text) }?.child
  }

  private func option(named name: String) -> OptionRule? {
    for table in tables.reversed() {
      if let index = table.byName[name] { return table.rules[index] }
    }
    return nil
  }

  // MARK: Long options

  private mutating func readLong(_ word: ShellWord) {
    let known = String(Substring(word.knownPrefix))
    let whole = word.isLiteral ? word.text : known
    let name: String
    var attached: ShellWord?
    if let equals = whole.utf8.firstIndex(of: 0x3d) {
      name = String(whole[..<equals])
      attached = word.dropping(name.utf8.count + 1)
    } else {
      name = whole
    }
    // Strings that look alike may compare as equal: names are plain ASCII or not known.
    guard name.utf8.allSatisfy({ $0 < 0x7f }), let rule = longOption(name) else {
      return unlisted(name, word, attached)
    }
    take(rule, as: name, attached: attached, word)
  }

  private func longOption(_ name: String) -> OptionRule? {
    if let exact = option(named: name) { return exact }
    if syntax == .long {
      let isDouble = name.utf8.starts(with: "--".utf8)
      let other = isDouble ? String(Substring(name.utf8.dropFirst())) : "-" + name
      return option(named: other)
    }
    guard syntax != .words, name.utf8.count >= 3 else { return nil }
    return abbreviated(name)
  }

  /// The option that a shortened long name stands for, when only one fits. Where every option is
  /// accepted, the first listed one that fits is taken: it is listed because it matters.
  private func abbreviated(_ name: String) -> OptionRule? {
    var found: OptionRule?
    for table in tables.reversed() {
      for candidate in table.rules
      where candidate.names.contains(where: { $0.hasPrefix("--") && $0.hasPrefix(name) }) {
        if let found, found.names != candidate.names {
          return acceptsAny ? found : nil
        }
        found = candidate
      }
    }
    return found
  }

  private mutating func unlisted(
    _ name: String, _ word: ShellWord, _ attached: ShellWord? = nil
  ) {
    guard acceptsAny, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f }) else {
      let text = "the rules of \(Quotation.of(invocation.name)) do not name the option"
      return problem("\(text) \(Quotation.of(name))", word)
    }
    invocation.options.append(
      Invocation.Given(
        name: name, rule: nil, value: attached, span: word.span, index: index - 1))
  }

  /// Takes an option with its value, attached or in the next word.
  private mutating func take(
    _ option: OptionRule, as name: String, attached: ShellWord?, _ word: ShellWord
  ) {
    var given = Invocation.Given(
      name: name, rule: option, value: attached, span: word.span, index: index - 1)
    switch option.value {
    case .none:
      if let attached {
        // `--flag=false` switches it off again; what else it may mean is not known.
        problem("\(Quotation.of(name)) takes no value such as \(quoted(attached))", word)
      }
    case .optional:
      break
    case .required:
      if attached == nil { given.value = nextValue(for: name, word) }
    case .until(let ends):
      while index < words.count {
        let next = words[index]
        index += 1
        if let text = next.literal, ends.contains(text) { break }
        given.words.append(next)
      }
    }
    if let value = given.value {
      given.span = given.span.through(value.span)
      let mayMatch =
        value.glob != nil && attached == nil && !value.isOddName && !value.matchesOneName
      if value.maySplit(scope) || mayMatch, !isOpen {
        problem("\(quoted(value)) may turn into several words; quotes would keep it one", value)
      }
    }
    invocation.options.append(given)
    if option.endsOptions { ended = true }
  }

  private mutating func nextValue(for name: String, _ word: ShellWord) -> ShellWord? {
    guard index < words.count else {
      problem("\(Quotation.of(name)) lacks its value", word)
      return nil
    }
    let value = words[index]
    index += 1
    // Some programs take a list of values, and an empty one: then this is an option after all.
    if let text = value.literal, text.utf8.starts(with: "--".utf8), text.utf8.count > 2,
      let taken = longOption(String(text.prefix { $0 != "=" })),
      taken.raise != nil || taken.runs != nil || taken.allowed != nil
    {
      problem("\(quoted(value)) stands where the value of \(Quotation.of(name)) is due", value)
    }
    return value
  }

  // MARK: Bundles of short options

  private mutating func readBundle(_ known: ArraySlice<UInt8>, of word: ShellWord) {
    let text = String(decoding: known, as: UTF8.self)
    readBundle(text[...].utf8, of: word, hasDash: true)
  }

  private mutating func readBundle(
    _ letters: Substring.UTF8View, of word: ShellWord, hasDash: Bool
  ) {
    // `-name` as one word wins over its letters, for programs that mix both styles.
    if hasDash, word.isLiteral, let whole = option(named: word.text) {
      return take(whole, as: word.text, attached: nil, word)
    }
    var rest = letters
    var offset = hasDash ? 1 : 0
    while let letter = rest.popFirst() {
      offset += 1
      let name = "-" + String(decoding: [letter], as: UTF8.self)
      let isLast = rest.isEmpty && word.isLiteral
      guard let option = option(named: name) else {
        if !acceptsAny || letter >= 0x7f { return unlisted(name, word) }
        invocation.options.append(
          Invocation.Given(name: name, rule: nil, value: nil, span: word.span, index: index - 1))
        continue
      }
      switch option.value {
      case .none:
        take(option, as: name, attached: nil, word)
      case .optional:
        return take(option, as: name, attached: isLast ? nil : word.dropping(offset), word)
      case .required, .until:
        var value = isLast ? nil : word.dropping(offset)
        if let text = value?.literal, text.utf8.first == 0x3d {
          // `-n=x`: some programs drop the sign, some keep it; ours to know is the name alone.
          value = value?.dropping(1)
        }
        return take(option, as: name, attached: value, word)
      }
    }
    if !word.isLiteral, !isOpen {
      problem("\(quoted(word)) may turn into further options", word)
    }
  }

  private func isCount(_ digits: Substring.UTF8View) -> Bool {
    !digits.isEmpty && digits.count <= Limits.numberDigits
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }

  private mutating func problem(_ text: String, _ word: ShellWord) {
    invocation.problems.append(Invocation.Problem(text: text, span: word.span))
  }

  private func quoted(_ word: ShellWord) -> String { Quotation.of(word.written) }
}
