import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The mark before a row, and the terminal's cursor on the selected one of the focused pane.
  func gutter(
    _ selected: Bool, _ pane: Pane, row: Int, into frame: inout Frame, look: Look
  ) {
    guard selected else { return }
    frame.put(frame.glyphs.marker, row: row, column: 0, style: look.style(.selection))
    if pane == view.focus { frame.cursor = Cursor(row: row, column: 0, isVisible: false) }
  }

  func drawBlast(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let readings = Readings(room).all
    let impacts = room.surroundings.impacts.filter { !$0.impact.kind.isOfService }
    let split = max(rows.lowerBound, rows.upperBound - readings.count - impacts.count)
    for (row, reading) in zip(split..<rows.upperBound, readings) {
      drawReading(reading, row: row, into: &frame, look: look)
    }
    let below = min(split + readings.count, rows.upperBound)
    for (row, impact) in zip(below..<rows.upperBound, impacts) {
      drawImpact(impact, row: row, into: &frame, look: look)
    }
    drawServices(rows.lowerBound..<split, into: &frame, look: look)
  }

  /// The service's own number, as the newest check read it.
  private func drawReading(
    _ reading: Readings.Reading, row: Int, into frame: inout Frame, look: Look
  ) {
    let age =
      reading.at.map { "check \(Wording.age(of: $0, now: clock))" }
      ?? (reading.evidence == nil ? "no source" : "earlier")
    let end = frame.put(
      age, row: row, endingAt: frame.columns - 1, atMost: frame.columns >= 80 ? 26 : 16,
      look: look, role: .muted)
    let column = frame.put("\(reading.name)  ", row: row, column: 2, look: look, role: .accent)
    frame.put(
      reading.text, row: row, column: column, width: max(end - 2 - column, 0), look: look,
      role: reading.at == nil ? .unknown : .text)
  }

  /// A number or a name that somebody stated, with who and when.
  private func drawImpact(
    _ stated: Surroundings.StatedImpact, row: Int, into frame: inout Frame, look: Look
  ) {
    let impact = stated.impact
    let source = impact.source.isEmpty ? stated.author.name : impact.source
    let end = frame.put(
      "\(source) \(Wording.age(of: stated.at, now: clock))", row: row,
      endingAt: frame.columns - 1, atMost: frame.columns >= 80 ? 26 : 16, look: look,
      role: .muted)
    let subject = impact.subject.isEmpty ? "" : " \(impact.subject)"
    let column = frame.put(
      "\(impact.kind.rawValue)\(subject)  ", row: row, column: 2, look: look, role: .accent)
    frame.put(
      impact.value, row: row, column: column, width: max(end - 2 - column, 0), look: look)
  }

  private func drawServices(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let radius = BlastRadius(room)
    let services = radius.services
    guard !services.isEmpty else {
      guard !rows.isEmpty else { return }
      frame.put(
        "? " + radius.unknown, row: rows.lowerBound, column: 2,
        look: look, role: .unknown)
      return
    }
    let names = services.map(\.name)
    let shown = view.blast.window(of: names, height: rows.count, following: false)
    let longest = names.map { PrintableText($0).width }.max() ?? 0
    let nameWidth = min(max(longest, 8), frame.columns >= Limits.wideColumns ? 30 : 16)
    for (row, index) in zip(rows, shown) {
      let service = services[index]
      let selected = view.focus == .blast && (view.blast.selected ?? names.first) == service.name
      gutter(selected, .blast, row: row, into: &frame, look: look)
      let indent = min((service.derived?.depth ?? 0) * 2, max(nameWidth - 4, 0))
      frame.put(
        service.name.isEmpty ? "(none named)" : service.name, row: row, column: 2 + indent,
        width: nameWidth - indent, look: look)
      let mark = service.mark
      frame.put(
        mark.text, row: row, column: 3 + nameWidth, width: 10, look: look, role: mark.role)
      let width = frame.columns >= 80 ? 26 : 16
      let end = frame.put(
        seen(service, columns: width), row: row, endingAt: frame.columns - 1, atMost: width,
        look: look, role: .muted)
      let column = 3 + nameWidth + 11
      frame.put(
        blastText(service), row: row, column: column, width: max(end - 2 - column, 0), look: look)
    }
  }

  /// Who told of a service, and when; the age alone where both do not fit.
  private func seen(_ service: BlastRadius.Service, columns: Int) -> String {
    if service.derived != nil { return service.derived?.owner.map { "owner \($0)" } ?? "" }
    guard let last = service.lastSeen else { return "no source" }
    let age = Wording.age(of: last, now: clock)
    let whole = "\(service.sources) \(age)"
    return PrintableText(whole).width > columns ? age : whole
  }

  private func blastText(_ service: BlastRadius.Service) -> String {
    if let derived = service.derived { return derived.why }
    guard !service.alerts.isEmpty else { return "no alert names it" }
    let firing = service.firing
    guard let first = firing.first else {
      return "\(Wording.count(service.alerts.count, "alert")) ended"
    }
    let since = service.since.map { "since \($0.clock), " } ?? ""
    let more = firing.count > 1 ? " +\(firing.count - 1)" : ""
    let summary = first.alert.summary.isEmpty ? "" : ": \(first.alert.summary)"
    return "\(since)\(first.alert.title)\(more)\(summary)"
  }

  func drawOptions(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    let options = RankedOptions(room).options
    let shown = view.options.window(of: options.map(\.id), height: rows.count, following: false)
    for (row, index) in zip(rows, shown) {
      let option = options[index]
      gutter(option.id == view.options.selected, .options, row: row, into: &frame, look: look)
      frame.put("\(index + 1)", row: row, column: 2, look: look)
      drawOption(option, row: row, into: &frame, look: look)
    }
  }

  private func drawOption(
    _ option: MitigationOption, row: Int, into frame: inout Frame, look: Look
  ) {
    let columns = frame.columns
    let isWide = columns >= Limits.wideColumns
    var end = columns - 1
    let state = optionState(option)
    frame.put(
      state.text, row: row, column: end - 19, width: 19, look: look, role: state.role)
    end -= 20
    if columns >= 76 {
      let risk: ThemeRole =
        option.risk == .high ? .crit : option.risk == .medium ? .warn : .text
      let word = option.risk == .unrecorded ? "-" : option.risk.rawValue
      frame.put(word, row: row, column: end - 6, width: 6, look: look, role: risk)
      let time = option.secondsToEffect.map { Wording.duration(seconds: $0) } ?? "-"
      frame.put(time, row: row, endingAt: end - 8, look: look)
      end -= 15
    }
    frame.put(
      Wording.undoWord(option.undo), row: row, column: end - 12, width: 12, look: look,
      role: option.undo == .irreversible ? .crit : .text)
    end -= 13
    let titleWidth = isWide ? 40 : max(end - 5, 0)
    let match: ThemeRole = isMatch(option.title) ? .match : .text
    frame.put(option.title, row: row, column: 5, width: titleWidth, look: look, role: match)
    if isWide {
      let leaves = option.doesNotFix.isEmpty ? "" : "  Leaves: \(option.doesNotFix)"
      frame.put(
        option.effect + leaves, row: row, column: 6 + titleWidth,
        width: max(end - 7 - titleWidth, 0), look: look, role: .muted)
    }
  }

  /// The evidence count and the state of an option's newest run.
  private func optionState(_ option: MitigationOption) -> Mark {
    let count = room.evidenceCount(of: option)
    let evidence = count.expected == 0 ? "" : "\(count.captured)/\(count.expected) "
    guard let run = room.latestRun(of: option.id) else {
      if option.command == nil { return Mark("", "", .muted) }
      let text = count.expected == 0 ? "no evidence asked" : "evidence \(evidence)"
      return Mark("-", text, .muted)
    }
    let mark = Wording.mark(run.state)
    var word = mark.word
    if case .gathering = run.state { word = "capturing" }
    if case .awaiting(_, let approvals, _) = run.state {
      word = approvals.isEmpty ? "waiting" : "waits for 2nd"
    }
    return Mark(mark.glyph, evidence + word, mark.role)
  }

  func drawOutput(_ rows: Range<Int>, into frame: inout Frame, look: Look) {
    guard let run = shownRun else {
      frame.put("Nothing has run yet.", row: rows.lowerBound, column: 2, look: look, role: .muted)
      return
    }
    frame.put(
      "$ " + Wording.command(run.proposal.command.words), row: rows.lowerBound, column: 2,
      width: max(frame.columns - 3, 0), look: look, role: .muted)
    let rest = rows.dropFirst()
    guard let lines = outputs[run.id]?.lines, !lines.isEmpty else {
      if let row = rest.first {
        let mark = Wording.mark(run.state)
        frame.put(
          outputSummary(run), row: row, column: 2, width: max(frame.columns - 3, 0), look: look,
          role: mark.role)
      }
      return
    }
    let end = max(lines.count - view.outputScroll, 0)
    let shown = max(0, end - rest.count)..<end
    for (row, index) in zip(rest, shown) {
      let text = OutputTail.printable(lines[index])
      let style = look.style(isMatch(text.string) ? .match : .text)
      frame.put(text, row: row, column: 2, width: max(frame.columns - 3, 0), style: style)
    }
  }

  /// What is known of a run without output at hand.
  private func outputSummary(_ run: Run) -> String {
    switch run.state {
    case .gathering:
      let count = room.evidenceCount(of: run)
      return "capturing evidence, \(count.captured) of \(count.expected)"
    case .awaiting: return "waits for \(Wording.persons(run.proposal.friction))"
    case .approved: return "approved; everything is checked again before it starts"
    case .running: return "running, no output yet"
    case .ended(let outcome): return Wording.outcome(outcome)
    case .refused(let ending, let reason): return "\(ending.rawValue): \(reason)"
    case .unknown(let reason): return "unknown: \(reason)"
    }
  }
}
