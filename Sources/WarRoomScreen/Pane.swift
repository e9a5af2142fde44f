/// A part of the board. The raw value is the key that goes there.
package enum Pane: Int, CaseIterable, Sendable {
  case timeline = 1
  case blast, options, output

  /// The name in its rule line.
  package var title: String {
    switch self {
    case .timeline: "Timeline, UTC"
    case .blast: "Blast radius"
    case .options: "Options"
    case .output: "Run output"
    }
  }

  var next: Pane { Pane(rawValue: rawValue + 1) ?? .timeline }
  var previous: Pane { Pane(rawValue: rawValue - 1) ?? .output }
}
