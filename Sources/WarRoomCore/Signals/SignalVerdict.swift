/// What a signal says of an action, after watching it.
package struct SignalVerdict: Equatable, Sendable {
  /// The five answers.
  package enum Word: String, CaseIterable, Sendable {
    case recovered, improving, unchanged, worsened
    case noData = "no data"
  }

  package var signal: String
  package var word: Word
  /// 0 to 100: how sure.
  package var confidence: UInt8
  /// True when the watch is over and this is the last word.
  package var isFinal: Bool
  /// The numbers it rests on, in words.
  package var basis: String
  /// It was getting better by itself before the action: no success of the action.
  package var wasFallingAlready: Bool
  /// Another signal than those that the action was watched by.
  package var isSideEffect: Bool

  package init(
    signal: String, word: Word, confidence: UInt8, isFinal: Bool, basis: String,
    wasFallingAlready: Bool = false, isSideEffect: Bool = false
  ) {
    self.signal = signal
    self.word = word
    self.confidence = confidence
    self.isFinal = isFinal
    self.basis = basis
    self.wasFallingAlready = wasFallingAlready
    self.isSideEffect = isSideEffect
  }

  /// The action may take the credit.
  package var isSuccess: Bool {
    switch word {
    case .recovered: true
    case .improving: !wasFallingAlready
    case .unchanged, .worsened, .noData: false
    }
  }
}
