/// What became of a signal after an action. How it is found: `Judge`.
package struct Verdict: Equatable, Sendable {
  package var word: Word
  /// How sure, 0 to 1: the chance that noise alone would not have led to another word.
  package var confidence: Double
  /// Nothing that still may come in the watch window changes the word: people may be told.
  package var isDecided: Bool
  /// The signal was getting better by itself before the action.
  package var wasFallingAlready: Bool
  package var numbers: Numbers
  /// Why the word is not a better one, in the order of weight.
  package var remarks: [Remark]

  /// Named as on the command line.
  package enum Word: String, CaseIterable, Sendable {
    case recovered, improving, unchanged, worsened
    case noData = "no data"
  }

  /// The action may take the credit: a signal that was falling already is not a success by itself.
  package var isSuccess: Bool {
    switch word {
    case .recovered: true
    case .improving: !wasFallingAlready
    case .unchanged, .worsened, .noData: false
    }
  }

  /// What the word rests on; values and levels in the signal's own unit.
  package struct Numbers: Equatable, Sendable {
    /// Nil without enough samples from before the onset.
    package var baseline: Baseline?
    /// Level at the moment of the action; nil without samples between onset and action.
    package var before: Double?
    /// Level at the end; nil without samples after the action.
    package var now: Double?
    /// The share of the way from the level before the action to the baseline; nil where there was
    /// no way to go.
    package var regained: Double?
    /// Unit for each minute before the action; nil below three samples.
    package var slopeBefore: Double?
    /// Unit for each minute after it.
    package var slopeAfter: Double?
    /// Samples with a value after the action.
    package var samplesAfter: Int
    /// The part of the watch window that has gone by, 0 to 1.
    package var progress: Double
  }

  /// What should be said beside the word.
  package enum Remark: String, CaseIterable, Sendable {
    case alreadyFalling = "it was getting better before the action"
    case explainedByTrend = "the trend before the action explains the change"
    case notElevated = "it was not away from its baseline before the action"
    case noBaseline = "there is too little from before the onset for a baseline"
    case nothingBefore = "there are no values between onset and action"
    case tooFewAfter = "there are too few values after the action"
    case silentNow = "the newest values are missing"
    case beyondThreshold = "it is still beyond the threshold"
    case tooShort = "it has not been at its baseline for long enough"
  }
}
