/// What an incident starts with.
package struct Declaration: Equatable, Sendable {
  package var title: String
  package var severity: Severity?
  package var classification: Classification?
  package var services: [String]
  /// When the impact began; often earlier than when anyone noticed.
  package var started: Timestamp?
  /// When it was noticed; nil means on declaration.
  package var detected: Timestamp?
  package var alerts: [Alert]
  package var options: [MitigationOption]

  package init(
    title: String, severity: Severity? = nil, classification: Classification? = nil,
    services: [String] = [], started: Timestamp? = nil, detected: Timestamp? = nil,
    alerts: [Alert] = [], options: [MitigationOption] = []
  ) {
    self.title = title
    self.severity = severity
    self.classification = classification
    self.services = services
    self.started = started
    self.detected = detected
    self.alerts = alerts
    self.options = options
  }
}
