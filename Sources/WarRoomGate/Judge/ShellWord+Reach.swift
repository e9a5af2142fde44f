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
      case .variable(let name): !hole.isQuoted && !scope.isTame(name)
      case .command(let script): !hole.isQuoted && !PlainOutput.isPlain(script)
      case .expression: !hole.isQuoted
      case .number, .home, .process, .arithmetic, .names: false
      }
    }
  }

  /// The word with the `?` and `*` of an address as themselves: a file of that whole name, with its
  /// scheme or port, is nothing that anybody has.
  var withAddressAsText: ShellWord {
    guard let glob, holes.isEmpty else { return self }
    let front = text.utf8.prefix(glob)
    guard let colon = front.firstIndex(of: 0x3a), front[colon...].contains(0x2f) else {
      return self
    }
    var plain = self
    plain.glob = nil
    return plain
  }

  /// True when it may become another number of words than one.
  func isManifold(_ scope: Scope) -> Bool {
    if glob != nil || maySplit(scope) { return true }
    return holes.contains { hole in
      switch hole.kind {
      case .names: true
      case .command: !hole.isQuoted
      case .variable, .parameters, .number, .home, .expression, .process, .arithmetic: false
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
      case .command(let script) where PlainOutput.isPlain(script): return false
      case .variable(let name) where scope.isTame(name): return false
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
  var shown: String {
    guard !holes.isEmpty else { return text }
    var bytes: [UInt8] = []
    var rest = holes[...]
    for (index, byte) in text.utf8.enumerated() {
      while let hole = rest.first, hole.offset <= index {
        bytes += Array("…".utf8)
        rest.removeFirst()
      }
      bytes.append(byte)
    }
    if !rest.isEmpty { bytes += Array("…".utf8) }
    return String(decoding: bytes, as: UTF8.self)
  }
}
