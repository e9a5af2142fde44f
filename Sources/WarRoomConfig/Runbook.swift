package import WarRoomCore
package import WarRoomGate

/// What to do about one kind of alert: options whose words may still name labels.
package struct Runbook: Equatable, Sendable {
  /// Short name, such as `checkout-errors`.
  package var name: String
  package var title: String
  /// What an alert's labels must be, all of them; `*` and `?` in a value stand for any characters
  /// and for one. Empty only where `words` is not.
  package var matches: [Alert.Label]
  /// Words of which an alert's title or summary has to hold at least one; empty: none is needed.
  package var words: [String]
  package var service: String?
  /// Defined in the room of an incident that it applies to.
  package var signals: [SignalSpec] = []
  /// As written: `{{labels.NAME}}` is not filled in yet.
  package var options: [MitigationOption]
  package var file: String
  /// Where each option stands, by its place in `options`.
  var places: [YamlPlace]

  /// Keys of the file.
  package static let keys = [
    "runbook", "title", "matches", "words", "service", "signals", "options",
  ]
  /// Keys of an option.
  package static var optionKeys: [String] { OptionReader.keys }

  /// What the gate says of an option's command, harmless words in the place of labels; nil for an
  /// option without one.
  package static func judgment(of option: MitigationOption, gate: Gate) -> Judgment? {
    option.command.map { command in
      var judgment = gate.judge(CommandTemplate.example(of: command))
      judgment.tier = Gate.tier(judgment, undo: option.undo)
      return judgment
    }
  }

  /// True when the runbook is about such an alert.
  package func applies(to alert: Alert) -> Bool { RunbookFit(self, alert) != nil }

  /// Where each option stands in the file: line and column, counted from 1.
  package var optionPlaces: [(line: Int, column: Int)] {
    places.map { ($0.line, $0.column) }
  }
}
