import WarRoomCanvas
import WarRoomCore

extension ReplayModel {
  private static let chapterKinds: ReplayKinds = [.phase, .milestone, .decision]

  /// The next phase, milestone or decision after a record; from the start for -1.
  package func chapter(after place: Int) -> ReplayChapter? {
    guard let next = tape.next(ReplayModel.chapterKinds, after: place) else { return nil }
    let facts = tape.record(next)?.facts ?? []
    let fact = facts.first { !ReplayKinds($0).isDisjoint(with: ReplayModel.chapterKinds) }
    let shown = fact ?? facts.first
    return ReplayChapter(
      place: next, at: tape.time(next), kind: shown.map { Wording.kind($0) } ?? "",
      text: shown.map { Wording.text($0, in: screen.room) } ?? "cannot be read")
  }

  /// The first of them, in order.
  private var chapters: [ReplayChapter] {
    var chapters: [ReplayChapter] = []
    while chapters.count < Limits.chapters,
      let next = chapter(after: chapters.last?.place ?? -1)
    {
      chapters.append(next)
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
        detail: PrintableText(chapter.kind).padded(to: Limits.kindColumns).string + " "
          + chapter.text, choice: .place(chapter.place))
    }
    let more = chapters.count == Limits.chapters ? ", the first \(Limits.chapters)" : ""
    var menu = Menu("Chapters\(more): phases, milestones, decisions", items)
    menu.selected = chapters.lastIndex { $0.place <= player.place } ?? 0
    return menu
  }
}
