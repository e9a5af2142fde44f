/// A command as an argument vector: never a shell string.
package struct CommandSpec: Hashable, Sendable {
  /// Program and arguments; not empty.
  package var words: [String]
  /// Absolute folder it runs in; nil means the incident's evidence folder.
  package var directory: String?
  /// Seconds until it is stopped.
  package var timeLimitSeconds: Int64

  package init(words: [String], directory: String?, timeLimitSeconds: Int64) {
    self.words = words
    self.directory = directory
    self.timeLimitSeconds = timeLimitSeconds
  }
}

/// A read-only command whose output is kept: before an action as evidence, after it as a check.
package struct Collector: Hashable, Sendable {
  package var name: String
  package var command: CommandSpec

  package init(name: String, command: CommandSpec) {
    self.name = name
    self.command = command
  }
}
