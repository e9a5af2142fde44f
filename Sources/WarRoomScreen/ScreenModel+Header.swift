import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// A piece of the second header line; the greater its rank, the sooner it goes.
  private struct Piece {
    var text: String
    var role: ThemeRole
    var rank: Int
  }

  func drawHeader(into frame: inout Frame, look: Look) {
    drawBanner(row: headerRows - 1, into: &frame, look: look)
    if let replay {
      drawReplayTop(replay, into: &frame, look: look)
      drawPieces(into: &frame, look: look)
      drawScrubber(replay, into: &frame, look: look)
      return
    }
    guard let incident = room.incident else {
      frame.put("warroom", row: 0, column: 1, look: look, role: .title)
      drawPieces(into: &frame, look: look)
      return
    }
    var end = frame.columns - 1
    if let elapsed {
      end = frame.put(elapsed, row: 0, endingAt: end, look: look, role: .text) - 2
    }
    let phase = incident.phase.rawValue.uppercased() + (incident.investigating ? "+" : "")
    let kind = incident.classification?.rawValue ?? "unclassified"
    let severityText = Wording.severity(of: incident)
    let fixed = 2 + severityText.count + 1 + kind.count + 2 + phase.count
    let short = incident.id.short
    let free = end - 1 - fixed
    // The title first; the id keeps what says it aloud: its time, and as much as fits.
    let wanted = free - 2 - PrintableText(incident.title).width
    let idWidth = min(short.count, max(wanted, free >= 32 ? 9 : 0))
    let showsID = idWidth >= 4
    let titleWidth = max(free - (showsID ? idWidth + 2 : 0), 0)
    var column = frame.put(
      incident.title, row: 0, column: 1, width: titleWidth, look: look, role: .title)
    if showsID {
      column = frame.put(
        short, row: 0, column: column + 2, width: idWidth, look: look, role: .muted)
    }
    let isMajor = incident.severityIsRecorded && incident.severity.isMajor
    let severity: ThemeRole = isMajor ? .crit : .warn
    column = frame.put(
      severityText, row: 0, column: column + 2, width: end - column - 2, look: look,
      role: severity)
    column = frame.put(
      kind, row: 0, column: column + 1, width: end - column - 1, look: look,
      role: incident.classification == nil ? .unknown : .text)
    frame.put(
      phase, row: 0, column: column + 2, width: end - column - 2, look: look, role: .title)
    drawPieces(into: &frame, look: look)
  }

  /// Time since the impact began, or how long it lasted.
  private var elapsed: String? {
    guard let from = room.milestones.started ?? room.milestones.declared else { return nil }
    let until = room.milestones.resolved ?? clock
    return Wording.elapsed(seconds: until.seconds(since: from))
  }

  private func drawPieces(into frame: inout Frame, look: Look) {
    var pieces = pieces
    let mark = frame.glyphs == .ascii ? " - " : " · "
    func width() -> Int {
      pieces.reduce(0) { $0 + PrintableText($1.text).width + 3 } - 3
    }
    while pieces.count > 1, width() > frame.columns - 2 {
      guard let rank = pieces.map(\.rank).max() else { break }
      pieces.removeAll { $0.rank == rank }
    }
    var column = 1
    for (index, piece) in pieces.enumerated() {
      if index > 0 {
        column = frame.put(mark, row: 1, column: column, look: look, role: .muted)
      }
      column = frame.put(
        piece.text, row: 1, column: column, width: max(frame.columns - 1 - column, 0),
        look: look, role: piece.role)
    }
  }

  /// How bad, what waits for me, what is done and by whom, what is overdue, who is here.
  private var pieces: [Piece] {
    var pieces: [Piece] = replay.map { asItWas($0) } ?? []
    switch feed.connection {
    case .live: break
    case .reconnecting: pieces.append(Piece(text: "NO HOST, trying again", role: .crit, rank: 0))
    case .lost: pieces.append(Piece(text: "HOST LOST, read only", role: .crit, rank: 0))
    }
    guard room.incident != nil else { return pieces }
    if !room.broken.isEmpty, room.incident?.phase.isFinal == false {
      pieces.append(Piece(text: "GLASS BROKEN", role: .crit, rank: 1))
    }
    pieces.append(situation)
    if let course { pieces.append(course) }
    let waiting = replay == nil ? waitingForViewer.count : room.awaiting.count
    if waiting > 0, replay != nil {
      let verb = waiting == 1 ? "waits" : "wait"
      pieces.append(Piece(text: "\(waiting) \(verb) for a person", role: .waiting, rank: 2))
    } else if waiting > 0 {
      let verb = waiting == 1 ? "waits" : "wait"
      pieces.append(
        Piece(
          text: "\(waiting) \(verb) for you: \(ActionTable.keyName(.approvals))", role: .waiting,
          rank: 2))
    }
    if !running.isEmpty {
      pieces.append(Piece(text: "\(running.count) running", role: .running, rank: 7))
    }
    if let due { pieces.append(due) }
    if let commander = room.commander {
      pieces.append(Piece(text: "IC \(commander.name)", role: .text, rank: 5))
    } else if room.incident?.phase.isFinal == false, room.incident?.imported == nil {
      let key = replay == nil ? ": \(ActionTable.keyName(.roles))" : ""
      pieces.append(Piece(text: "nobody commands\(key)", role: .warn, rank: 5))
    }
    if let inbox { pieces.append(inbox) }
    if let here { pieces.append(here) }
    return pieces
  }

  /// In a replay the first line says when; severity, phase and elapsed time stand here.
  private func asItWas(_ replay: ReplayFace) -> [Piece] {
    var pieces: [Piece] = []
    if !replay.task.isEmpty {
      pieces.append(Piece(text: replay.task, role: .running, rank: 0))
    }
    guard let incident = room.incident else { return pieces }
    let isMajor = incident.severityIsRecorded && incident.severity.isMajor
    pieces.append(
      Piece(
        text: Wording.severity(of: incident), role: isMajor ? .crit : .warn, rank: 0))
    let mark = incident.investigating ? "+" : ""
    let inferred = Wording.phaseIsInferred(in: room) ? Wording.inferredMark : ""
    pieces.append(
      Piece(text: inferred + incident.phase.rawValue.uppercased() + mark, role: .title, rank: 0))
    if let elapsed { pieces.append(Piece(text: elapsed, role: .text, rank: 6)) }
    if let kind = incident.classification {
      pieces.append(Piece(text: kind.rawValue, role: .text, rank: 9))
    }
    if let imported = incident.imported {
      pieces.append(Piece(text: "times from \(imported.file)", role: .muted, rank: 8))
    }
    return pieces
  }

  /// Whether it gets worse, as the signals have it; nil where none is watched.
  private var course: Piece? {
    guard !room.signals.signals.isEmpty, room.incident?.phase.isFinal == false else { return nil }
    switch outlook.trend {
    case .worse: return Piece(text: "getting worse", role: .crit, rank: 4)
    case .better: return Piece(text: "getting better", role: .ok, rank: 4)
    case .steady: return Piece(text: "steady", role: .text, rank: 4)
    case .unknown: return Piece(text: "trend unknown", role: .unknown, rank: 4)
    }
  }

  private var situation: Piece {
    let firing = room.firingCount
    if firing > 0 {
      return Piece(text: "\(Wording.count(firing, "alert")) firing", role: .crit, rank: 4)
    }
    if room.alerts.isEmpty, room.importedAlerts > 0 {
      let count = Wording.count(room.importedAlerts, "alert")
      return Piece(text: "\(count) on record, state unknown", role: .unknown, rank: 4)
    }
    if room.alerts.isEmpty {
      return Piece(text: "no alert, state unknown", role: .unknown, rank: 4)
    }
    return Piece(text: "no alert firing", role: .info, rank: 4)
  }

  /// The soonest obligation; how many are late when one is.
  private var due: Piece? {
    let owed = room.obligations()
    guard let first = owed.first else { return nil }
    let late = owed.count { $0.due < clock }
    let text = "\(Wording.short(first.obligation)) \(Wording.due(first.due, now: clock))"
    if late > 0 {
      let more = late > 1 ? " (+\(late - 1))" : ""
      let key = replay == nil ? ": \(ActionTable.keyName(.update))" : ""
      return Piece(text: "! \(text)\(more)\(key)", role: .overdue, rank: 3)
    }
    let soon = first.due.seconds(since: clock) < Limits.dueSoonSeconds
    return Piece(text: text, role: soon ? .warn : .text, rank: soon ? 3 : 6)
  }

  /// Alerts that belong to no incident: `warroom inbox` lists them.
  private var inbox: Piece? {
    guard feed.inboxWaiting > 0 else { return nil }
    return Piece(text: "\(feed.inboxWaiting) in the inbox", role: .warn, rank: 6)
  }

  private var here: Piece? {
    var names: [String] = []
    for person in feed.people where !names.contains(person.name) { names.append(person.name) }
    guard !names.isEmpty else { return nil }
    let more = names.count > 4 ? " +\(names.count - 4)" : ""
    return Piece(
      text: "here: " + names.prefix(4).joined(separator: ", ") + more, role: .muted, rank: 8)
  }
}
