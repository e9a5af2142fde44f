/// A way to mitigate, with its terms.
package struct MitigationOption: Equatable, Sendable {
  /// Short slug, unique in the room: `roll-back`.
  package var id: String
  package var title: String
  package var pattern: Pattern
  package var effect: String
  /// What it leaves unmended; empty when nothing was said.
  package var doesNotFix: String
  package var risk: Risk
  package var undo: Undo
  package var temporary: Bool
  /// Seconds until its effect should show; nil when unknown.
  package var secondsToEffect: Int64?
  /// What a person types to approve it; nil: taken from the judgment.
  package var target: String?
  /// Nil: manual steps, or nothing to do.
  package var command: CommandSpec?
  /// What to do by hand, for an option without a command.
  package var manualSteps: String
  package var evidence: [Collector]
  package var check: Check?
  /// Ids of the signals that tell whether it helped; empty: those of the room with a threshold.
  package var watch: [String]
  /// Seconds for which they are watched; nil: five minutes.
  package var watchSeconds: Int64?
  /// Where it came from: a runbook's name, a person.
  package var source: String

  /// The generic patterns in their usual order.
  package enum Pattern: String, CaseIterable, Sendable {
    case rollBack = "roll back"
    case disableFlag = "disable a feature flag"
    case scaleUp = "scale up"
    case block = "block or rate-limit"
    case restart = "restart"
    case hotfix = "targeted hotfix"
    case failOver = "fail over"
    case correctData = "manual data correction"
    case watch = "do nothing and watch"

    /// Place in the usual order; 0 comes first.
    package var rank: Int { Pattern.allCases.firstIndex(of: self) ?? Pattern.allCases.count }
  }

  /// How likely it does harm, as its author judged.
  package enum Risk: String, CaseIterable, Comparable, Sendable {
    case low, medium, high
    /// Of a past incident whose record does not say.
    case unrecorded = "not recorded"

    package static func < (left: Risk, right: Risk) -> Bool { left.rank < right.rank }
    private var rank: Int { Risk.allCases.firstIndex(of: self) ?? 0 }
  }

  /// How it is taken back.
  package enum Undo: Equatable, Sendable {
    case command([String])
    case manual(String)
    /// Nothing is changed, so there is nothing to take back.
    case notNeeded
    case irreversible
    /// Of a past incident whose record does not say.
    case unrecorded
  }

  /// How to see that it worked.
  package struct Check: Equatable, Sendable {
    package var collector: Collector
    /// Seconds after the action's end at which it runs.
    package var afterSeconds: Int64
    /// What a good result looks like, in words.
    package var worksWhen: String

    package init(collector: Collector, afterSeconds: Int64, worksWhen: String) {
      self.collector = collector
      self.afterSeconds = afterSeconds
      self.worksWhen = worksWhen
    }
  }

  package init(
    id: String, title: String, pattern: Pattern, effect: String = "", doesNotFix: String = "",
    risk: Risk = .medium, undo: Undo = .irreversible, temporary: Bool = false,
    secondsToEffect: Int64? = nil, target: String? = nil, command: CommandSpec? = nil,
    manualSteps: String = "", evidence: [Collector] = [], check: Check? = nil,
    watch: [String] = [], watchSeconds: Int64? = nil, source: String = ""
  ) {
    self.id = id
    self.title = title
    self.pattern = pattern
    self.effect = effect
    self.doesNotFix = doesNotFix
    self.risk = risk
    self.undo = undo
    self.temporary = temporary
    self.secondsToEffect = secondsToEffect
    self.target = target
    self.command = command
    self.manualSteps = manualSteps
    self.evidence = evidence
    self.check = check
    self.watch = watch
    self.watchSeconds = watchSeconds
    self.source = source
  }
}

extension MitigationOption {
  /// Offered in every room, always.
  package static let watch = MitigationOption(
    id: "watch", title: "Do nothing and watch", pattern: .watch,
    effect: "Nothing is changed.", risk: .low, undo: .notNeeded, source: "built in")
}
