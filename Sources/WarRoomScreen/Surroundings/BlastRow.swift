import WarRoomCore

/// One row of the blast radius: what it is about, how it stands, what is known, and from where.
struct BlastRow: Equatable, Sendable {
  /// Stable over every record, for the selection.
  var id: String
  var name: String
  /// Steps in from the left: how far a service is from what fails.
  var depth = 0
  /// Nil for what is neither well nor ill.
  var mark: Mark?
  var text: String
  var textRole = ThemeRole.text
  /// Who or what says so, and how old that is; the age alone where both do not fit.
  var source: String
  var age: String
  /// What enter opens.
  var subject: Page.Subject
}

/// All rows of the blast radius, from the room as it is.
struct BlastRows: Equatable, Sendable {
  private(set) var rows: [BlastRow]

  /// Where they do not all fit into `height`, what is only deduced comes after the numbers.
  init(_ room: Room, _ outlook: Outlook, now: Timestamp, height: Int = .max) {
    let services = outlook.services.services
    let direct = services.filter { $0.derived == nil }.map { BlastRows.row($0, now) }
    let deduced = services.filter { $0.derived != nil }.map { BlastRows.row($0, now) }
    let numbers = BlastRows.readings(outlook.readings, now) + BlastRows.impacts(room, now)
    let judged = BlastRows.assessment(room, outlook)
    let unknown = BlastRows.unknown(room)
    let all = direct + deduced + numbers + judged + unknown
    let failing = direct.filter { $0.mark?.role == .crit }
    let others = direct.filter { $0.mark?.role != .crit }
    let first = failing.isEmpty ? others : failing
    let rest = failing.isEmpty ? [] : others
    rows = all.count <= height ? all : first + numbers + rest + judged + deduced + unknown
    if services.isEmpty {
      rows.insert(
        BlastRow(
          id: "none", name: "services", mark: Mark("?", "unknown", .unknown),
          text: "no alert came in and no service is named", textRole: .muted, source: "", age: "",
          subject: .assessment), at: 0)
    }
  }

  private static func row(_ service: BlastRadius.Service, _ now: Timestamp) -> BlastRow {
    var row = BlastRow(
      id: "service " + service.name, name: service.name.isEmpty ? "(none named)" : service.name,
      depth: service.derived?.depth ?? 0, mark: service.mark, text: text(service), source: "",
      age: "", subject: .service(service.name))
    if let derived = service.derived {
      row.source = derived.owner.map { "owner \($0)" } ?? ""
    } else if let last = service.lastSeen {
      row.source = service.sources
      row.age = Wording.roughAge(of: last, now: now)
    } else {
      row.source = "no source"
    }
    return row
  }

  private static func text(_ service: BlastRadius.Service) -> String {
    if let derived = service.derived { return derived.why }
    guard !service.alerts.isEmpty else { return "no alert names it" }
    let firing = service.firing
    guard let first = firing.first else {
      return "\(Wording.count(service.alerts.count, "alert")) ended"
    }
    let since = service.since.map { "since \($0.clock), " } ?? ""
    let more = firing.count > 1 ? " +\(firing.count - 1)" : ""
    let summary = Wording.further(first.alert).map { ": \($0)" } ?? ""
    return "\(since)\(first.alert.title)\(more)\(summary)"
  }

  /// The service's own numbers, as the newest checks read them.
  private static func readings(_ readings: Readings, _ now: Timestamp) -> [BlastRow] {
    readings.all.map { reading in
      let isKnown = reading.at != nil
      return BlastRow(
        id: "check " + reading.name, name: reading.name, text: reading.text,
        textRole: isKnown ? .text : .unknown,
        source: isKnown ? "check" : reading.evidence == nil ? "no source" : "earlier",
        age: reading.at.map { Wording.roughAge(of: $0, now: now) } ?? "",
        subject: reading.evidence.map { .evidence($0.number) } ?? .assessment)
    }
  }

  /// Numbers and names that people state.
  private static func impacts(_ room: Room, _ now: Timestamp) -> [BlastRow] {
    room.surroundings.impacts.filter { !$0.impact.kind.isOfService }.map { stated in
      let impact = stated.impact
      let subject = impact.subject.isEmpty ? "" : " \(impact.subject)"
      return BlastRow(
        id: "impact \(impact.kind.rawValue)\(subject)", name: "\(impact.kind.rawValue)\(subject)",
        text: impact.value, source: impact.source.isEmpty ? stated.author.name : impact.source,
        age: Wording.roughAge(of: stated.at, now: now), subject: .assessment)
    }
  }

  /// How urgent it is, where to begin, and whose fault it looks like.
  private static func assessment(_ room: Room, _ outlook: Outlook) -> [BlastRow] {
    guard room.incident?.phase.isFinal == false, let priority = outlook.urgency else { return [] }
    var rows = [
      BlastRow(
        id: "urgency", name: "urgency", text: Wording.line(priority), source: "computed", age: "",
        subject: .assessment)
    ]
    if let route = TriageRoute(room), room.incident?.phase == .triage {
      rows.append(
        BlastRow(
          id: "route", name: "begin", text: route.sentence, source: "suggested", age: "",
          subject: .assessment))
    }
    if let stated = room.surroundings.attribution {
      rows.append(
        BlastRow(
          id: "fault", name: "fault", text: Wording.line(stated), source: "stated", age: "",
          subject: .assessment))
    } else if let hint = outlook.hint {
      rows.append(
        BlastRow(
          id: "fault", name: "fault", text: Wording.line(hint.attribution),
          source: "suggested", age: "", subject: .assessment))
    }
    return rows
  }

  /// What nobody has said a word of: it is named, so that nobody takes it for unharmed.
  private static func unknown(_ room: Room) -> [BlastRow] {
    let known = Set(room.surroundings.impacts.map(\.impact.kind))
    let kinds: [Impact.Kind] = [.users, .requests, .regions, .tenants, .revenue, .data]
    let missing = kinds.filter { !known.contains($0) }.map(\.rawValue)
    guard !missing.isEmpty, room.incident?.phase.isFinal == false else { return [] }
    return [
      BlastRow(
        id: "unknown", name: "nobody said", mark: Mark("?", "unknown", .unknown),
        text: missing.joined(separator: ", "), textRole: .muted, source: "", age: "",
        subject: .assessment)
    ]
  }
}
