package import WarRoomCore
package import WarRoomGate

/// Options made of a Markdown runbook. Nothing in it is believed: each command is text that the
/// gate judges when somebody proposes it, as if they had typed it.
package struct RunbookDraft: Equatable, Sendable {
  package var name: String
  package var title: String
  package var options: [MitigationOption] = []
  /// Line of each option's command in the Markdown file, counted from 1.
  package var lines: [Int] = []
  /// Labels that options ask for, in the order of their first place.
  package var parameters: [String] = []
  /// What was left out, one sentence each.
  package var remarks: [String] = []

  /// `file` is the Markdown file's name, as people know it.
  package init(_ markdown: MarkdownRunbook, file: String, gate: Gate) {
    let base = file.split(separator: "/").last.map(String.init) ?? file
    let stem = base.split(separator: ".").first.map(String.init) ?? base
    name = RunbookDraft.slug(stem, otherwise: "runbook")
    title = String((markdown.title ?? stem).prefix(Limits.titleLength))
    for line in markdown.passedOver {
      remarks.append("line \(line): a block of another language is passed over")
    }
    var seen: [String: Int] = [:]
    for block in markdown.blocks {
      for item in MarkdownCommands(block).commands {
        guard options.count < Limits.optionCount else {
          remarks.append("line \(item.line): more than \(Limits.optionCount) commands")
          continue
        }
        let heading = block.heading.isEmpty ? title : block.heading
        var words = item.comment.isEmpty ? heading : heading + ": " + item.comment
        let count = (seen[words] ?? 0) + 1
        seen[words] = count
        if count > 1 { words += " (\(count))" }
        add(item, title: words, prose: block.prose, base, gate)
      }
    }
  }

  private mutating func add(
    _ item: MarkdownCommands.Item, title: String, prose: String, _ file: String, _ gate: Gate
  ) {
    let place = PlaceholderText(item.text)
    var id = RunbookDraft.slug(title, otherwise: "step")
    if options.contains(where: { $0.id == id }) { id += "-\(item.line)" }
    guard item.text.utf8.count <= Limits.wordBytes,
      item.text.unicodeScalars.allSatisfy({
        Quotation.isPlain($0) || $0 == "\n" || $0 == "\t"
      })
    else {
      return remarks.append(
        "line \(item.line): the command is too long, or holds what cannot be seen")
    }
    var option = MitigationOption(
      id: id, title: String(title.prefix(Limits.titleLength)), pattern: .hotfix,
      effect: prose.isEmpty ? "\(file) does not say." : String(prose.prefix(Limits.effectLength)),
      doesNotFix: "\(file), line \(item.line): taken over as it stands.",
      risk: .unrecorded, undo: .unrecorded, source: name)
    if let words = place.words() {
      option.command = CommandSpec(
        words: words, directory: nil, timeLimitSeconds: Limits.importedSeconds)
      let judgment = Runbook.judgment(of: option, gate: gate)
      option.pattern = RunbookDraft.pattern(item.text, isRead: judgment?.commandClass == .readOnly)
      if judgment?.commandClass == .readOnly {
        option.risk = .low
        option.undo = .notNeeded
      }
      for name in place.names where !parameters.contains(name) { parameters.append(name) }
    } else {
      option.pattern = RunbookDraft.pattern(item.text, isRead: false)
      option.manualSteps = item.text
      remarks.append(
        "line \(item.line): `\(id)` stays a step by hand: a value would be read as a script there")
    }
    options.append(option)
    lines.append(item.line)
  }

  /// What a command most likely does, by the words in it: for the order of the list, nothing else.
  private static func pattern(_ text: String, isRead: Bool) -> MitigationOption.Pattern {
    if isRead { return .watch }
    let small = text.lowercased()
    let rows: [(MitigationOption.Pattern, [String])] = [
      (.rollBack, ["rollout undo", "rollback", "roll-back", "revert", "downgrade"]),
      (.disableFlag, ["flag", "feature", "toggle"]),
      (.scaleUp, ["scale", "autoscal", "replicas", "resize"]),
      (.block, ["iptables", "nft ", "deny", "block", "rate-limit", "ratelimit"]),
      (.restart, ["restart", "reload", "delete pod", "kill", "reboot", "recreate"]),
      (.failOver, ["failover", "fail-over", "promote", "switchover", "drain", "cordon"]),
      (.correctData, ["update ", "insert ", "delete from", "migrate", "repair"]),
    ]
    return rows.first { $0.1.contains { small.contains($0) } }?.0 ?? .hotfix
  }

  /// A short name of a-z, 0-9 and `-`.
  package static func slug(_ text: String, otherwise: String) -> String {
    var slug = ""
    for byte in text.lowercased().utf8 {
      let isPart = (0x61...0x7a).contains(byte) || (0x30...0x39).contains(byte)
      if isPart {
        slug.unicodeScalars.append(Unicode.Scalar(byte))
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
      if slug.utf8.count >= Limits.slugLength { break }
    }
    while slug.last == "-" { slug.removeLast() }
    return slug.isEmpty ? otherwise : slug
  }
}
