/// A part of a command that is itself a command or a program.
package struct RunRule: Sendable {
  package var source: WordSource
  package var language: Language
  /// Does not hold when one of these options is given.
  package var unless: [String] = []
  package var condition: RuleCondition?
  /// A missing part is no interactive session.
  package var isOptional = false
  /// Words that are not known are added at the end.
  package var appends = false
  /// The option whose value stands for an unknown word.
  package var replaces: String?
  /// Leading `NAME=value` words set the environment.
  package var takesAssignments = false
  /// Where the part runs.
  package var host: WordSource?
  /// Standard input does not reach the part.
  package var hasOwnInput = false

  /// How the part is read.
  package enum Language: Sendable {
    case argv
    case shell
    /// A language that `Language` reads.
    case text(WarRoomGate.Language)
    /// Words behind this program's name.
    case words(program: String)
    /// One such command on each line.
    case lines(program: String)
    case code
    case file
  }

  package init(source: WordSource, language: Language) {
    self.source = source
    self.language = language
  }
}
