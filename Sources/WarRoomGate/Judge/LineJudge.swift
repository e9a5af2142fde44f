import WarRoomCore

/// Walks through a parsed line and gathers what is found in it.
struct LineJudge {
  let book: RuleBook
  var scope = Scope(supposes: true)
  /// How many more times a command may be judged anew for another value of its variables.
  var variants = Limits.variants
  var findings: [Finding] = []
  var targets: [Judgment.Target] = []
  var readTargets: [Judgment.Target] = []
  /// How each reversible command is taken back, in the order in which they run.
  var undos: [UndoStep] = []
  var innerScripts: [String] = []
  /// Of the last command; kept only for a line of one command.
  var preview: [String]?
  var commandCount = 0
  /// How many more times it may walk ahead.
  var probes = Limits.probes
  /// Bare names of all programs that are started, each once.
  var programs: [String] = []

  /// What stands around a command.
  struct Surroundings {
    var input: Input
    /// For texts within words, the word they stand in; nil in the line itself.
    var span: Span?
    /// How the words in front turn an undo into one that reaches the same place.
    var wraps: [Wrap] = []
    /// Runs more than once, or perhaps not at all.
    var isUncertain = false
    /// A value given here may not be there afterwards.
    var mayNotAssign = false
    /// Texts within texts.
    var depth = 0
    /// Runs in a container, whose programs came with its image.
    var isContained = false
  }

  /// What a command finds on its standard input.
  enum Input: Equatable {
    /// What the line itself was started with: a terminal, perhaps.
    case outer
    case text(String)
    /// Something that is only known when it runs.
    case data
    /// Not known either, but lines of which something can be told.
    case lines(PlainOutput.Lines)
    case empty

    /// Lines of plain words that begin with no dash.
    var isNames: Bool {
      switch self {
      case .lines(let lines): lines.arePlain
      case .text(let text):
        text.utf8.allSatisfy { $0 != 0x5c }
          && text.split(whereSeparator: \.isWhitespace).allSatisfy { Scope.isPlain(String($0)) }
      case .outer, .data, .empty: false
      }
    }
  }

  /// The words in front of a command that runs inside another one.
  enum Wrap {
    case words([String])
    /// The whole is one word of shell text.
    case shell([String])
    case impossible
  }

  enum UndoStep {
    case command([String], before: [String]?)
    case noneNeeded
  }

  init(book: RuleBook) { self.book = book }

  mutating func judge(_ script: ShellScript, _ around: Surroundings) {
    for (index, command) in script.commands.enumerated() {
      var inner = around
      if script.conditional.contains(index) { inner.mayNotAssign = true }
      judge(command, inner)
    }
  }

  mutating func judge(_ command: ShellCommand, _ around: Surroundings) {
    switch command {
    case .simple(let simple):
      judge(simple, around)
    case .pipeline(let stages):
      judge(pipeline: stages, around)
    case .compound(let compound):
      let inner = redirect(compound.redirections, around, isUncertain: !compound.isSubshell)
      for word in compound.words { judgeHoles(of: word, around) }
      let outer = scope
      // Of `case` no branch follows another.
      repeated(compound.parts, inner, flows: compound.words.isEmpty)
      if compound.isSubshell || compound.parts.count > 1 { scope = outer.tainted(by: scope) }
    case .loop(let loop):
      judge(loop, around)
    case .test(let words, let redirections, let span):
      judge(test: words, span: span, around)
      _ = redirect(redirections, around, isUncertain: false)
    case .arithmetic(let scripts, let names, let redirections, let span):
      judge(arithmeticNames: names, span, around)
      judge(evaluated: scripts, span, around)
      for script in scripts { judge(script, uncertain(around)) }
      _ = redirect(redirections, around, isUncertain: false)
    case .function(let name, let body, let span):
      let text = "defines the function \(Quotation.of(name)), which may stand in for any command"
      note(.unknown, text, span, around)
      judge(body, uncertain(around))
    case .coprocess(let inner, let span):
      note(.unknown, "starts something beside the line, with pipes to it", span, around)
      judge(inner, uncertain(around))
    }
  }

