extension ReadOnlyRule {
  /// What a command touches, or why it does not fit.
  enum Verdict: Equatable {
    case reads([String])
    case unfit(String)
  }

  /// Fits `arguments` (the words after the program) to this grammar.
  func match(_ arguments: [String], directory: String?) -> Verdict {
    if case .printed = operands { return .reads([]) }
    var rest = arguments[...]
    var words: [String] = []
    while let word = rest.popFirst() {
      if word == "--", program != "curl" {
        words += rest
        break
      }
      guard word.utf8.first == 0x2d, word.utf8.count > 1 else {
        words.append(word)
        continue
      }
      if let complaint = option(word, rest: &rest) { return .unfit(complaint) }
    }
    return fit(words, directory: directory)
  }

  /// Takes one option word, and its value from `rest`; says what is wrong with it.
  private func option(_ word: String, rest: inout ArraySlice<String>) -> String? {
    // Strings that look alike may compare as equal; options are plain ASCII or not known.
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return unknown(word) }
    if flags.contains(word) { return nil }
    if word.hasPrefix("--") { return longOption(word, rest: &rest) }
    if bareCount, ReadOnlyRule.isNumber(String(word.dropFirst()), signed: false) { return nil }
    var letters = word.dropFirst()
    while let letter = letters.popFirst() {
      let name = "-" + String(letter)
      if flags.contains(name) { continue }
      guard let kind = values[name] else { return unknown(word) }
      return value(of: name, kind, attached: letters.isEmpty ? nil : String(letters), rest: &rest)
    }
    return nil
  }

  private func longOption(_ word: String, rest: inout ArraySlice<String>) -> String? {
    guard let equals = word.firstIndex(of: "=") else {
      guard let kind = values[word] else { return unknown(word) }
      return value(of: word, kind, attached: nil, rest: &rest)
    }
    let name = String(word[..<equals])
    // curl takes the value of a long option from the next word only.
    guard program != "curl", let kind = values[name] else { return unknown(word) }
    return value(
      of: name, kind, attached: String(word[word.index(after: equals)...]), rest: &rest)
  }

  private func value(
    of name: String, _ kind: Value, attached: String?, rest: inout ArraySlice<String>
  ) -> String? {
    switch kind {
    case .attachedText:
      return nil
    case .text:
      guard attached != nil || rest.popFirst() != nil else { return missing(name) }
      return nil
    case .number:
      guard let text = attached ?? rest.popFirst() else { return missing(name) }
      guard ReadOnlyRule.isNumber(text, signed: program != "curl") else {
        return "\(Quotation.of(text)) is no number for `\(name)`"
      }
      return nil
    }
  }

  private func fit(_ words: [String], directory: String?) -> Verdict {
    switch operands {
    case .none:
      guard let first = words.first else { return .reads([]) }
      return .unfit("`\(program)` with \(Quotation.of(first)) may change something")
    case .printed:
      return .reads([])
    case .names:
      return .reads(words)
    case .contents:
      for word in words where word != "-" {
        if let complaint = PathText.complaint(about: word, directory: directory) {
          return .unfit(complaint)
        }
      }
      return .reads(words.filter { $0 != "-" })
    case .texts(let limit):
      guard words.count <= limit else {
        return .unfit("`\(program)` takes \(limit == 1 ? "one word" : "\(limit) words") here")
      }
      return .reads([])
    case .oneOf(let known):
      guard words.count <= 1, words.allSatisfy({ known.contains($0) }) else {
        return .unfit(unknown(words.first { !known.contains($0) } ?? words[1]))
      }
      return .reads([])
    case .format:
      guard words.count <= 1, words.allSatisfy({ $0.utf8.first == 0x2b }) else {
        return .unfit("`\(program)` with \(Quotation.of(words[0])) may set the clock")
      }
      return .reads([])
    case .url:
      return URLText.fit(words)
    }
  }

  private func unknown(_ word: String) -> String {
    "warroom does not know \(Quotation.of(word)) of `\(program)`"
  }

  private func missing(_ name: String) -> String {
    "`\(name)` of `\(program)` has no value"
  }

  /// ASCII digits with at most one dot; `signed` also takes a sign before and a unit behind.
  static func isNumber(_ text: String, signed: Bool) -> Bool {
    var bytes = Array(text.utf8)
    if signed {
      if let first = bytes.first, first == 0x2b || first == 0x2d { bytes.removeFirst() }
      let units = Array("bkKMGTPEB".utf8)
      var unitBytes = 0
      while let last = bytes.last, units.contains(last), unitBytes < 3 {
        bytes.removeLast()
        unitBytes += 1
      }
    }
    let digits = bytes.filter { $0 != 0x2e }
    return !digits.isEmpty && digits.count <= Limits.numberDigits
      && bytes.count - digits.count <= 1
      && digits.allSatisfy { (0x30...0x39).contains($0) }
  }
}
