import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// Begins, moves or ends a search in the focused pane.
  mutating func search(_ action: Action) {
    if action == .search { return ask(.search, text: view.search) }
    if action == .endSearch {
      view.search = ""
      return
    }
    let backward = action == .previousMatch
    let found =
      switch view.focus {
      case .timeline: searchTimeline(backward)
      case .blast: searchBlast(backward)
      case .signals: searchSignals(backward)
      case .changes: searchChanges(backward)
      case .options: searchOptions(backward)
      case .output: searchOutput(backward)
      }
    if !found { say("Not found in this pane: \(view.search)", .warn) }
  }

  /// True for text that the search is on.
  func isMatch(_ text: String) -> Bool {
    !view.search.isEmpty && text.lowercased().contains(view.search.lowercased())
  }

  /// What a row of the timeline is searched by.
  func searchText(_ entry: Entry) -> String {
    Wording.searched(entry.fact, by: entry.author, in: room)
  }

  /// The nearest matching place after or before `from`, going round.
  private func nearest(
    _ count: Int, from: Int?, backward: Bool, _ matches: (Int) -> Bool
  ) -> Int? {
    guard count > 0 else { return nil }
    let start = from ?? (backward ? 0 : count - 1)
    for step in 1...count {
      let place = ((start + (backward ? -step : step)) % count + count) % count
      if matches(place) { return place }
    }
    return nil
  }

  private mutating func searchTimeline(_ backward: Bool) -> Bool {
    let list = timeline
    let from = view.timeline.selected.flatMap { list.row(of: $0) }
    let hit = nearest(list.count, from: from, backward: backward) { row in
      list.id(at: row).flatMap { entry($0) }.map { isMatch(searchText($0)) } ?? false
    }
    guard let hit else { return false }
    let height = max(layout.height(of: .timeline), 1)
    let start = from ?? list.count - 1
    view.timeline.selected = list.id(at: start)
    list.move(&view.timeline, by: hit - start, height: height)
    return true
  }

  private mutating func searchBlast(_ backward: Bool) -> Bool {
    let rows = blastRows
    let from = rows.firstIndex { $0.id == view.blast.selected }
    let hit = nearest(rows.count, from: from, backward: backward) {
      isMatch(rows[$0].name) || isMatch(rows[$0].text)
    }
    guard let hit else { return false }
    view.blast.selected = rows[hit].id
    return true
  }

  private mutating func searchSignals(_ backward: Bool) -> Bool {
    let specs = room.signals.signals.map(\.spec)
    let from = specs.firstIndex { $0.id == view.signals.selected }
    let hit = nearest(specs.count, from: from, backward: backward) {
      isMatch(specs[$0].title) || isMatch(specs[$0].id)
    }
    guard let hit else { return false }
    view.signals.selected = specs[hit].id
    return true
  }

  private mutating func searchChanges(_ backward: Bool) -> Bool {
    let all = changes.map(\.state.change)
    let from = all.firstIndex { $0.id == view.changes.selected }
    let hit = nearest(all.count, from: from, backward: backward) {
      isMatch(all[$0].title) || isMatch(all[$0].author ?? "") || isMatch(all[$0].service ?? "")
    }
    guard let hit else { return false }
    view.changes.selected = all[hit].id
    return true
  }

  private mutating func searchOptions(_ backward: Bool) -> Bool {
    let options = RankedOptions(room).options
    let from = options.firstIndex { $0.id == view.options.selected }
    let hit = nearest(options.count, from: from, backward: backward) {
      isMatch(options[$0].title) || isMatch(options[$0].id)
    }
    guard let hit else { return false }
    view.options.selected = options[hit].id
    return true
  }

  private mutating func searchOutput(_ backward: Bool) -> Bool {
    guard let run = shownRun, let lines = outputs[run.id]?.lines, !lines.isEmpty else {
      return false
    }
    let from = view.outputScroll == 0 ? nil : lines.count - 1 - view.outputScroll
    let hit = nearest(lines.count, from: from, backward: backward) {
      isMatch(OutputTail.printable(lines[$0]).string)
    }
    guard let hit else { return false }
    view.outputScroll = lines.count - 1 - hit
    return true
  }
}
