extension ShellWord {
  init(literal: String, span: Span) {
    self.init(span: span, text: literal)
    isQuoted = true
  }

  /// A word of which nothing is known; `many` when it may become any number of words.
  static func unknown(span: Span, many: Bool) -> ShellWord {
    ShellWord(
      span: span, text: "",
      holes: [Hole(offset: 0, kind: many ? .parameters : .command(ShellScript()), isQuoted: true)])
  }

  /// The bytes in front of everything that is not known.
  var knownPrefix: String.UTF8View.SubSequence {
    let end = min(holes.first?.offset ?? text.utf8.count, glob ?? text.utf8.count)
    return text.utf8.prefix(end)
  }

  /// True when it may become several words, or none, of which some may look like options.
  func maySplit(_ scope: Scope) -> Bool {
    holes.contains { hole in
      switch hole.kind {
      case .parameters: true
      case .variable(let name):
        !hole.isQuoted && !scope.isTame(name) && !scope.isNames(name) && !scope.isNumber(name)
      case .command(let script): !hole.isQuoted && !PlainOutput.isPlain(script, scope)
      case .expression: !hole.isQuoted
      case .number, .home, .process, .arithmetic, .names: false
      }
    }
  }

  /// The word with the `?` and `*` of an address as themselves: a file of that whole name, with its
  /// scheme or port, is nothing that anybody has.
  var withAddressAsText: ShellWord {
    guard let glob else { return self }
    let front = text.utf8.prefix(glob)
    let isAddress =
      front.firstIndex(of: 0x3a).map { front[$0...].contains(0x2f) } ?? false && holes.isEmpty
    // So is one straight below the root, such as `/healthz?verbose`, and one with a query, such as
    // `repos/acme/runs?status=failure`.
    let isBelowRoot =
      front.first == 0x2f && front.count > 1 && !front.dropFirst().contains(0x2f)
      && text.utf8.dropFirst(glob).first == 0x3f && holes.isEmpty
    guard isAddress || isBelowRoot || isQuery(from: glob) else { return self }
    var plain = self
    plain.glob = nil
    return plain
  }

  /// The word with stand-ins in the place of the holes that have one, up to the first that has
  /// none; nil when that is none at all.
  var supposed: ShellWord? {
    guard holes.first?.standIn != nil, glob == nil else { return nil }
    var word = self
    var bytes = Array(text.utf8)
    var grown = 0
    while let hole = word.holes.first, let standIn = hole.standIn {
      word.holes.removeFirst()
      bytes.insert(contentsOf: standIn.utf8, at: hole.offset + grown)
      grown += standIn.utf8.count
    }
    for index in word.holes.indices { word.holes[index].offset += grown }
    word.text = String(decoding: bytes, as: UTF8.self)
    return word
  }

  /// A `?` behind a path, a name and `=` behind that, and no other pattern.
  private func isQuery(from glob: Int) -> Bool {
    let rest = text.utf8.dropFirst(glob)
    guard rest.first == 0x3f, text.utf8.prefix(glob).contains(0x2f),
      let equals = rest.firstIndex(of: 0x3d)
    else { return false }
    let name = rest[rest.index(after: rest.startIndex)..<equals]
    return !name.isEmpty && name.allSatisfy(Byte.isName)
      && !rest.dropFirst().contains { [0x2a, 0x3f, 0x5b].contains($0) }
  }

  /// True when its only patterns are brackets around one character, such as `a[0].b`: at most one
  /// file is called so, and it stays one word.
  var matchesOneName: Bool {
    guard let glob else { return true }
    var rest = text.utf8.dropFirst(glob)
    while let mark = rest.popFirst() {
      switch mark {
      case 0x2a, 0x3f: return false
      case 0x5b:
        guard let inside = rest.popFirst(), inside != 0x5d else { continue }
        guard ![0x21, 0x5e, 0x5b].contains(inside), rest.popFirst() == 0x5d else { return false }
      default: continue
      }
    }
    return true
  }

  /// Begins as no file is called: with a path into JSON, a setting, or a list.
  var isOddName: Bool {
    knownPrefix.first != 0x2d
      && knownPrefix.contains { $0 == 0x7b || $0 == 0x3d || $0 == 0x3a || $0 == 0x2c }
  }

  /// True when it may become another number of words than one.
  func isManifold(_ scope: Scope) -> Bool {
    if glob != nil || maySplit(scope) { return true }
    return holes.contains { hole in
      switch hole.kind {
      case .names: true
      case .command(let script): !hole.isQuoted && !PlainOutput.isNumber(script, scope)
      case .variable(let name): !hole.isQuoted && scope.isNames(name)
      case .parameters, .number, .home, .expression, .process, .arithmetic: false
      }
    }
  }

  /// True when it may begin with a dash although nobody wrote one.
  func mayBecomeOption(_ scope: Scope) -> Bool {
    if isLiteral { return false }
    if maySplit(scope) { return true }
    if glob == 0 { return true }
    for hole in holes where hole.offset == 0 {
      switch hole.kind {
      case .home, .process, .names: return false
      case .command(let script) where PlainOutput.isPlain(script, scope): return false
      case .variable(let name) where scope.isTame(name) || scope.isWord(name): return false
      case .number: continue
      case .variable, .parameters, .expression, .command, .arithmetic: return true
      }
    }
    return text.utf8.first == 0x2d
  }

  /// The word without its first `count` bytes.
  func dropping(_ count: Int) -> ShellWord {
    var rest = self
    rest.text = String(text.utf8.dropFirst(count)) ?? ""
    rest.holes = holes.compactMap { hole in
      guard hole.offset >= count else { return nil }
      var moved = hole
      moved.offset -= count
      return moved
    }
    rest.glob = glob.map { max(0, $0 - count) }
    return rest
  }

  /// The text with `…` for what is not known: only to be shown.
  var shown: String { filled { _ in "…" } }

  /// The text with a name of no meaning for what is not known.
  var plainlyFilled: String { filled { _ in "x" } }

  /// The text with what is not known as it was written, in short: for reasons.
  var written: String { filled(Self.written) }

  private func filled(_ text: (Kind) -> String) -> String {
    guard !holes.isEmpty else { return self.text }
    var bytes: [UInt8] = []
    var rest = holes[...]
    for (index, byte) in self.text.utf8.enumerated() {
      while let hole = rest.first, hole.offset <= index {
        bytes += Array(text(hole.kind).utf8)
        rest.removeFirst()
      }
      bytes.append(byte)
    }
    for hole in rest { bytes += Array(text(hole.kind).utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func written(_ kind: Kind) -> String {
    switch kind {
    case .variable(let name): "$" + name
    case .parameters: "$@"
    case .expression: "${…}"
    case .command: "$(…)"
    case .process: "<(…)"
    case .arithmetic: "$((…))"
    case .home: "~"
    case .number, .names: "…"
    }
  }

  /// The word with one of its variables filled in, everywhere.
  func filling(_ name: String, with value: String) -> ShellWord {
    var word = self
    word.holes = []
    var bytes = Array(text.utf8)
    var grown = 0
    for hole in holes {
      var moved = hole
      moved.offset += grown
      guard case .variable(name) = hole.kind else {
        word.holes.append(moved)
        continue
      }
      bytes.insert(contentsOf: value.utf8, at: moved.offset)
      if let glob = word.glob, glob >= moved.offset { word.glob = glob + value.utf8.count }
      grown += value.utf8.count
    }
    word.text = String(decoding: bytes, as: UTF8.self)
    word.isQuoted = true
    return word
  }
}
