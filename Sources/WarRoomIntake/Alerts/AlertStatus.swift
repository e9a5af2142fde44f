/// How an alert stands, whatever its sender calls it.
package enum AlertStatus: String, CaseIterable, Sendable {
  case firing
  /// Open, and a person has taken it.
  case acknowledged
  /// Open, but silenced, muted, inhibited, paused or under maintenance.
  case suppressed
  /// Not yet firing: the sender waits whether it lasts.
  case pending
  case resolved
  /// The sender has no data: neither firing nor resolved.
  case unknown
  /// The payload says both; taken as open.
  case ambiguous
  /// Tells of something that neither fires nor resolves, such as a deployment.
  case info
  /// Somebody's words on an incident.
  case note
  /// Sent about the subscription itself; never acted on.
  case control

  /// True for what has ended.
  package var isOver: Bool { self == .resolved }
}
