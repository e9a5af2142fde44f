/// A part of the board. The raw value is the key that goes there.
package enum Pane: Int, CaseIterable, Sendable {
  case timeline = 1
  case blast, options, signals, changes, output

  /// The name in its rule line.
  package var title: String {
    switch self {
    case .timeline: "Timeline, UTC"
    case .blast: "Blast radius"
    case .options: "Options"
    case .signals: "Signals"
    case .changes: "Changes"
    case .output: "Run output"
    }
  }

  var next: Pane { Pane(rawValue: rawValue + 1) ?? .timeline }
  var previous: Pane { Pane(rawValue: rawValue - 1) ?? .output }

  /// Where its own keys are looked up, before those of the board; nil where it has none.
  var context: Action.Context? {
    switch self {
    case .signals: .signals
    case .changes: .changes
    case .timeline, .blast, .options, .output: nil
    }
  }
}
