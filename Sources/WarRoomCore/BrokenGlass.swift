/// A command that a person runs in an emergency without any approval.
package struct BrokenGlass: Equatable, Sendable {
  /// The run that waited for it; nil for a command of its own. That run never starts any more.
  package var run: RunID?
  package var command: CommandSpec
  /// What had to be typed, after `break the glass for `.
  package var target: String
  /// What the gate says of it; nil where no gate could be asked.
  package var commandClass: Judgment.CommandClass?
  /// Typed by who broke it.
  package var reason: String

  package init(
    run: RunID?, command: CommandSpec, target: String, commandClass: Judgment.CommandClass?,
    reason: String
  ) {
    self.run = run
    self.command = command
    self.target = target
    self.commandClass = commandClass
    self.reason = reason
  }

  /// What has to be typed, whole, before anything happens.
  package var phrase: String { "break the glass for \(target)" }
}
