package import WarRoomCore

/// What is remembered of one incident, or of one solution that somebody wrote down.
package struct PastIncident: Equatable, Sendable {
  /// An incident's id, or `solution:` with the file's name.
  package var name: String
  /// The incident; nil for a solution.
  package var incident: IncidentID?
  package var title: String
  /// Named by the declaration, by alerts or by people; each once.
  package var services: [String] = []
  /// Nil where nobody recorded one.
  package var severity: String?
  package var phase: Phase?
  /// When it was declared, else when it began, else its first record.
  package var at: Timestamp?
  /// Alerts, notes, scope, impact: what was seen of it.
  package var symptoms = ""
  package var cause = ""
  package var mechanism = ""
  package var category: RootCause.Category?
  package var attempts: [Attempt] = []
  /// What ended it, one sentence each; empty: not recorded.
  package var worked: [String] = []
  /// Seconds; nil where an end is not recorded.
  package var times = Times()
  package var isImported = false
  /// The file of a solution.
  package var path: String?
  /// The incident that a solution comes from.
  package var origin: IncidentID?

  /// One thing that was tried.
  package struct Attempt: Equatable, Sendable {
    package var title: String
    /// Of the option that it carried out; nil for a command typed by hand.
    package var option: String?
    /// Words of the command, joined by blanks; empty where none is recorded.
    package var command: String
    /// Such as `succeeded` or `denied`.
    package var ending: String
    /// Nil where the record does not say.
    package var worked: Bool?

    package init(title: String, option: String?, command: String, ending: String, worked: Bool?) {
      self.title = title
      self.option = option
      self.command = command
      self.ending = ending
      self.worked = worked
    }
  }

  /// The four durations, in seconds.
  package struct Times: Equatable, Sendable {
    package var detect: Int64?
    package var acknowledge: Int64?
    package var mitigate: Int64?
    package var resolve: Int64?

    package init() {}
  }

  package init(name: String, title: String) {
    self.name = name
    self.title = title
  }
}
