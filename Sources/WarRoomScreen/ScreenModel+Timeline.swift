import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// What the timeline lists: the room's entries, or a window on a journal too long to be held.
  var timeline: TimelineRows {
    if let stretch = replay?.stretch { return .stretch(stretch) }
    return .room(view.filter == nil ? view.order : view.filtered)
  }

  /// Narrows the timeline, or shows all of it again.
  mutating func filterTimeline(_ filter: TimelineFilter?) {
    view.filter = filter
    view.filtered = TimelineOrder()
    view.timeline = ListPosition()
    view.focus = .timeline
    settle()
    guard let filter, timeline.count == 0 else { return }
    say("Nothing fits: \(filter.text). \(ActionTable.keyName(.filter)) changes it.", .warn)
  }

  /// Rows that came since somebody left the end of the timeline.
  var newBelow: Int {
    guard view.timeline.selected != nil, replay == nil else { return 0 }
    let from = view.seenEntries
    guard case .room(let order) = timeline else { return 0 }
    return order.places.count { $0 >= from }
  }

  /// The entry of a row's id; nil for one that is not at hand.
  func entry(_ id: Int) -> Entry? {
    if let stretch = replay?.stretch { return stretch.row(id)?.entry }
    return room.entries.indices.contains(id) ? room.entries[id] : nil
  }

  /// The entry under the cursor: the newest one while the timeline follows.
  var selectedEntry: Int? { view.timeline.selected ?? timeline.id(at: timeline.count - 1) }

  func drawTimeline(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let list = timeline
    let shown = list.window(view.timeline, height: rows.count)
    let isLong = showsDays(list)
    let timeWidth = isLong ? 14 : 8
    let whoWidth = frame.columns >= Limits.wideColumns ? 20 : frame.columns >= 80 ? 12 : 8
    let textColumn = 2 + timeWidth + 2 + 9 + 1
    for (row, index) in zip(rows, shown) {
      guard let id = list.id(at: index), let entry = entry(id) else { continue }
      gutter(id == view.timeline.selected, .timeline, row: row, into: &frame, look: look)
      let day = isLong ? entry.occurred.day.suffix(5) + " " : ""
      let end = frame.put(
        day + entry.occurred.clock, row: row, column: 2, look: look, role: .muted)
      if Wording.timeIsGuessed(entry.fact) {
        frame.put("?", row: row, column: end, look: look, role: .unknown)
      }
      if Wording.kindIsGuessed(entry.fact) {
        frame.put(
          Wording.inferredMark, row: row, column: 3 + timeWidth, look: look, role: .unknown)
      }
      frame.put(
        Wording.kind(entry.fact), row: row, column: 4 + timeWidth, width: 9, look: look,
        role: Wording.role(entry.fact))
      let who = frame.put(
        Wording.source(entry), row: row, endingAt: frame.columns - 1, atMost: whoWidth,
        look: look, role: .muted)
      frame.put(
        timelineText(entry) + furtherFacts(id), row: row, column: textColumn,
        width: max(who - 2 - textColumn, 0), look: look,
        role: isMatch(searchText(entry)) ? .match : .text)
    }
  }

  /// Whether rows say their day. It hangs on the whole list, not on the window: columns that moved
  /// with the window would be no columns.
  private func showsDays(_ list: TimelineRows) -> Bool {
    let today = clock.day
    if case .stretch(let stretch) = list { return stretch.began.day != today }
    return [list.id(at: 0), list.id(at: list.count - 1)].contains { id in
      id.flatMap { entry($0) }.map { $0.occurred.day != today } ?? false
    }
  }

  private func furtherFacts(_ id: Int) -> String {
    guard let more = replay?.stretch?.row(id)?.more, more > 0 else { return "" }
    return " (+\(more) of the same record)"
  }

  /// The text of a row, with what was said later to correct it.
  func timelineText(_ entry: Entry) -> String {
    var text = Wording.text(entry.fact, in: room)
    if let last = entry.amendments.last { text = "[corrected: \(last)] " + text }
    if case .noteAdded(_, _, .some) = entry.fact {
      text += " (recorded \(entry.recorded.clock))"
    }
    return text
  }
}
