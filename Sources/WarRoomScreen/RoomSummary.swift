package import WarRoomCore

/// One line of the list of incidents.
package struct RoomSummary: Equatable, Sendable {
  package var id: IncidentID
  package var title: String
  package var severity: Severity
  package var phase: Phase
  /// Requests that wait for a person.
  package var waiting: Int
  /// Obligations past their time.
  package var overdue: Int

  package init(
    id: IncidentID, title: String, severity: Severity, phase: Phase, waiting: Int, overdue: Int
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.phase = phase
    self.waiting = waiting
    self.overdue = overdue
  }
}
