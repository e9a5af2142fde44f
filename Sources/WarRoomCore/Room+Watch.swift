extension Room {
  /// The signals that tell whether a run helped: those that its option names, else those that have
  /// a threshold, else the first ones.
  package func watched(by run: Run) -> [SignalSpec] {
    let all = signals.signals.map(\.spec)
    let named = chosen(by: run)?.watch ?? []
    let known = named.compactMap { id in all.first { $0.id == id } }
    if !known.isEmpty { return known }
    let bounded = all.filter { $0.threshold != nil }
    return Array((bounded.isEmpty ? all : bounded).prefix(Limits.watchedByDefault))
  }

  /// Seconds for which they are watched after its end.
  package func watchSeconds(of run: Run) -> Int64 {
    chosen(by: run)?.watchSeconds ?? Limits.watchSeconds
  }

  /// The option that a run carries out, or takes back.
  private func chosen(by run: Run) -> MitigationOption? {
    if let id = run.proposal.option { return option(id) }
    let undone = runs.last { earlier in
      earlier.id.number < run.id.number && earlier.proposal.option != nil
        && earlier.startedAt != nil && undoWords(of: earlier) == run.proposal.command.words
    }
    return undone?.proposal.option.flatMap { option($0) }
  }

  /// The words that take a run back; nil where no command does. What the undo puts back was read
  /// before the action.
  package func undoWords(of run: Run) -> [String]? {
    guard case .command(let words) = run.proposal.undo else { return nil }
    guard words.contains(where: { $0.contains("{before}") }) else { return words }
    let read = evidence(for: run.id).first { $0.name == Room.undoEvidence }
    guard let value = read?.excerpt.split(separator: "\n").last, (read?.redacted ?? 0) == 0 else {
      return nil
    }
    return words.map { Room.filled($0, with: value) }
  }

  private static func filled(_ word: String, with value: Substring) -> String {
    var filled = ""
    var rest = word[...]
    while let place = rest.indices.first(where: { rest[$0...].hasPrefix("{before}") }) {
      filled += rest[..<place] + value
      rest = rest[place...].dropFirst("{before}".count)
    }
    return filled + rest
  }
}

extension Room {
  /// Changes something of what is broken, or may have. A message changes what people know.
  package func isAction(_ run: Run) -> Bool {
    run.isWatched && messages.state(of: run.id) == nil
  }
}

extension Run {
  /// Signals say something about it: it changed something, or may have.
  package var isWatched: Bool {
    guard proposal.judgment.commandClass != .readOnly else { return false }
    guard case .ended(let outcome) = state, case .notStarted = outcome.ending else { return true }
    return false
  }

  /// When its action was over, as far as anybody saw it; nil before it has started.
  package var endedAt: Timestamp? {
    guard let startedAt else { return nil }
    guard case .ended(let outcome) = state else { return startedAt }
    return Timestamp(
      microseconds: startedAt.microseconds &+ (outcome.milliseconds &* 1_000))
  }
}
