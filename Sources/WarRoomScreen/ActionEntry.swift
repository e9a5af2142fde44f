package import WarRoomCanvas

/// One row of the action table.
package struct ActionEntry: Sendable {
  package var action: Action
  /// Any of them; the first is the one that is shown.
  package var keys: [Key]
  /// What is typed in the palette.
  package var name: String
  /// One or two words for the footer.
  package var label: String
  /// One sentence.
  package var help: String
  package var group: Action.Group
  package var contexts: [Action.Context]
  /// Place in the footer, the likeliest first; nil: never there.
  package var rank: Int?

  /// The keys as help pages show them, in words.
  package var keyNames: String { keys.map(\.name).joined(separator: " ") }
}
