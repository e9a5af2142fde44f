import WarRoomCore
package import WarRoomScreen

/// A replay as one HTML page that needs nothing else: the timeline with a slider over it, readable
/// without the script, in print, and in light and dark. The same journal gives the same bytes.
package struct ReplayPage {
  private let replay: ReplayModel
  private var room = Room()

  package init(_ replay: ReplayModel) {
    self.replay = replay
  }

  /// Hands over the page in order, some of it at a time; stops when `each` says false.
  package consuming func write(each: (String) -> Bool) {
    guard each(head) else { return }
    var day = ""
    for place in 0..<min(replay.count, Limits.htmlRecords) {
      guard let record = replay.record(place) else { continue }
      let entries = take(record)
      guard !entries.isEmpty else { continue }
      var rows = ""
      if record.moment.wall.day != day {
        day = record.moment.wall.day
        rows += "<li class=\"day\">\(day)</li>\n"
      }
      for entry in entries { rows += row(entry, of: record) }
      guard each(rows) else { return }
    }
    _ = each(foot)
  }

  /// What a record adds to the timeline. The room forgets entries as it goes, so that a long
  /// journal takes no more memory than a short one.
  private mutating func take(_ record: Record) -> [Entry] {
    room.evolve(record)
    let entries = room.entries
    room = room.lean
    return entries
  }

  private func row(_ entry: Entry, of record: Record) -> String {
    let kinds = ReplayKinds(entry.fact)
    let mark = ReplayPage.classes(kinds)
    let unsure = ReplayPage.mark("?", ReplayPage.guesses(entry.fact) { $0 != .kind })
    let inferred = ReplayPage.mark(
      Wording.inferredMark, ReplayPage.guesses(entry.fact) { $0 == .kind })
    return """
      <li id="r\(entry.sequence)\(mark.isEmpty ? "" : "\" class=\"\(mark)")" \
      data-t="\(record.moment.wall.microseconds / 1_000)" data-s="\(HTMLText(state).text)">\
      <time datetime="\(entry.occurred.rfc3339)">\(entry.occurred.clock)\(unsure)</time> \
      <b>\(inferred)\(HTMLText(Wording.kind(entry.fact)).text)</b> \
      <span>\(HTMLText(Wording.text(entry.fact, in: room)).text)</span> \
      <i>\(HTMLText(Wording.source(entry)).text)</i></li>

      """
  }

  /// Severity, phase, what fires and who commands, after this record.
  private var state: String {
    guard let incident = room.incident else { return "nothing is known yet" }
    var parts = [Wording.severity(of: incident), incident.phase.rawValue]
    if room.andon != nil { parts.append("line stopped") }
    let firing = room.firingCount
    if firing > 0 { parts.append("\(Wording.count(firing, "alert")) firing") }
    let waiting = room.awaiting.count
    if waiting > 0 { parts.append("\(Wording.count(waiting, "approval")) awaited") }
    if let commander = room.commander { parts.append("IC \(commander.name)") }
    return parts.joined(separator: " · ")
  }

  private static func classes(_ kinds: ReplayKinds) -> String {
    var names: [String] = []
    if kinds.contains(.milestone) { names.append("milestone") }
    if kinds.contains(.phase) { names.append("phase") }
    if kinds.contains(.decision) { names.append("decision") }
    if kinds.contains(.alert) { names.append("alert") }
    return names.joined(separator: " ")
  }

  private static func guesses(
    _ fact: Fact, _ which: (ImportedEntry.Guess) -> Bool
  ) -> String {
    guard case .entryImported(let entry) = fact else { return "" }
    return entry.guesses.filter(which).map { Wording.guess($0) }.joined(separator: "; ")
  }

  /// A mark that says in words what is not certain; empty where nothing is.
  private static func mark(_ sign: String, _ words: String) -> String {
    words.isEmpty ? "" : "<abbr title=\"\(HTMLText(words).text)\">\(sign)</abbr>"
  }

  private var head: String {
    let incident = replay.wholeRoom.incident
    let title = HTMLText(incident?.title ?? "Incident").text
    var facts = [
      "\(replay.start.day) \(replay.start.clock)Z to \(replay.end.day) "
        + "\(replay.end.clock)Z", Wording.count(replay.count, "record"),
    ]
    if let incident { facts.insert(incident.id.text, at: 0) }
    var source = ""
    if let imported = incident?.imported {
      source = "<p>Times: \(HTMLText(Wording.times(of: imported)).text).</p>\n"
      if let link = imported.link { source += "<p>Source: \(HTMLText(link).text)</p>\n" }
    }
    return """
      <!DOCTYPE html>
      <html lang="en"><head><meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="\(ReplayPage.policy)">
      <title>Replay: \(title)</title>
      <style>\(ReplayPage.style)</style></head>
      <body><header><h1>\(title)</h1>
      <p>\(facts.map { HTMLText($0).text }.joined(separator: " · "))</p>
      \(source)</header>
      <div id="deck" hidden>
      <p><button id="play" type="button">play</button> <strong>REPLAY</strong> \
      <output id="clock"></output> <span id="state"></span></p>
      <input id="at" type="range" min="0" value="0" aria-label="Time">
      </div>\(chart)
      <ol id="timeline">

      """
  }

  /// The density of records and the marks on it, as a picture that scales.
  private var chart: String {
    let buckets = replay.buckets(columns: Limits.htmlColumns)
    let most = max(buckets.map(\.count).max() ?? 1, 1)
    var shapes = ""
    for (column, bucket) in buckets.enumerated() where bucket.count > 0 {
      let share = (Double(bucket.count) / Double(most)).squareRoot()
      let height = max(Int(share * 36), 2)
      let mark = ReplayPage.classes(bucket.kinds).split(separator: " ").first ?? ""
      shapes +=
        "<rect x=\"\(column)\" y=\"\(40 - height)\" width=\"1\" height=\"\(height)\" "
        + "class=\"\(mark)\"/>"
    }
    return """
      <svg viewBox="0 0 \(Limits.htmlColumns) 40" preserveAspectRatio="none" role="img" \
      aria-label="Records over time">\(shapes)</svg>
      <p class="legend"><span class="milestone">milestone</span> <span class="phase">phase</span> \
      <span class="decision">decision</span> <span class="alert">alert</span></p>

      """
  }

  private var foot: String {
    let left = replay.count - Limits.htmlRecords
    let more = left > 0 ? "<p>\(left) further records are in the journal.</p>\n" : ""
    return "</ol>\n\(more)<script>\(ReplayPage.script)</script>\n</body></html>\n"
  }
}
