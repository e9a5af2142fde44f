package import WarRoomCore

/// A runbook drawn up from Markdown as a YAML file: every text in double quotes, which YAML and
/// JSON read alike, so that nothing in it can become another key.
package enum RunbookYAML {
  /// The file's text. `matches` are the labels to match; empty: words of the title.
  package static func text(_ draft: RunbookDraft, matches: [Alert.Label]) -> String {
    var lines = [
      "# Taken over from Markdown. Read each option before you rely on it: effect, risk and undo",
      "# are not known, and {{labels.NAME}} is filled from an alert's label of that name.",
      "runbook: \(draft.name)",
      "title: \(quoted(draft.title))",
    ]
    if matches.isEmpty {
      lines.append("words: [\(words(of: draft).map(quoted).joined(separator: ", "))]")
    } else {
      let pairs = matches.map { "\(quoted($0.name)): \(quoted($0.value))" }
      lines.append("matches: { \(pairs.joined(separator: ", ")) }")
    }
    lines.append("options:")
    for (option, line) in zip(draft.options, draft.lines) {
      lines += self.lines(of: option, at: line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of option: MitigationOption, at line: Int) -> [String] {
    var lines = [
      "  # line \(line)",
      "  - id: \(option.id)",
      "    title: \(quoted(option.title))",
      "    pattern: \(option.pattern.rawValue)",
      "    effect: \(quoted(option.effect))",
      "    does-not-fix: \(quoted(option.doesNotFix))",
      "    risk: \(option.risk.rawValue)",
      "    undo: \(option.undo == .notNeeded ? "not needed" : "not recorded")",
    ]
    if let command = option.command {
      lines.append("    command: [\(command.words.map(quoted).joined(separator: ", "))]")
      lines.append("    timeout: \(command.timeLimitSeconds)s")
    } else {
      lines.append("    steps: \(quoted(option.manualSteps))")
    }
    return lines
  }

  /// Words by which alerts find it: those of the title that mean something.
  private static func words(of draft: RunbookDraft) -> [String] {
    let empty: Set<String> = [
      "runbook", "playbook", "guide", "procedure", "incident", "response", "with", "from", "when",
      "what", "this", "that", "your", "handling", "troubleshooting",
    ]
    let words = draft.title.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let kept = words.filter { $0.count > 2 && !empty.contains($0) }.prefix(8)
    return kept.isEmpty ? [draft.name] : Array(kept)
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
