import WarRoomCore

extension ScreenModel {
  /// Something that a page speaks of, and what it is called.
  struct Link: Equatable, Sendable {
    var label: String
    var detail: String
    var subject: Page.Subject
  }

  /// What enter offers on a page: everything that it belongs to or that belongs to it.
  func links(_ page: Page) -> [Link] {
    var links: [Link] = []
    switch page.subject {
    case .entry(let place):
      guard let entry = entry(place) else { break }
      links = self.links(of: entry.fact)
      links.append(person(entry.author.name))
    case .service(let name):
      let alerts = BlastRadius(room).services.first { $0.name == name }?.alerts ?? []
      links = alerts.map { alert($0.alert) }
      links += room.surroundings.changes.filter { $0.change.service == name }.map(change)
    case .option(let id):
      links = room.runs.filter { $0.proposal.option == id }.map(run)
    case .run(let number):
      let id = RunID(number)
      guard let run = room.run(id) else { break }
      if let option = run.proposal.option.flatMap({ room.option($0) }) {
        links.append(Link(label: "option", detail: option.title, subject: .option(option.id)))
      }
      links += room.evidence.filter { $0.run == id }.map(evidence)
      links += room.signals.verdicts.filter { $0.run == id }.compactMap { judged in
        room.signals.state(judged.verdict.signal).map { signal($0.spec) }
      }
      links.append(person(run.proposal.proposer.name))
    case .signal(let id):
      links = room.signals.verdicts.filter { $0.verdict.signal == id }.compactMap { judged in
        room.run(judged.run).map(run)
      }
    case .change(let id):
      let service = room.surroundings.changes.first { $0.change.id == id }?.change.service
      if let service { links.append(self.service(service)) }
    case .evidence(let number):
      let id = room.evidence.first { $0.number == number }?.run
      links = id.flatMap { room.run($0) }.map { [run($0)] } ?? []
    case .alert(let fingerprint):
      let state = room.alerts.first { $0.alert.fingerprint == fingerprint }
      links = state?.alert.service.map { [service($0)] } ?? []
    case .person(let name):
      links = room.runs.filter { $0.proposal.proposer.name == name }.map(run)
    case .assessment:
      links = room.signals.signals.map { signal($0.spec) }
      links += changes.prefix(5).map(\.state).map(change)
    case .readIn: links = room.awaiting.map(run)
    }
    return Array(links.prefix(Limits.linksListed))
  }

  private func links(of fact: Fact) -> [Link] {
    if let run = fact.runID.flatMap({ room.run($0) }) { return [self.run(run)] }
    if case .alertReceived(let alert) = fact { return [self.alert(alert)] }
    if case .evidenceCaptured(let item) = fact { return [evidence(item)] }
    if case .surrounding(.changeFound(let found)) = fact { return changes(found.id) }
    if case .surrounding(.changeMarked(let id, _, _)) = fact { return changes(id) }
    if case .signal(let it) = fact, let spec = it.signal.flatMap({ room.signals.state($0)?.spec }) {
      return [signal(spec)]
    }
    return []
  }

  private func changes(_ id: String) -> [Link] {
    room.surroundings.changes.filter { $0.change.id == id }.map(change)
  }

  private func run(_ run: Run) -> Link {
    Link(
      label: "run \(run.id)", detail: "\(run.proposal.title), \(run.state.word)",
      subject: .run(run.id.number))
  }

  private func alert(_ alert: Alert) -> Link {
    Link(label: "alert", detail: alert.title, subject: .alert(alert.fingerprint))
  }

  private func evidence(_ item: Evidence) -> Link {
    Link(label: "evidence \(item.number)", detail: item.name, subject: .evidence(item.number))
  }

  private func change(_ state: ChangeState) -> Link {
    Link(label: "change", detail: state.change.title, subject: .change(state.change.id))
  }

  private func signal(_ spec: SignalSpec) -> Link {
    Link(label: "signal", detail: spec.title, subject: .signal(spec.id))
  }

  private func service(_ name: String) -> Link {
    Link(label: "service", detail: name, subject: .service(name))
  }

  private func person(_ name: String) -> Link {
    Link(label: "person", detail: name, subject: .person(name))
  }

  /// Enter on a page: the only link at once, else a list of them.
  mutating func follow(_ page: Page) {
    let links = links(page)
    if links.count == 1, let only = links.first {
      push(.page(Page(subject: only.subject)))
    } else if links.isEmpty {
      say("This page speaks of nothing else.")
    } else {
      push(
        .menu(
          Menu(
            "Go to",
            links.map {
              Menu.Item(label: $0.label, detail: $0.detail, choice: .page($0.subject))
            })))
    }
  }
}

extension SignalFact {
  /// The signal that it is about; nil for none.
  fileprivate var signal: String? {
    switch self {
    case .defined(let spec): spec.id
    case .sampled(let id, _), .failed(let id, _), .changed(let id, _, _, _), .marked(let id, _): id
    case .judged(_, let verdict): verdict.signal
    case .batch, .stopped, .stopReset, .costReported: nil
    }
  }
}
