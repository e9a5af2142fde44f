import WarRoomCanvas
import WarRoomCore

/// All signals on one axis of time, and what was done on it.
struct SignalPane: Equatable, Sendable {
  let views: [SignalView]
  /// Actions that changed something, oldest first.
  let actions: [Action]
  /// What the pane shows: as far back as matters now.
  let from: Timestamp
  let to: Timestamp
  /// What a chart shows: as far back as anything is known, from some time before the onset.
  let oldest: Timestamp

  /// Something that was done, and when.
  struct Action: Equatable, Sendable {
    var run: RunID
    var at: Timestamp
    var title: String
  }

  init(_ room: Room, now: Timestamp) {
    views = room.signals.signals.map { SignalView($0, in: room, now: now) }
    actions = room.runs.compactMap { run in
      guard let at = run.startedAt, run.proposal.judgment.commandClass != .readOnly else {
        return nil
      }
      return Action(run: run.id, at: at, title: run.proposal.title)
    }
    let known = views.compactMap { $0.samples.first?.at }.min() ?? now
    let onset = room.onset ?? now
    let wanted = min(
      onset.advanced(bySeconds: -Limits.chartLeadSeconds),
      now.advanced(bySeconds: -Limits.sparkSeconds))
    let least = now.advanced(bySeconds: -Limits.sparkLeastSeconds)
    oldest = min(max(wanted, known), least)
    let most = now.advanced(bySeconds: -Limits.sparkMostSeconds)
    from = min(max(wanted, known, most), least)
    to = now
  }

  /// Those in trouble first counted: `1 over limit, 1 no data, getting worse`.
  var summary: Message {
    guard !views.isEmpty else { return Message("none is watched", .muted) }
    var parts: [String] = []
    var role = ThemeRole.muted
    let order: [SignalReading.Standing] = [
      .beyond, .unusual, .noData, .usual, .within, .unmeasured,
    ]
    for standing in order {
      let found = views.filter { $0.reading.standing == standing }
      guard let first = found.first else { continue }
      if parts.isEmpty { role = first.mark.role }
      parts.append("\(found.count) \(standing == .beyond ? first.mark.word : standing.rawValue)")
    }
    if role == .ok || role == .info { role = .muted }
    return Message(parts.joined(separator: ", "), role)
  }

  /// What the folded pane says: the signal that matters most, else the counts.
  var folded: Message {
    let judged = views.filter { $0.watch?.verdict != nil }
    let watched =
      judged.first { $0.watch?.verdict?.word == .worsened } ?? judged.first
      ?? views.first { $0.watch != nil }
    if let watched, let watch = watched.watch {
      return Message("\(watched.spec.title) \(watch.text.text)", watch.text.role)
    }
    let rank: [SignalReading.Standing] = [.beyond, .unusual, .noData]
    for standing in rank {
      guard let view = views.first(where: { $0.reading.standing == standing }) else { continue }
      let trend = view.trend.text.isEmpty ? "" : ", \(view.trend.text)"
      return Message("\(view.spec.title) \(view.value.text)\(trend)", view.mark.role)
    }
    return summary
  }
}
