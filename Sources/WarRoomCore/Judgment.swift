/// What the gate says of a command.
package struct Judgment: Equatable, Sendable {
  package var commandClass: CommandClass
  /// 1, or 2 for the riskiest: irreversible, or wide.
  package var tier: Int
  /// The most important first.
  package var reasons: [Reason]
  /// What it touches, as far as it can be read off the command; the first is typed to approve.
  package var targets: [Target]
  /// How to take it back, where that can be written down before it runs.
  package var undo: Undo?
  /// A command that only shows what this one would do; nil when there is none.
  package var preview: [String]?
  /// Texts in it that are programs of their own, as they would run, such as that of `sh -c`.
  package var innerScripts: [String]
  /// Bare names of the programs that it starts; each has to be the system's own.
  package var programs: [String] = []

  /// Unknown counts as destructive.
  package enum CommandClass: String, CaseIterable, Sendable {
    case readOnly = "read-only"
    case reversible
    case destructive
    case unknown
  }

  /// One thing that was found.
  package struct Reason: Equatable, Sendable {
    /// In plain words.
    package var text: String
    /// The class that this alone would give.
    package var commandClass: CommandClass
    /// The part of the command it is about; nil when it is about all of it.
    package var part: Part?

    package init(_ text: String, _ commandClass: CommandClass, part: Part? = nil) {
      self.text = text
      self.commandClass = commandClass
      self.part = part
    }
  }

  /// UTF-8 bytes `start ..< end` of one word of the command.
  package struct Part: Hashable, Sendable {
    /// From 0, the program.
    package var word: Int
    package var start: Int
    package var end: Int

    package init(word: Int, start: Int, end: Int) {
      self.word = word
      self.start = start
      self.end = end
    }
  }

  /// Something that a command touches.
  package struct Target: Hashable, Sendable {
    /// A word of the field, such as `deployment` or `path`; empty when only the name is known.
    package var kind: String
    package var name: String

    package init(kind: String = "", name: String) {
      self.kind = kind
      self.name = name
    }

    /// Kind and name, as they are shown.
    package var text: String { kind.isEmpty ? name : kind + " " + name }
  }

  /// How an action is taken back.
  package enum Undo: Equatable, Sendable {
    /// Program and arguments. Where a word holds `{before}`, it stands for what the command
    /// `before` prints ahead of the action.
    case command([String], before: [String]?)
    /// Nothing remains changed.
    case noneNeeded
  }

  package init(
    commandClass: CommandClass, tier: Int, reasons: [Reason], targets: [Target],
    undo: Undo? = nil, preview: [String]? = nil, innerScripts: [String] = []
  ) {
    self.commandClass = commandClass
    self.tier = tier
    self.reasons = reasons
    self.targets = targets
    self.undo = undo
    self.preview = preview
    self.innerScripts = innerScripts
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
