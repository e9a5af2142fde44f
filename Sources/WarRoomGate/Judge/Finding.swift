import WarRoomCore

/// One thing found in a line.
struct Finding: Sendable {
  var commandClass: Judgment.CommandClass
  var tier: Int
  var text: String
  var span: Span?

  init(_ commandClass: Judgment.CommandClass, _ text: String, span: Span?, tier: Int = 1) {
    self.commandClass = commandClass
    self.tier = tier
    self.text = text
    self.span = span
  }
}

extension Judgment.CommandClass {
  /// The worse, the higher. A known danger outranks an unknown one: it can be named.
  var rank: Int {
    switch self {
    case .readOnly: 0
    case .reversible: 1
    case .unknown: 2
    case .destructive: 3
    }
  }
}
