import WarRoomCanvas
import WarRoomCore

/// A replay as text, from its first record to its last: what happened, when, and for how long
/// nothing did. The same journal gives the same bytes.
package struct ReplayTranscript {
  private let replay: ReplayModel
  private let width: Int
  private var room = Room()
  private var day = ""
  private var last: Timestamp?

  /// Lines of at most `width` columns where text can be wrapped; 40 and up.
  package init(_ replay: ReplayModel, width: Int = 100) {
    self.replay = replay
    self.width = max(width, 40)
  }

  /// Hands over the lines in order, some at a time; stops when `each` says false.
  package consuming func write(each: ([String]) -> Bool) {
    guard each(head) else { return }
    for place in 0..<replay.count {
      guard let record = replay.record(place) else { continue }
      room.evolve(record)
      let entries = room.entries.filter { !$0.fact.isSamples }
      room = room.lean
      guard each(lines(entries, at: record.moment.wall)) else { return }
    }
    var page = PlainPage(width: width)
    page.heading("At its end")
    page.line("")
    _ = each(page.lines + PlainRoom.lines(room, now: replay.end, width: width, timeline: false))
  }

  private var head: [String] {
    var page = PlainPage(width: width)
    let incident = replay.room.incident
    page.line("REPLAY of \(incident?.title ?? "a journal without an incident")")
    if let incident { page.line(incident.id.text) }
    page.line("\(replay.start.rfc3339) to \(replay.end.rfc3339)")
    page.line(Wording.count(replay.count, "record"))
    if let imported = incident?.imported {
      page.field("times", Wording.times(of: imported))
      page.fieldIfAny("link", imported.link ?? "")
    }
    return page.lines
  }

  private mutating func lines(_ entries: [Entry], at moment: Timestamp) -> [String] {
    var page = PlainPage(width: width)
    if let last, moment.seconds(since: last) >= Limits.transcriptQuietSeconds {
      page.line("            quiet for \(Wording.duration(seconds: moment.seconds(since: last)))")
    }
    last = moment
    if moment.day != day {
      day = moment.day
      page.heading(day)
    }
    for entry in entries {
      let mark = Wording.timeIsGuessed(entry.fact) ? "?" : " "
      let kind = PrintableText(Wording.kind(entry.fact)).padded(to: 10).string
      var text = Wording.text(entry.fact, in: room)
      if entry.occurred != entry.recorded { text += " (at \(entry.occurred.rfc3339))" }
      page.entry("  \(moment.clock)\(mark) \(kind) ", "\(text)  (\(Wording.source(entry)))")
    }
    return page.lines
  }
}
