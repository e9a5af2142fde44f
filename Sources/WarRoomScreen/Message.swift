/// The one line that answers what was done last.
package struct Message: Equatable, Sendable {
  package var text: String
  package var role: ThemeRole
  /// It was there when the cursor moved on, and goes with the next second: taking it away at the
  /// move itself would cost several times the move.
  package var isRead = false

  package init(_ text: String, _ role: ThemeRole = .info) {
    self.text = text
    self.role = role
  }
}
