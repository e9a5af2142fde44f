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

extension CommandSpec {
  /// How a line that needs a shell is run: without anybody's start-up files, exactly as it was
  /// judged.
  package static let shell = ["bash", "--noprofile", "--norc", "-p", "-c"]

  /// The line that such words hand to the shell; nil for other words.
  package static func line(of words: [String]) -> String? {
    words.count == shell.count + 1 && words.dropLast() == shell[...] ? words.last : nil
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
