/// The wire's name of each kind of order: the one table.
enum OrderKind: String, CaseIterable {
  case declare, receive, alerts, acknowledge, classify, move, investigate, relate, assign, meet,
    note
  case amend, offer, propose, approve, deny, withdraw, revoke, cancel, verify, capture, void
  case expire, start, end, lose, adopt, surround, signal, review
  case message
  case setSeverity = "set-severity"
  case stateScope = "state-scope"
  case handOver = "hand-over"
  case proposeCommand = "propose-command"
  case proposeRun = "propose-run"
  case waiveEvidence = "waive-evidence"
  case pullAndon = "pull-andon"
  case releaseAndon = "release-andon"
  case breakGlass = "break-glass"
  case recordCause = "record-cause"
  case fileReport = "file-report"
  case requestApproval = "request-approval"
  case openJournal = "open-journal"
  case openSegment = "open-segment"
  case reportRecovery = "report-recovery"
  case reportClockStep = "report-clock-step"
}
