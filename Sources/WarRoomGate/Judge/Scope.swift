/// What is known of the variables of a line.
struct Scope: Sendable {
  /// What a name surely holds, as far as that can be told.
  enum Value: Equatable, Sendable {
    /// One of these texts.
    case texts(Set<String>)
    /// One plain word that begins with no dash.
    case plain
    /// One word that begins with no dash, and in which anything may follow.
    case word
    /// Any number of plain words that begin with no dash.
    case names
    /// A number, which may have a sign.
    case number
  }

  private var known: [String: Value] = [:]
  /// Names that may hold anything, until they surely get a value.
  private var wild: Set<String> = []
  /// Names that refuse another value.
  private var frozen: Set<String> = []
  /// Names that the line did not set may be taken for what their names say: whoever runs the line
  /// looks at them first. Not so on another machine, or in another shell.
  private var supposes: Bool

  init(supposes: Bool = false) { self.supposes = supposes }

  private func value(_ name: String) -> Value? {
    if let value = known[name] { return value }
    return VariableName.counters.contains(name) && !wild.contains(name) ? .number : nil
  }

  /// Holds a number, which may have a sign.
  func isNumber(_ name: String) -> Bool { value(name) == .number }

  /// Holds one plain word that begins with no dash.
  func isTame(_ name: String) -> Bool {
    switch value(name) {
    case .texts(let texts)?: texts.allSatisfy(Self.isPlain)
    case .plain?: true
    case .word?, .names?, .number?: false
    case nil: isSupposed(name)
    }
  }

  /// Stays one word in quotes, and begins with no dash.
  func isWord(_ name: String) -> Bool {
    switch value(name) {
    case .word?, .names?: true
    case .texts(let texts)?: texts.allSatisfy(Self.isWord)
    case .plain?, .number?, nil: isTame(name)
    }
  }

  /// Holds plain words, each of which begins with no dash.
  func isNames(_ name: String) -> Bool { value(name) == .names }

  /// The texts that the name may hold, when they are few enough to be told.
  func texts(_ name: String) -> [String]? {
    guard case .texts(let texts)? = value(name) else { return nil }
    return texts.sorted()
  }

  /// The word with stand-ins for variables that are taken for what their names say.
  func supposing(_ word: ShellWord) -> ShellWord {
    guard !word.holes.isEmpty else { return word }
    var word = word
    for index in word.holes.indices {
      guard case .variable(let name) = word.holes[index].kind, isSupposed(name) else { continue }
      word.holes[index].standIn = VariableName.standIn(name)
    }
    return word
  }

  private func isSupposed(_ name: String) -> Bool {
    supposes && value(name) == nil && !wild.contains(name) && VariableName.isThing(name)
  }

  /// True for a name that this line gave something else than a number or plain text.
  func mayHoldCode(_ name: String) -> Bool {
    switch value(name) {
    case .word?: true
    case .texts(let texts)?: !texts.allSatisfy { $0.isEmpty || Self.isPlain($0) }
    case .plain?, .names?, .number?: false
    case nil: wild.contains(name)
    }
  }

  // MARK: Changes

  mutating func assign(_ name: String, _ values: [ShellWord]) {
    set(name, merged(values.map { value(of: $0) }))
  }

  /// The name goes through the words, each as it splits.
  mutating func loop(_ name: String, _ words: [ShellWord]) {
    set(name, merged(words.map { value(ofEachOf: $0) }))
  }

  /// As `assign`, where it is not sure to happen.
  mutating func assignPerhaps(_ name: String, _ values: [ShellWord]) {
    set(name, merged([value(name)] + values.map { value(of: $0) }))
  }

  mutating func assign(_ name: String, _ value: Value?) { set(name, value) }

  /// A number may have come to stand there.
  mutating func assignNumber(_ name: String) {
    if wild.contains(name) { return }
    set(name, known[name].map { merged([$0, .number]) } ?? .number)
  }

  /// What comes later cannot change it, although it may look so.
  mutating func freeze(_ name: String) { frozen.insert(name) }

  private mutating func set(_ name: String, _ value: Value?) {
    if name == "_" { return }
    let value = frozen.contains(name) ? merged([self.value(name), value]) : value
    known[name] = value
    if value == nil { wild.insert(name) } else { wild.remove(name) }
  }

  /// Some command gave values to names that cannot be told.
  mutating func forget() {
    wild.formUnion(known.keys)
    known = [:]
    supposes = false
  }

  /// True when something became known or unknown since.
  func changed(since earlier: Scope) -> Bool {
    known != earlier.known || wild != earlier.wild || supposes != earlier.supposes
  }

