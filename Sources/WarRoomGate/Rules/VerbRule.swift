package import WarRoomCore

/// A verb of a program, or the program itself when it has no verbs.
package struct VerbRule: Sendable {
  /// Class, tier and what comes with them; the class is nil where a further verb must follow.
  package var terms = Terms()
  package var options = OptionTable()
  /// How options look from here on; nil for as before.
  package var syntax: OptionSyntax?
  /// How many operands it takes; nil for any number.
  package var operands: ClosedRange<Int>?
  /// What every operand must fit; nil for anything.
  package var words: [WordPattern]?
  /// The first that holds replaces `terms`.
  package var cases: [CaseRule] = []
  package var preview: WordTemplate?
  package var runs: [RunRule] = []
  package var children: [VerbRule] = []
  /// Verbs by their exact words, as indices of `children`.
  package var verbs: [String: Int] = [:]
  /// Verbs by pattern, the longest first.
  package var verbPatterns: [(pattern: WordPattern, child: Int)] = []
  /// Words that lead on to the same verbs.
  package var groups: Set<String> = []
  /// What holds when no verb fits; an index of `children`.
  package var otherwise: Int?

  package init() {}

  /// What running it means.
  package struct Terms: Sendable {
    package var commandClass: Judgment.CommandClass?
    package var tier = 1
    package var why: String?
    package var undo: UndoRule?
    /// nil where a case leaves those of its verb.
    package var targets: [TargetRule]?

    package init() {}
  }
}

/// Terms that hold only under a condition.
package struct CaseRule: Sendable {
  package var condition: RuleCondition
  package var terms: VerbRule.Terms

  package init(condition: RuleCondition, terms: VerbRule.Terms) {
    self.condition = condition
    self.terms = terms
  }
}

/// All parts must hold.
package struct RuleCondition: Sendable {
  /// One of these is given; with `fits` or `misfits` on its value.
  package var options: [String] = []
  /// None of these is given.
  package var missing: [String] = []
  /// From 1, or from -1 counted from the end; with `fits` or `misfits`.
  package var operand: Int?
  package var fits: [WordPattern]?
  package var misfits: [WordPattern]?
  package var anyOperand: [WordPattern]?
  /// An operand as it is written fits one of these; what is not known in it counts as a name.
  package var written: [WordPattern]?
  package var operandCount: ClosedRange<Int>?

  package init() {}
}

/// How to take it back.
package enum UndoRule: Sendable {
  case command(WordTemplate, before: WordTemplate?)
  case noneNeeded
}

/// A name that the words give to what is touched.
package struct TargetRule: Sendable {
  /// Empty for `kubernetes`, whose operands name the kind.
  package var kind: String
  package var source: WordSource

  package init(kind: String, source: WordSource) {
    self.kind = kind
    self.source = source
  }
}

/// Where words are taken from.
package enum WordSource: Sendable, Hashable {
  /// One operand: from 1, or from -1 counted from the end.
  case operand(Int)
  /// All operands from this one on.
  case operands(from: Int)
  /// The value of an option.
  case option(String)
  /// Everything behind `--`.
  case afterDashes
  case standardInput
}
