extension ShellCommand {
  /// Adds the `2>&1` that `|&` stands for.
  mutating func redirectErrors(at span: Span) {
    let both = Redirection(
      span: span, descriptor: 2, kind: .duplicate, target: ShellWord(span: span, text: "1"))
    add([both])
  }

  /// Adds what stands behind a compound; a definition and a coprocess take it in themselves.
  mutating func add(_ more: [Redirection]) {
    guard !more.isEmpty else { return }
    switch self {
    case .simple(var command):
      command.redirections += more
      self = .simple(command)
    case .compound(var command):
      command.redirections += more
      self = .compound(command)
    case .loop(var loop):
      loop.redirections += more
      self = .loop(loop)
    case .test(let words, let old, let span):
      self = .test(words: words, redirections: old + more, span: span)
    case .arithmetic(let scripts, let names, let old, let span):
      self = .arithmetic(scripts, names: names, redirections: old + more, span: span)
    case .pipeline, .function, .coprocess: break
    }
  }
}
