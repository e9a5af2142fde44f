/// What a record is about, read from the kinds of its facts.
package struct TapeKinds: OptionSet, Hashable, Sendable {
  /// One bit a kind.
  package let rawValue: UInt32

  package init(rawValue: UInt32) {
    self.rawValue = rawValue
  }

  /// Somebody decided: approved, denied, withdrew, revoked, waived, classified, broke the glass.
  package static let decision = TapeKinds(rawValue: 1)
  /// An alert came or came again.
  package static let alert = TapeKinds(rawValue: 1 << 1)
  /// The incident entered another phase.
  package static let phase = TapeKinds(rawValue: 1 << 2)
  /// A moment that durations are measured from.
  package static let milestone = TapeKinds(rawValue: 1 << 3)
  /// The severity was set.
  package static let severity = TapeKinds(rawValue: 1 << 4)
  /// A run was proposed, went on or ended; or its option was offered.
  package static let run = TapeKinds(rawValue: 1 << 5)
  /// Something was written down: notes, amendments, messages.
  package static let note = TapeKinds(rawValue: 1 << 6)
  /// Something was captured or stated for the record.
  package static let evidence = TapeKinds(rawValue: 1 << 7)
  /// Who holds which role.
  package static let people = TapeKinds(rawValue: 1 << 8)
  /// Taken from somebody else's record.
  package static let imported = TapeKinds(rawValue: 1 << 9)
  /// Journal keeping, and kinds that this version does not know.
  package static let other = TapeKinds(rawValue: 1 << 10)
}
