package import WarRoomCore

/// What the gate knows of one program: a grammar of its words. RuleFormat.md says what each part
/// means.
package struct ProgramRule: Sendable {
  package var program: String
  /// Another program whose rules hold for this one.
  package var like: String?
  package var syntax: OptionSyntax = .gnu
  /// The shell does it itself; no file of that name is looked for.
  package var isBuiltin = false
  /// The first word may be a bundle of options without its dash.
  package var hasFirstBundle = false
  /// `-20` and `+20` are options with a number.
  package var takesCounts = false
  package var root: VerbRule
  package var examples: [RuleExample] = []

  package init(program: String, root: VerbRule) {
    self.program = program
    self.root = root
  }
}

/// How a program's options look.
package enum OptionSyntax: String, CaseIterable, Sendable {
  /// Bundles of letters, long names with two dashes, mixed with operands.
  case gnu
  /// As `gnu`, but the first operand ends the options.
  case posix
  /// Whole names behind one dash or two.
  case long
  /// None.
  case words
}

/// A line that a rule file promises a judgment for.
package struct RuleExample: Sendable {
  package var line: String
  package var expected: Judgment.CommandClass
  /// For a reversible line: its undo as one line; nil when the file does not say it.
  package var undo: String?
  /// Line and column of the example in the file, from 1.
  package var place: (line: Int, column: Int)

  package init(
    line: String, expected: Judgment.CommandClass, undo: String?, place: (line: Int, column: Int)
  ) {
    self.line = line
    self.expected = expected
    self.undo = undo
    self.place = place
  }
}
