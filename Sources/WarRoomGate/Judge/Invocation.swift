/// A command's words as its program's rules read them.
struct Invocation {
  var verb: LoadedVerb
  /// The verbs as they were typed, with the program in front.
  var path: [ShellWord]
  var options: [Given] = []
  var operands: [ShellWord] = []
  /// Index of the first operand behind `--`; nil when there is no `--`.
  var dashes: Int?
  /// What does not fit the grammar.
  var problems: [Problem] = []
  /// Words stand where anything may stand, and what they are is not known.
  var hasOpenWords = false

  /// An option as it was given.
  struct Given {
    var name: String
    /// nil where every option is accepted and this one is not listed.
    var rule: OptionRule?
    var value: ShellWord?
    /// For options that take words up to an end.
    var words: [ShellWord] = []
    var span: Span
    /// Index of its word.
    var index = 0
  }

  struct Problem {
    var text: String
    var span: Span
  }

  /// The last one counts for most programs; all of them count for us.
  func given(_ names: [String]) -> [Given] {
    options.filter { option in
      names.contains { name in
        option.name == name || option.rule?.names.contains(name) ?? false
      }
    }
  }

  /// From 1, or from -1 counted from the end.
  func operand(_ number: Int) -> ShellWord? {
    let index = number > 0 ? number - 1 : operands.count + number
    return operands.indices.contains(index) ? operands[index] : nil
  }

  /// The words of a source; nil when there are none.
  func words(_ source: WordSource) -> [ShellWord]? {
    let found: [ShellWord]
    switch source {
    case .operand(let number): found = operand(number).map { [$0] } ?? []
    case .operands(let from): found = Array(operands.dropFirst(from - 1))
    case .option(let name):
      let given = self.given([name])
      found = given.flatMap { option in option.value.map { [$0] } ?? option.words }
    case .afterDashes: found = dashes.map { Array(operands.dropFirst($0)) } ?? []
    case .standardInput: found = []
    }
    return found.isEmpty ? nil : found
  }

  /// The program and its verbs, to be named in reasons.
  var name: String { path.map(\.shown).joined(separator: " ") }
}
