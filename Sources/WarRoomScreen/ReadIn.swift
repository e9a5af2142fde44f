package import WarRoomCore

/// What a latecomer is told: what happened, what is being done, what is needed.
package struct ReadIn: Equatable, Sendable {
  /// One labelled line.
  package struct Item: Equatable, Sendable {
    package var label: String
    package var text: String
    package var role: ThemeRole
  }

  /// A part with its heading.
  package struct Section: Equatable, Sendable {
    package var title: String
    package var items: [Item]
  }

  package var sections: [Section]

  package init(_ room: Room, now: Timestamp) {
    guard let incident = room.incident else {
      sections = [Section(title: "No incident is declared here.", items: [])]
      return
    }
    sections = [
      Section(title: "What happened", items: ReadIn.conditions(room, incident, now)),
      Section(title: "What is being done", items: ReadIn.actions(room, incident)),
      Section(title: "What is needed", items: ReadIn.needs(room, incident, now)),
    ]
  }

  private static func conditions(
    _ room: Room, _ incident: Incident, _ now: Timestamp
  ) -> [Item] {
    var items = [
      Item(label: "incident", text: incident.title, role: .title),
      Item(
        label: "state",
        text: Wording.severity(of: incident) + ", "
          + (incident.classification?.rawValue ?? "unclassified") + ", "
          + incident.phase.rawValue, role: .accent),
    ]
    if let started = room.milestones.started {
      items.append(
        Item(
          label: "began", text: "\(started.clock), \(Wording.age(of: started, now: now))",
          role: .text))
    }
    if let imported = incident.imported {
      items.append(Item(label: "times", text: Wording.times(of: imported), role: .muted))
    }
    for service in BlastRadius(room).services.prefix(8) {
      let name = service.name.isEmpty ? "no service named" : service.name
      let titles = service.firing.map(\.alert.title).joined(separator: ", ")
      items.append(
        Item(
          label: name, text: service.mark.word + (titles.isEmpty ? "" : ": \(titles)"),
          role: service.mark.role))
    }
    for view in SignalPane(room, now: now).views.prefix(8) {
      let trend = view.trend.text.isEmpty ? "" : ", \(view.trend.text)"
      items.append(
        Item(label: view.spec.title, text: view.value.text + trend, role: view.value.role))
    }
    if !incident.scope.isEmpty {
      items.append(Item(label: "scope", text: incident.scope, role: .text))
    }
    let words = room.entries.filter { entry in
      if case .noteAdded = entry.fact { true } else { false }
    }
    for entry in words.suffix(5) {
      items.append(
        Item(
          label: entry.occurred.clock,
          text: "\(Wording.kind(entry.fact)): \(Wording.text(entry.fact, in: room))", role: .text))
    }
    return items
  }

  private static func actions(_ room: Room, _ incident: Incident) -> [Item] {
    var items: [Item] = []
    for role in Role.allCases {
      guard let person = room.roles[role] else { continue }
      items.append(Item(label: person.name, text: role.rawValue, role: .text))
    }
    if room.commander == nil {
      items.append(Item(label: "nobody", text: "commands", role: .warn))
    }
    for run in room.runs.suffix(6) {
      let mark = Wording.mark(run.state)
      items.append(
        Item(label: mark.text, text: Wording.name(run.id, room), role: mark.role))
    }
    if room.runs.isEmpty {
      items.append(Item(label: "", text: "Nothing has been run yet.", role: .muted))
    }
    if incident.investigating {
      items.append(Item(label: "", text: "The cause is being investigated.", role: .text))
    }
    return items
  }

  private static func needs(_ room: Room, _ incident: Incident, _ now: Timestamp) -> [Item] {
    var items: [Item] = []
    for glass in room.broken {
      items.append(Item(label: "GLASS", text: Wording.brokenGlass(glass), role: .crit))
    }
    if let andon = room.andon {
      items.append(Item(label: "STOPPED", text: "The line is stopped: \(andon)", role: .crit))
    }
    for run in room.awaiting {
      items.append(
        Item(
          label: "approval",
          text: "\(Wording.name(run.id, room)), needs \(Wording.persons(run.proposal.friction))",
          role: .waiting))
    }
    for due in room.obligations().prefix(6) {
      items.append(
        Item(
          label: due.obligation.rawValue, text: Wording.due(due.due, now: now),
          role: due.due < now ? .overdue : .text))
    }
    if incident.classification == nil {
      items.append(Item(label: "classify", text: "Nobody has said what kind it is.", role: .warn))
    }
    for phase in incident.exits.prefix(1) {
      let needs = (try? room.needs(for: phase, reason: "")) ?? []
      let text =
        needs.isEmpty
        ? "nothing is missing"
        : needs.map(Wording.need)
          .joined(separator: "; ")
      items.append(Item(label: "for \(phase.rawValue)", text: text, role: .text))
    }
    if items.isEmpty { items.append(Item(label: "", text: "Nothing.", role: .ok)) }
    return items
  }
}
