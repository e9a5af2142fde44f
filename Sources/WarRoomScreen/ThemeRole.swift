/// What a piece of the screen means. A theme gives each meaning one look; nothing on the screen
/// asks for a colour.
package enum ThemeRole: String, CaseIterable, Sendable {
  /// Ordinary words.
  case text
  /// The incident's title and its phase: what is read first.
  case title
  /// The name of a pane.
  case heading
  /// The name of the pane that has the keys.
  case focus
  /// Lines between panes.
  case rule
  /// What may be read later: times, sources, ages.
  case muted
  /// What is special here without being good or bad.
  case accent
  /// The name of a key.
  case key
  /// The mark of the selected row.
  case selection
  /// Works, succeeded.
  case ok
  /// Needs a look.
  case warn
  /// Fails, harms, or is lost.
  case crit
  /// Overdue: cannot be missed.
  case overdue
  /// Nobody knows.
  case unknown
  /// Happened; neither good nor bad.
  case info
  /// Goes on now.
  case running
  /// Waits for a person.
  case waiting
  /// The frame of the approval prompt.
  case approval
  /// The command in the approval prompt, and the target to type.
  case command
  /// A text field.
  case field
  /// A hit of the search.
  case match
  /// The mark of a replay.
  case replay
}
