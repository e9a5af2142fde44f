import WarRoomCore

extension ReplayModel {
  /// Phases, milestones and decisions, in order. Of very many the first are listed.
  package var chapters: [ReplayChapter] {
    var chapters: [ReplayChapter] = []
    let wanted: ReplayKinds = [.phase, .milestone, .decision]
    var place = -1
    while chapters.count < Limits.chapters, let next = tape.next(wanted, after: place) {
      place = next
      guard let record = tape.record(next),
        let fact = record.facts.first(where: { !ReplayKinds($0).isDisjoint(with: wanted) })
      else { continue }
      chapters.append(
        ReplayChapter(
          place: next, at: tape.time(next),
          title: "\(Wording.kind(fact))  \(Wording.text(fact, in: screen.room))"))
    }
    return chapters
  }

  mutating func openChapters() {
    let chapters = chapters
    guard !chapters.isEmpty else { return screen.say("No phase, milestone or decision is marked.") }
    screen.push(.menu(menu(of: chapters)))
  }

  private func menu(of chapters: [ReplayChapter]) -> Menu {
    let isLong = player.start.day != player.end.day
    let items = chapters.map { chapter in
      Menu.Item(
        label: (isLong ? chapter.at.day.suffix(5) + " " : "") + chapter.at.clock,
        detail: chapter.title, choice: .place(chapter.place))
    }
    let more = chapters.count == Limits.chapters ? ", the first \(Limits.chapters)" : ""
    var menu = Menu("Chapters\(more): phases, milestones, decisions", items)
    menu.selected = chapters.lastIndex { $0.place <= player.place } ?? 0
    return menu
  }
}
