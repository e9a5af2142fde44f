package import WarRoomCanvas

/// The one table of what can be done and by which key.
package enum ActionTable {
  /// Every action, in the order of the help page.
  package static let entries: [ActionEntry] =
    decide + lead + write + look + chart + move + console + layer + replay

  /// What a key means in a context; nil when nothing.
  package static func action(for key: Key, in context: Action.Context) -> Action? {
    entries.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// The row of an action.
  package static func entry(_ action: Action) -> ActionEntry? {
    entries.first { $0.action == action }
  }

  /// The name that help and messages show for an action's first key.
  static func keyName(_ action: Action) -> String {
    entry(action)?.keys.first?.name ?? ""
  }

  /// The table as Markdown, for the manual.
  package static var markdown: String {
    var lines: [String] = []
    for group in Action.Group.allCases {
      lines += ["### \(group.rawValue)", "", "| key | does |", "| --- | --- |"]
      for entry in entries where entry.group == group {
        let keys = entry.keys.map { "`\($0.name)`" }.joined(separator: " ")
        lines.append("| \(keys) | \(entry.help) |")
      }
      lines.append("")
    }
    return lines.joined(separator: "\n")
  }

  static func row(
    _ action: Action, _ keys: [Key], _ name: String, _ label: String, _ help: String,
    _ group: Action.Group, in contexts: [Action.Context] = [.board], rank: Int? = nil
  ) -> ActionEntry {
    ActionEntry(
      action: action, keys: keys, name: name, label: label, help: help, group: group,
      contexts: contexts, rank: rank)
  }
}
