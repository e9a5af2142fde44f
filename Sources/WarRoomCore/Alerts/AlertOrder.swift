/// What is asked about alerts that come in by themselves.
package enum AlertOrder: Equatable, Sendable {
  /// Reports of alerts, in the order in which they came; each counts, however often.
  case deliver([Alert])
  /// An alert of the inbox belongs to an incident; a new one where none is named. Only the host
  /// knows both journals: it records the alert there, then asks for `place`.
  case take(String, into: IncidentID?)
  /// Nobody needs to look at these alerts of the inbox.
  case dismiss([String], reason: String)
  /// Only the host: the alerts stand in that incident now.
  case place([String], into: IncidentID)
  /// Only the host: these deliveries were accepted.
  case remember([String])

  /// True for what no client may send.
  var isHostOnly: Bool {
    switch self {
    case .place, .remember: true
    case .deliver, .take, .dismiss: false
    }
  }
}
