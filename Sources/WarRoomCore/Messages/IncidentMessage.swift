/// A text about the incident for people outside the room.
package struct IncidentMessage: Equatable, Sendable {
  /// 1, 2, 3 … within the incident.
  package var number: UInt64
  package var kind: Kind
  package var text: String
  /// SHA-256 of the text's UTF-8 bytes, lower-case hex.
  package var digest: String

  /// Whom it is for.
  package enum Kind: String, CaseIterable, Sendable {
    /// Everybody who works on it or is asked about it.
    case everybody = "internal"
    case stakeholder
    /// Customers, in public.
    case statusPage = "status-page"
    /// Who takes over.
    case handOver = "hand-over"
    case allClear = "all-clear"

    /// What a message of this kind meets once it is out, where the severity asks for it.
    package var obligations: [Obligation] {
      switch self {
      case .everybody: [.allHandsMessage, .statusUpdate]
      case .stakeholder: [.stakeholderNotice, .statusUpdate]
      case .statusPage, .allClear: [.statusUpdate]
      case .handOver: []
      }
    }
  }

  package init(number: UInt64, kind: Kind, text: String, digest: String) {
    self.number = number
    self.kind = kind
    self.text = text
    self.digest = digest
  }
}

/// A message with what became of it.
package struct MessageState: Equatable, Sendable {
  package var message: IncidentMessage
  /// The newest run that was to send it.
  package var run: RunID?
  /// When it went out; nil until then.
  package var sent: Timestamp?
  /// Where it can be seen; nil where nobody said so.
  package var link: String?
}
