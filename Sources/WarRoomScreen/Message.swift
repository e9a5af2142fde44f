/// The one line that answers what was done last.
package struct Message: Equatable, Sendable {
  package var text: String
  package var role: ThemeRole

  package init(_ text: String, _ role: ThemeRole = .info) {
    self.text = text
    self.role = role
  }
}
