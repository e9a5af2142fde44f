import WarRoomCore

extension ScreenModel {
  /// The menu of an action that has one.
  func menu(_ action: Action) -> Menu {
    var menu = made(action)
    menu.source = action
    return menu
  }

  /// Brings open menus up to the room. One whose chosen row would become another is closed: what
  /// is pressed next was meant for the old one.
  mutating func refreshMenus() {
    for index in layers.indices.reversed() {
      guard case .menu(var open) = layers[index], let action = open.source else { continue }
      let fresh = menu(action)
      let chosen = open.items.indices.contains(open.selected) ? open.items[open.selected] : nil
      let now = fresh.items.indices.contains(open.selected) ? fresh.items[open.selected] : nil
      if chosen?.label == now?.label || chosen?.choice == now?.choice {
        open.title = fresh.title
        open.items = fresh.items
        layers[index] = .menu(open)
      } else {
        layers.remove(at: index)
        say("\(fresh.title): the menu changed, \(ActionTable.keyName(action)) opens it.", .warn)
      }
    }
  }

  private func made(_ action: Action) -> Menu {
    if action == .phase { return phaseMenu }
    if action == .classify { return classificationMenu }
    if action == .severity { return severityMenu }
    if action == .roles { return roleMenu }
    if action == .update { return obligationMenu }
    if action == .rooms { return roomMenu }
    return verifyMenu
  }

  private var phaseMenu: Menu {
    let phase = room.incident?.phase ?? .triage
    let moves = (room.incident?.exits ?? phase.exits).map { exit in
      let needs = (try? room.needs(for: exit, reason: "")) ?? []
      let spoken = needs.filter { $0 == .reason || $0 == .impactOver || $0 == .mitigation }
      let blocking = needs.filter { !spoken.contains($0) }
      let refused =
        blocking.isEmpty ? nil : "missing: " + blocking.map(Wording.need).joined(separator: "; ")
      return Menu.Item(
        label: exit.rawValue, detail: Wording.meaning(of: exit, from: phase), refused: refused,
        choice: spoken.isEmpty ? .order(.move(exit, reason: "")) : .ask(.phase(exit)))
    }
    let marked = room.incident?.investigating ?? false
    let mark = Menu.Item(
      label: marked ? "not investigating" : "investigating", detail: "a mark beside the phase",
      refused: refusal(of: .investigate(!marked)).map(Wording.sentence),
      choice: .order(.investigate(!marked)))
    return Menu("Phase, now \(phase.rawValue)", moves + [mark])
  }

  private var classificationMenu: Menu {
    Menu(
      "What kind of incident is it",
      Classification.allCases.map { classification in
        Menu.Item(
          label: classification.rawValue, detail: Wording.meaning(of: classification),
          refused: refusal(of: .classify(classification)).map(Wording.sentence),
          choice: .order(.classify(classification)))
      })
  }

  private var severityMenu: Menu {
    Menu(
      "Severity; in doubt the higher one",
      Severity.allCases.map { severity in
        let duties = Obligation.allCases.filter { $0.dueSeconds(at: severity) != nil }
        return Menu.Item(
          label: severity.label, detail: duties.map(\.rawValue).joined(separator: ", "),
          refused: refusal(of: .setSeverity(severity, reason: "why")).map(Wording.sentence),
          choice: .ask(.severity(severity)))
      })
  }

  private var roleMenu: Menu {
    Menu(
      "Roles",
      Role.allCases.map { role in
        let holder =
          role == .observer
          ? room.observers.map(\.name).joined(separator: ", ") : room.roles[role]?.name ?? ""
        return Menu.Item(
          label: role.rawValue, detail: holder.isEmpty ? "nobody" : holder,
          choice: .ask(.role(role)))
      })
  }

  private var obligationMenu: Menu {
    let owed = room.obligations()
    return Menu(
      owed.isEmpty ? "Nothing is owed now" : "What was done",
      owed.map { due in
        Menu.Item(
          label: due.obligation.rawValue, detail: Wording.due(due.due, now: clock),
          choice: due.obligation == .acknowledge
            ? .order(.acknowledge) : .ask(.obligation(due.obligation)))
      })
  }

  private var verifyMenu: Menu {
    Menu(
      "Does it work again",
      Verification.Outcome.allCases.map { outcome in
        Menu.Item(
          label: outcome.rawValue, detail: Wording.meaning(of: outcome),
          choice: .ask(.verify(outcome)))
      })
  }

  private var roomMenu: Menu {
    Menu(
      "Incidents",
      feed.rooms.map { room in
        let waits = room.waiting > 0 ? ", \(room.waiting) waiting" : ""
        let late = room.overdue > 0 ? ", \(room.overdue) OVERDUE" : ""
        let isHere = room.id == self.room.incident?.id
        return Menu.Item(
          label: "\(room.id.short)  \(room.severity.label)  \(room.phase.rawValue)",
          detail: room.title + waits + late, refused: isHere ? "on the screen now" : nil,
          choice: .room(room.id))
      })
  }

  /// Deny, stop or waive: at once when there is one run to choose from.
  mutating func openRunMenu(_ action: Action) {
    var items: [Menu.Item] = []
    if action == .cancelRun {
      items = running.map { runItem("stop", $0, .cancel($0.id)) }
    } else if action == .waiveEvidence {
      items = gathering.map { runItem("waive the evidence of", $0, .waive($0.id)) }
    } else {
      for run in room.runs where run.state.isPending {
        items.append(runItem("deny", run, .deny(run.id)))
        if refusal(of: .withdraw(run.id, reason: "why")) == nil {
          items.append(runItem("withdraw", run, .withdraw(run.id)))
        }
        if !run.approvals.isEmpty {
          items.append(runItem("take back the approval of", run, .revoke(run.id)))
        }
      }
    }
    if items.count == 1, case .ask(let question) = items[0].choice {
      ask(question)
    } else {
      push(.menu(Menu("Which run", items)))
    }
  }

  private func runItem(_ verb: String, _ run: Run, _ question: Question) -> Menu.Item {
    Menu.Item(
      label: "\(verb) run \(run.id)", detail: "\(run.proposal.title), \(run.state.word)",
      choice: .ask(question))
  }

  /// Takes the selected row.
  mutating func take(_ menu: Menu) -> [Intent] {
    guard menu.items.indices.contains(menu.selected) else { return leaveLayer() }
    let item = menu.items[menu.selected]
    if let refused = item.refused {
      say(refused, .warn)
      return []
    }
    _ = layers.popLast()
    switch item.choice {
    case .order(let order): return send(order)
    case .ask(let question):
      ask(question, text: question.isAboutViewer(room) ? viewer.name : "")
    case .room(let id): return [.switchRoom(id)]
    case .approval(let run): return openApproval(run)
    case .place(let place): return [.replay(.place(place))]
    case .page(let subject): push(.page(Page(subject: subject)))
    case .quit: return [.quit]
    case .nothing: break
    }
    return []
  }
}

extension Question {
  /// A role that nobody holds is most often taken by whoever asks.
  fileprivate func isAboutViewer(_ room: Room) -> Bool {
    guard case .role(let role) = self else { return false }
    return role != .observer && room.roles[role] == nil
  }
}
