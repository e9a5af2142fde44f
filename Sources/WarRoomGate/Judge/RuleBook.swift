/// Where the gate finds the rules of a program.
package struct RuleBook: Sendable {
  /// What is known of one program.
  package enum Entry: Sendable {
    case rules([LoadedRule])
    case none
    /// Its file cannot be read; the text says where and why. Nothing may run by it.
    case broken(String)
  }

  private let find: @Sendable (String, [String]) -> Entry

  /// `find` gets a program and the words that follow it, as far as they are known. It has to give
  /// the same answer for the same words, and may leave out verbs that none of them names.
  package init(find: @escaping @Sendable (String, [String]) -> Entry) { self.find = find }

  func entry(for program: String, _ words: [ShellWord]) -> Entry {
    find(program, words.dropFirst().compactMap(\.literal))
  }
}

/// A program's rules, made ready for judging.
package final class LoadedRule: Sendable {
  package let program: String
  package let syntax: OptionSyntax
  package let isBuiltin: Bool
  let hasFirstBundle: Bool
  let takesCounts: Bool
  let root: LoadedVerb
  /// The user's own file, named so that prompts can say it; nil for a built-in rule.
  package let userFile: String?

  package init(_ rule: ProgramRule, userFile: String? = nil) {
    program = rule.program
    syntax = rule.syntax
    isBuiltin = rule.isBuiltin
    hasFirstBundle = rule.hasFirstBundle
    takesCounts = rule.takesCounts
    root = LoadedVerb(rule.root, inherited: [])
    self.userFile = userFile
  }
}

/// A verb with its options looked up ahead.
final class LoadedVerb: Sendable {
  /// Without its children.
  let rule: VerbRule
  let children: [LoadedVerb]
  /// No option could do harm: words that are not known may stand anywhere.
  let isOpen: Bool
  /// Spellings of options that change what the command is.
  let weightyOptions: [String]

  init(_ rule: VerbRule, inherited: [OptionTable]) {
    let tables = rule.options.takesNone ? [] : inherited + [rule.options]
    var own = rule
    own.children = []
    self.rule = own
    children = rule.children.map { LoadedVerb($0, inherited: tables) }
    var weighty = rule.cases.flatMap { $0.condition.options + $0.condition.missing }
    weighty += rule.runs.flatMap { run in
      if case .option(let name) = run.source { run.unless + [name] } else { run.unless }
    }
    for table in tables {
      for option in table.rules
      where option.raise != nil || option.runs != nil || option.lowers != nil
        || option.allowed != nil
      {
        weighty += option.names
      }
    }
    weightyOptions = weighty
    isOpen =
      tables.contains { $0.acceptsAny } && weighty.isEmpty && rule.words == nil
      && rule.operands == nil && rule.verbs.isEmpty && rule.runs.isEmpty
      && !rule.cases.contains { $0.condition.operandCount != nil }
  }
}
