import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// What the rule line of an open pane says at its right.
  func paneNote(_ pane: Pane, _ height: Int) -> Message {
    switch pane {
    case .timeline: return timelineNote
    case .blast: return blastNote
    case .options: return Message("by safety and speed", .muted)
    // The rows have their colours; the line above them counts.
    case .signals: return Message(outlook.signals.summary.text, .muted)
    case .changes: return changesNote
    case .output:
      guard let run = shownRun else { return Message("nothing has run", .muted) }
      let mark = Wording.mark(run.state)
      var text = "run \(run.id) of \(room.runs.count), \(mark.text)"
      if case .running = run.state, let started = run.startedAt {
        text += " " + Wording.duration(seconds: clock.seconds(since: started))
      }
      if let lines = outputs[run.id]?.lines, lines.count >= height, height > 0 {
        text += ", " + following(view.outputScroll == 0, over: run.state.isOver)
      }
      return Message(text, mark.role)
    }
  }

  private var timelineNote: Message {
    let count = replay.map { "record \($0.known) of \($0.count)" } ?? "\(timeline.count)"
    var parts = [count]
    if let filter = view.filter {
      parts = ["\(timeline.count) of \(view.order.places.count), only \(filter.text)"]
    }
    let new = newBelow
    if new > 0 { parts.append("\(new) new below") }
    parts.append(following(view.timeline.selected == nil, over: false))
    return Message(parts.joined(separator: ", "), new > 0 || view.filter != nil ? .accent : .muted)
  }

  /// Whether a list follows its end, and which key makes it. Both are equally long and say nothing
  /// of the place: a note that changed with each row would cost more than the row's mark.
  private func following(_ follows: Bool, over: Bool) -> String {
    let key = ActionTable.keyName(.last)
    if over { return follows ? "at end" : "\(key): end" }
    return follows ? "following" : "\(key) follows"
  }

  /// What the rule line of a folded pane says: the one thing to know of it.
  func foldedNote(_ pane: Pane) -> Message {
    switch pane {
    case .timeline:
      guard let entry = timeline.id(at: timeline.count - 1).flatMap({ entry($0) }) else {
        return Message("empty", .muted)
      }
      return Message(
        "\(entry.occurred.clock) \(Wording.kind(entry.fact)) "
          + Wording.text(entry.fact, in: room), .muted)
    case .blast: return blastNote
    case .options: return Message("\(room.options.count) on offer", .muted)
    case .signals: return outlook.signals.folded
    case .changes: return changesFolded
    case .output:
      var note = paneNote(pane, 0)
      if let last = shownRun.flatMap({ outputs[$0.id]?.lines.last }) {
        note.text += ": " + String(decoding: last, as: UTF8.self)
      }
      return note
    }
  }
}