  func uncertain(_ around: Surroundings) -> Surroundings {
    var inner = around
    inner.isUncertain = true
    inner.mayNotAssign = true
    return inner
  }

  private mutating func judge(pipeline stages: [ShellCommand], _ around: Surroundings) {
    var input = around.input
    let outer = scope
    for stage in stages {
      var inner = around
      inner.input = input
      judge(stage, inner)
      input = output(of: stage, given: input)
      // Each stage is a shell of its own.
      if stages.count > 1 { scope = outer.tainted(by: scope) }
    }
  }

  private mutating func judge(_ loop: ShellLoop, _ around: Surroundings) {
    let inner = redirect(loop.redirections, around, isUncertain: true)
    let outer = scope
    for word in loop.words ?? [] { judgeHoles(of: word, around) }
    if loop.variable.isEmpty {
      judge(arithmeticNames: loop.names, loop.span, around)
      judge(evaluated: loop.scripts, loop.span, around)
    } else if VariableName.isPlain(loop.variable) {
      scope.loop(loop.variable, loop.words ?? [])
    } else {
      let text = "the variable \(Quotation.of(loop.variable)) steers programs"
      note(.unknown, text, loop.span, around)
    }
    repeated(loop.scripts + [loop.body], inner, flows: false)
    // The loop may have gone round no time at all.
    scope = outer.tainted(by: scope)
  }

  /// Judges what may run again and again: what a later round leaves behind counts in an earlier
  /// part of the next one.
  /// Where it `flows`, the second part runs behind the first one.
  private mutating func repeated(_ scripts: [ShellScript], _ around: Surroundings, flows: Bool) {
    while true {
      guard probes > 0 else {
        scope.forget()
        break
      }
      var probe = self
      probe.probes -= 1
      probe.once(scripts, around, flows: flows)
      let next = scope.tainted(by: probe.scope)
      probes = probe.probes
      guard next.changed(since: scope) else { break }
      scope = next
    }
    once(scripts, around, flows: flows)
  }

  private mutating func once(_ scripts: [ShellScript], _ around: Surroundings, flows: Bool) {
    for (index, script) in scripts.enumerated() {
      let before = scope
      judge(script, around)
      if index > 0 || !flows, scripts.count > 1 { scope = before.tainted(by: scope) }
    }
  }

  /// What a stage writes to the next one, when that can be told ahead.
  private func output(of stage: ShellCommand, given input: Input) -> Input {
    if case .simple(let command) = stage, let lines = PlainOutput.source(command, scope) {
      return .lines(lines)
    }
    if case .lines(let lines) = input, let kept = PlainOutput.filter(lines, by: stage, scope) {
      return .lines(kept)
    }
    guard case .simple(let command) = stage, command.assignments.isEmpty,
      command.redirections.isEmpty, let program = command.words.first?.literal
    else { return .data }
    var words: [String] = []
    for word in command.words.dropFirst() {
      guard let text = word.literal else { return .data }
      words.append(text)
    }
    switch program {
    case "echo":
      let isPlain = words.first?.utf8.first != 0x2d || words.first == "-n"
      guard isPlain, !words.contains(where: { $0.utf8.contains(0x5c) }) else { return .data }
      if words.first == "-n" { return .text(words.dropFirst().joined(separator: " ")) }
      return .text(words.joined(separator: " ") + "\n")
    case "printf":
      guard let format = words.first, format.utf8.first != 0x2d else { return .data }
      if format == "%s\\n" {
        return .text(words.dropFirst().map { $0 + "\n" }.joined())
      }
      guard words.count == 1, !format.utf8.contains(0x25) else { return .data }
      // Line by line, `\r` in front of the end counts for nothing.
      let text = format.replacing("\\r\\n", with: "\n").replacing("\\n", with: "\n")
      return text.utf8.contains(0x5c) ? .data : .text(text)
    case "cat":
      return words.isEmpty ? input : .data
    default:
      return .data
    }
  }

  mutating func note(
    _ commandClass: Judgment.CommandClass, _ text: String, _ span: Span?, _ around: Surroundings,
    tier: Int = 1
  ) {
    guard findings.count < Limits.findingCount else { return }
    findings.append(Finding(commandClass, text, span: around.span ?? span, tier: tier))
  }
}
