package import WarRoomCore

/// One alert as it was read, with what only the reading knows.
package struct IntakeAlert: Equatable, Sendable {
  /// Name of the format that it was recognised as; `generic` for JSON of an unknown shape in
  /// which a title was found, `plain` for text, `unrecognised` for the rest.
  package var format: String
  /// An alert, or something that tells of no fault.
  package var kind: Kind
  /// As the sender sees it, in our words.
  package var status: AlertStatus
  /// The sender's word for the status; nil when there was none.
  package var statusAsPrinted: String?
  /// The sender's own identity of the alert, else a hash of what does not change.
  package var dedupKey: String
  /// True when a time was written without its zone, and read as UTC.
  package var zoneAssumed: Bool
  /// What a room takes; its texts are bounded and without credentials.
  package var alert: Alert
  /// Bytes of the body that this was read from: all, or one line of JSON Lines.
  package var raw: Range<Int>

  /// What a payload tells of.
  package enum Kind: String, CaseIterable, Sendable {
    case alert
    /// Something was changed: a deployment, a workflow, a configuration.
    case change
    /// Somebody said something.
    case note
    /// About the subscription; for a person to look at.
    case control
  }
}