  /// Names that may have got a value in a place that does not reach here, or not always: what was
  /// known there may be unset here, and a word of it vanish.
  func tainted(by inner: Scope) -> Scope {
    var outer = self
    outer.supposes = supposes && inner.supposes
    outer.frozen.formUnion(inner.frozen)
    for name in inner.wild { outer.set(name, nil) }
    for (name, value) in inner.known where outer.known[name] != value {
      let isNew = outer.known[name] == nil && !outer.wild.contains(name)
      outer.set(name, isNew && value == .number ? .number : merged([outer.known[name], value]))
    }
    return outer
  }

  // MARK: Values

  /// What holds for all of them; nil for nothing, and for no value at all.
  private func merged(_ values: [Value?]) -> Value? {
    guard var all = values.first ?? nil else { return nil }
    for value in values.dropFirst() {
      guard let value, let both = Self.merged(all, value) else { return nil }
      all = both
    }
    return all
  }

  private static func merged(_ left: Value, _ right: Value) -> Value? {
    if left == right { return left }
    switch (left, right) {
    case (.texts(let some), .texts(let others)):
      let texts = some.union(others)
      if texts.count <= Limits.variableTexts { return .texts(texts) }
      return texts.allSatisfy(isPlain) ? .plain : texts.allSatisfy(isWord) ? .word : nil
    case (.texts(let texts), let other), (let other, .texts(let texts)):
      if texts.allSatisfy(isPlain) { return other == .word ? .word : other }
      return other != .number && texts.allSatisfy(isWord) ? .word : nil
    case (.number, .plain), (.plain, .number): return .number
    case (.number, _), (_, .number): return nil
    case (.word, _), (_, .word): return .word
    case (.names, _), (_, .names): return .names
    case (.plain, .plain): return .plain
    }
  }

  /// Of a word on the right of `=`, where nothing is split.
  private func value(of word: ShellWord) -> Value? {
    if let text = word.literal { return .texts([text]) }
    guard word.text.isEmpty, word.holes.count == 1 else { return joined(word) }
    switch word.holes[0].kind {
    case .arithmetic, .number: return .number
    case .command(let script):
      if PlainOutput.isCount(script, self) { return .plain }
      return PlainOutput.isPlain(script, self) ? .names : nil
    case .variable(let name): return value(name) ?? (isSupposed(name) ? .plain : nil)
    case .home: return .word
    case .names: return .names
    case .parameters, .expression, .process: return nil
    }
  }

  /// Of a word that consists of parts: what it begins with is known.
  private func joined(_ word: ShellWord) -> Value? {
    guard !word.holes.contains(where: { isMany($0.kind) }) else { return nil }
    return word.knownPrefix.isEmpty && !isSure(word) || word.text.utf8.first == 0x2d ? nil : .word
  }

  /// Begins with a hole that itself begins with no dash and is not empty.
  private func isSure(_ word: ShellWord) -> Bool {
    guard let hole = word.holes.first, hole.offset == 0, word.glob != 0 else { return false }
    switch hole.kind {
    case .home: return true
    case .variable(let name): return isTame(name)
    case .command, .arithmetic, .number, .expression, .parameters, .process, .names: return false
    }
  }

  private func isMany(_ kind: ShellWord.Kind) -> Bool {
    switch kind {
    case .parameters: true
    case .variable, .number, .home, .names, .expression, .command, .process, .arithmetic: false
    }
  }

  /// Of a name that goes through what the word splits into.
  private func value(ofEachOf word: ShellWord) -> Value? {
    if let text = word.literal { return .texts([text]) }
    if word.holes.count == 1, word.text.isEmpty, !word.holes[0].isQuoted {
      switch word.holes[0].kind {
      case .command(let script): return PlainOutput.isPlain(script, self) ? .plain : nil
      case .variable(let name) where isNames(name): return .plain
      case .names: return .plain
      case .variable, .arithmetic, .number, .parameters, .expression, .process, .home: break
      }
    }
    guard !word.maySplit(self) else { return nil }
    if word.glob != nil, word.holes.isEmpty { return value(ofEachFileOf: word) }
    return value(of: word)
  }

  /// Of a name that goes through files: their names begin as the pattern does, and where only the
  /// system puts files they are plain.
  private func value(ofEachFileOf word: ShellWord) -> Value? {
    guard let first = word.knownPrefix.first, first != 0x2d, !word.text.contains("..") else {
      return nil
    }
    let front = String(word.knownPrefix) ?? ""
    let roots = ["/etc/", "/proc/", "/sys/", "/usr/", "/boot/", "/dev/"]
    return roots.contains { front.hasPrefix($0) } ? .plain : .word
  }

  private static func isWord(_ text: String) -> Bool { !text.isEmpty && text.utf8.first != 0x2d }

  static func isPlain(_ text: String) -> Bool {
    guard let first = text.utf8.first, first != 0x2d else { return false }
    return text.utf8.allSatisfy { byte in
      (0x30...0x3a).contains(byte) || (0x40...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
        || [0x2d, 0x2e, 0x2f, 0x5f, 0x2b, 0x25, 0x2c, 0x3d].contains(byte)
    }
  }
}
