package import WarRoomCore

/// What is done to a page outside: `pages` of `config.yaml` names a command for each.
package enum PageAction: String, CaseIterable, Sendable {
  case acknowledge
  /// For a stated time.
  case silence
  case escalate

  /// Words of its command with their places, as the settings have them.
  static func words(_ value: YamlValue) throws(ConfigError) -> [String] {
    guard value.isList else {
      throw value.wrong(
        "has to be a list of words", hint: "such as [pager, ack, \"{{labels.id}}\"]")
    }
    var words: [(text: String, value: YamlValue)] = []
    for entry in try value.list(limit: Limits.wordCount) {
      words.append((text: try entry.word(), value: entry))
    }
    guard let program = words.first, !program.text.isEmpty else {
      throw value.wrong("names no program")
    }
    try CommandTemplate.check(words)
    return words.map(\.text)
  }

  /// The command for an alert, each place filled and staying one argument; the sentence why it
  /// cannot be, where it cannot. Beside the alert's labels `fingerprint`, `reason` and `for`, the
  /// seconds of a silence with their unit, may be named.
  package static func command(
    _ words: [String], for alert: Alert, reason: String, seconds: Int64?
  ) -> (command: CommandSpec?, problem: String) {
    var alert = alert
    var further = [
      Alert.Label(name: "fingerprint", value: alert.fingerprint),
      Alert.Label(name: "reason", value: reason),
    ]
    if let seconds { further.append(Alert.Label(name: "for", value: "\(seconds)s")) }
    // What was typed counts before what a sender calls the same.
    alert.labels =
      further
      + alert.labels.filter { label in
        !further.contains { $0.name == label.name }
      }
    do throws(Template.Problem) {
      let filled = try CommandTemplate.filled(words, from: alert)
      return (
        CommandSpec(words: filled, directory: nil, timeLimitSeconds: Limits.messageSeconds), ""
      )
    } catch {
      return (nil, error.text)
    }
  }
}
