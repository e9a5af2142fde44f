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

  package init(signal: String, word: Word, confidence: UInt8, isFinal: Bool, basis: String) {
    self.signal = signal
    self.word = word
    self.confidence = confidence
    self.isFinal = isFinal
    self.basis = basis
  }
}
