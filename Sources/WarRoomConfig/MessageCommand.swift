/// How a message is sent: a command that gets its text.
package struct MessageCommand: Equatable, Sendable {
  /// Program and arguments; `{{file}}` stands for the file with the text. Without it the text comes
  /// on standard input.
  package var words: [String]
  package var timeLimitSeconds: Int64

  /// The place of the file among the words.
  package static let filePlace = "{{file}}"

  /// A list of words, or a map with `command` and `timeout`.
  init(_ value: YamlValue) throws(ConfigError) {
    var list = value
    timeLimitSeconds = Limits.messageSeconds
    if value.isMap {
      let map = try value.map()
      try map.allow(["command", "timeout"])
      list = try map.required("command")
      timeLimitSeconds =
        try map.optional("timeout")?.seconds(atLeast: 1) ?? Limits.messageSeconds
    }
    guard list.isList else {
      throw list.wrong("has to be a list of words", hint: "such as [post-update, --stdin]")
    }
    words = []
    for entry in try list.list(limit: Limits.wordCount) {
      let word = try entry.word()
      guard !word.contains(MessageCommand.filePlace) || word == MessageCommand.filePlace else {
        throw entry.wrong("has to be {{file}} alone")
      }
      words.append(word)
    }
    guard let program = words.first, !program.isEmpty, program != MessageCommand.filePlace else {
      throw list.wrong("names no program")
    }
  }
}
