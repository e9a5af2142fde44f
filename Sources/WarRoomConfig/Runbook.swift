package import WarRoomCore

/// What to do about one kind of alert: options whose words may still name labels.
package struct Runbook: Equatable, Sendable {
  /// Short name, such as `checkout-errors`.
  package var name: String
  package var title: String
  /// What an alert's labels must be, all of them; not empty.
  package var matches: [Alert.Label]
  package var service: String?
  /// Defined in the room of an incident that it applies to.
  package var signals: [SignalSpec] = []
  /// As written: `{{labels.NAME}}` is not filled in yet.
  package var options: [MitigationOption]
  package var file: String
  /// Where each option stands, by its place in `options`.
  var places: [YamlPlace]

  /// True when every label that the runbook asks for is there with that value.
  package func applies(to alert: Alert) -> Bool {
    matches.allSatisfy { match in
      Template.value(of: match.name, in: alert)?.elementsEqual(match.value.utf8) == true
    }
  }
}
