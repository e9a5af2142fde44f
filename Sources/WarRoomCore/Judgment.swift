/// What the gate says of a command.
package struct Judgment: Equatable, Sendable {
  package var commandClass: CommandClass
  /// 1, or 2 for the riskiest: irreversible, or wide.
  package var tier: Int
  /// In plain words, the most important first.
  package var reasons: [String]
  /// What it touches, as far as it can be read off the command.
  package var targets: [String]

  /// Unknown counts as destructive.
  package enum CommandClass: String, CaseIterable, Sendable {
    case readOnly = "read-only"
    case reversible
    case destructive
    case unknown
  }

  package init(commandClass: CommandClass, tier: Int, reasons: [String], targets: [String]) {
    self.commandClass = commandClass
    self.tier = tier
    self.reasons = reasons
    self.targets = targets
  }
}

/// What a person must do before a run may start.
package enum Friction: String, CaseIterable, Comparable, Sendable {
  case none
  /// One key at a terminal.
  case key
  /// The target's name, typed whole.
  case typedTarget = "typed target"
  /// The typed target, from two different people.
  case secondPerson = "second person"

  /// How many different people must approve.
  package var persons: Int {
    switch self {
    case .none: 0
    case .key, .typedTarget: 1
    case .secondPerson: 2
    }
  }

  package static func < (left: Friction, right: Friction) -> Bool { left.rank < right.rank }
  private var rank: Int { Friction.allCases.firstIndex(of: self) ?? 0 }
}
