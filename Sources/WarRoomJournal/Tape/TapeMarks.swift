/// What the index holds of a record beside its place and time: what it is about, and how it is
/// taken into a state. 24 bits.
struct TapeMarks: OptionSet, Hashable, Sendable {
  let rawValue: UInt32

  init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  init(_ kinds: TapeKinds) {
    rawValue = kinds.rawValue
  }

  /// It changes the state, or may.
  static let moves = TapeMarks(rawValue: 1 << 20)
  /// It changes the state of an incident that was not imported: it does not fit there.
  static let misfitsUnlessImported = TapeMarks(rawValue: 1 << 21)
  /// An alert that came again and nothing else, printed as we print it.
  static let repeats = TapeMarks(rawValue: 1 << 22)
  /// It holds no fact, so that the timeline has no entry of it.
  static let empty = TapeMarks(rawValue: 1 << 23)

  static let kindBits: UInt32 = (1 << 20) - 1

  /// What it is about.
  var kinds: TapeKinds { TapeKinds(rawValue: rawValue & TapeMarks.kindBits) }
}
