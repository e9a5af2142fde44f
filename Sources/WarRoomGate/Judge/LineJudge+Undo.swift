import WarRoomCore

/// Filling commands and names from a command's own words.
extension LineJudge {
  /// nil when it cannot be written down from what is known.
  func undoStep(
    _ rule: UndoRule?, _ invocation: Invocation, _ around: Surroundings
  ) -> UndoStep? {
    switch rule {
    case nil: return nil
    case .noneNeeded?: return .noneNeeded
    case .command(let template, let before)?:
      // A pattern is for the program to fill in: what it takes is not known ahead.
      let hasPattern = invocation.operands.contains { word in
        word.text.utf8.contains { $0 == 0x2a || $0 == 0x3f || $0 == 0x5b }
      }
      guard !around.isUncertain, !hasPattern, let words = fill(template, invocation, []) else {
        return nil
      }
      guard let wrapped = wrap(words, around.wraps) else { return nil }
      guard let before else { return .command(wrapped, before: nil) }
      guard let reading = fill(before, invocation, []), let outer = wrap(reading, around.wraps)
      else { return nil }
      return .command(wrapped, before: outer)
    }
  }

  /// The words as they reach the place where the command itself ran.
  func wrap(_ words: [String], _ wraps: [Wrap]) -> [String]? {
    var wrapped = words
    for wrap in wraps.reversed() {
      switch wrap {
      case .words(let front): wrapped = front + wrapped
      case .shell(let front): wrapped = front + [ShellText.line(of: wrapped)]
      case .impossible: return nil
      }
    }
    return wrapped
  }

  func fill(
    _ template: WordTemplate, _ invocation: Invocation, _ line: [ShellWord]
  ) -> [String]? {
    var words: [String] = []
    for part in template.parts {
      switch part {
      case .word(let pieces):
        guard let filled = fill(pieces, invocation, line), !filled.isEmpty else { return nil }
        words += filled
      case .group(let members):
        let isEmpty = members.contains { pieces in
          pieces.contains { piece in
            if case .place(let source) = piece { invocation.words(source) == nil } else { false }
          }
        }
        if isEmpty { continue }
        for pieces in members {
          guard let filled = fill(pieces, invocation, line) else { return nil }
          words += filled
        }
      }
    }
    return words
  }

  /// One word, or several where a place stands for several.
  private func fill(
    _ pieces: [WordTemplate.Piece], _ invocation: Invocation, _ line: [ShellWord]
  ) -> [String]? {
    var words = [""]
    // A word with blanks is a text for a shell: what comes into it must not be more than a name.
    let isText = pieces.contains { piece in
      if case .text(let text) = piece { text.utf8.contains(0x20) } else { false }
    }
    for piece in pieces {
      switch piece {
      case .text(let text): words[words.count - 1] += text
      case .before: words[words.count - 1] += "{before}"
      case .line:
        guard let texts = literals(line) else { return nil }
        words = append(texts, to: words)
      case .place(let source):
        guard let found = invocation.words(source), let texts = literals(found) else { return nil }
        if isText, texts.count != 1 || texts.contains(where: { ShellText.word($0) != $0 }) {
          return nil
        }
        words = append(texts, to: words)
      }
    }
    return words
  }

  private func append(_ texts: [String], to words: [String]) -> [String] {
    guard let first = texts.first, let last = words.last else { return words }
    return words.dropLast() + [last + first] + texts.dropFirst()
  }

  private func literals(_ words: [ShellWord]) -> [String]? {
    var texts: [String] = []
    for word in words {
      guard let text = word.literal else { return nil }
      texts.append(text)
    }
    return texts
  }

  // MARK: Targets

  mutating func addTargets(of terms: VerbRule.Terms, _ invocation: Invocation, reads: Bool) {
    var found: [Judgment.Target] = []
    for rule in terms.targets ?? [] {
      guard let words = invocation.words(rule.source) else { continue }
      if rule.kind.isEmpty {
        found += KubernetesName.targets(of: words.map(\.shown), in: namespace(of: invocation))
      } else {
        found += words.map { Judgment.Target(kind: rule.kind, name: $0.shown) }
      }
    }
    for option in invocation.options {
      guard let kind = option.rule?.target, let value = option.value else { continue }
      found.append(Judgment.Target(kind: kind, name: value.shown))
    }
    for target in found {
      if reads {
        if readTargets.count < Limits.targetCount { readTargets.append(target) }
      } else {
        addTarget(target)
      }
    }
  }

  private func namespace(of invocation: Invocation) -> String? {
    invocation.options.first { $0.rule?.target == "namespace" }?.value?.shown
  }
}
