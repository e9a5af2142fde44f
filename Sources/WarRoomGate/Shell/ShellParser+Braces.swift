/// Brace expansion, which bash does before it looks at anything else in a word.
extension ShellParser {
  /// Adds the words that the braces of this one make.
  func expandBraces(
    of builder: WordBuilder, isTarget: Bool, from start: Int, into words: inout [ShellWord]
  ) throws(ShellSyntaxError) {
    let place = span(start, at)
    var expansion = BraceExpansion(word: builder, span: place, start: start)
    guard let parts = try expansion.expand() else {
      words.append(try builder.word(place))
      return
    }
    if isTarget { throw fail("braces make several files of one redirection", start, at) }
    for part in parts {
      if let word = try expansion.word(part) { words.append(word) }
    }
  }
}
