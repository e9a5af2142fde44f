package import WarRoomCore

/// The options of a verb.
package struct OptionTable: Sendable {
  /// Options that are not listed are harmless.
  package var acceptsAny = false
  /// Takes none, not even those of the program.
  package var takesNone = false
  package var rules: [OptionRule] = []
  /// Indices of `rules` by spelling.
  package var byName: [String: Int] = [:]

  package init() {}
}

/// One option with all its spellings.
package struct OptionRule: Sendable {
  package var names: [String]
  package var value: Value
  /// What the value must fit; nil for anything.
  package var allowed: [WordPattern]?
  /// The least class of a command with it.
  package var raise: Raise?
  /// A dry run; as a flag or with one of these values.
  package var lowers: Lowers?
  /// The kind of target that the value names.
  package var target: String?
  /// What the value is, when it is a program.
  package var runs: RunRule.Language?
  /// No option behind it.
  package var endsOptions = false

  /// Whether a value follows, and where it ends.
  package enum Value: Sendable {
    case none
    case required
    /// Attached only.
    case optional
    /// Every word up to one of these, or to the end.
    case until([String])
  }

  /// What the option makes of the command at the least.
  package struct Raise: Sendable {
    package var commandClass: Judgment.CommandClass
    package var tier: Int
    package var why: String?
    /// Only with such a value; nil for always.
    package var when: [WordPattern]?
    /// Not with such a value, although it may fit `when`.
    package var unless: [WordPattern]?

    package init(
      commandClass: Judgment.CommandClass, tier: Int, why: String?, when: [WordPattern]?,
      unless: [WordPattern]? = nil
    ) {
      self.commandClass = commandClass
      self.tier = tier
      self.why = why
      self.when = when
      self.unless = unless
    }
  }

  /// When the option makes it a dry run.
  package enum Lowers: Sendable {
    case always
    case values([WordPattern])
  }

  package init(names: [String], value: Value) {
    self.names = names
    self.value = value
  }
}
