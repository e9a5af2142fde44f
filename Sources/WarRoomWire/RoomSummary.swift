package import WarRoomCore

/// One line of the list of rooms.
package struct RoomSummary: Equatable, Sendable {
  package var id: IncidentID
  package var title: String
  package var severity: Severity
  package var phase: Phase
  /// Runs that wait for a person.
  package var waitingApprovals: Int

  package init(
    id: IncidentID, title: String, severity: Severity, phase: Phase, waitingApprovals: Int
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.phase = phase
    self.waitingApprovals = waitingApprovals
  }
}
