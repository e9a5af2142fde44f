/// What the outside reports. All of its text is untrusted.
package struct Alert: Equatable, Sendable {
  /// Which format it was read from, such as `alertmanager`.
  package var source: String
  /// Identity for folding repeats.
  package var fingerprint: String
  package var title: String
  package var summary: String
  /// Our scale, mapped; nil when the alert names none.
  package var severity: Severity?
  /// The severity as the sender printed it.
  package var severityAsPrinted: String
  package var firing: Bool
  package var started: Timestamp?
  package var ended: Timestamp?
  package var service: String?
  /// Sorted by name.
  package var labels: [Label]
  package var link: String?

  /// One name and value of an alert.
  package struct Label: Hashable, Sendable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    source: String, fingerprint: String, title: String, summary: String, severity: Severity?,
    severityAsPrinted: String, firing: Bool, started: Timestamp?, ended: Timestamp?,
    service: String?, labels: [Label], link: String?
  ) {
    self.source = source
    self.fingerprint = fingerprint
    self.title = title
    self.summary = summary
    self.severity = severity
    self.severityAsPrinted = severityAsPrinted
    self.firing = firing
    self.started = started
    self.ended = ended
    self.service = service
    self.labels = labels
    self.link = link
  }
}
