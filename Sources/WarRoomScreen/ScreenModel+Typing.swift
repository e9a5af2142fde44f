import WarRoomCanvas
import WarRoomCore
import WarRoomGate

extension ScreenModel {
  mutating func press(_ key: Key, _ action: Action?, prompt: Prompt) -> [Intent] {
    var prompt = prompt
    if action == .leaveText { return leaveLayer() }
    if action == .accept { return answer(prompt) }
    if action == .complete {
      if case .note(let kind) = prompt.question { prompt.question = .note(kind.next) }
    } else if prompt.field.edit(key) {
      prompt.complaint = ""
    }
    layers[layers.count - 1] = .prompt(prompt)
    return []
  }

  /// Sends the answer, asks on, or says what is missing.
  private mutating func answer(_ prompt: Prompt) -> [Intent] {
    let text = prompt.field.text
    switch prompt.question {
    case .search:
      _ = layers.popLast()
      view.search = prompt.field.isBlank ? "" : text
      guard !view.search.isEmpty else { return [] }
      if replay != nil { return [.replay(.search(text, backward: false))] }
      search(.nextMatch)
      return []
    case .filter:
      _ = layers.popLast()
      filterTimeline(TimelineFilter(text))
      return []
    case .goTo:
      guard let target = ReplayTarget(text) else {
        complain(prompt, "Not understood. A time, a share or a step: 23:27, 34 %, +5m.")
        return []
      }
      _ = layers.popLast()
      return [.replay(.go(target))]
    case .adHocCommand:
      if let complaint = Gate.complaint(aboutLine: text) {
        complain(prompt, complaint.capitalisedFirst + ".")
        return []
      }
    case .note, .amend, .scope, .severity, .phase, .role, .obligation, .verify, .propose,
      .deny, .withdraw, .revoke, .cancel, .waive, .pullAndon, .releaseAndon, .goOn, .markChange:
      break
    }
    guard let order = prompt.question.order(text, by: viewer, people: feed.people) else {
      return []
    }
    if let refusal = refusal(of: order) {
      complain(prompt, Wording.sentence(refusal))
      return []
    }
    guard feed.connection.isLive else {
      complain(prompt, "No host: it is tried again. Your text stays here.")
      return []
    }
    _ = layers.popLast()
    if case .approval = layers.last { _ = layers.popLast() }
    return send(order)
  }

  private mutating func complain(_ prompt: Prompt, _ sentence: String) {
    var prompt = prompt
    prompt.complaint = sentence
    layers[layers.count - 1] = .prompt(prompt)
  }

  mutating func press(_ key: Key, _ action: Action?, form: Form) -> [Intent] {
    var form = form
    if action == .leaveText {
      say("Put aside. What you typed is kept until you leave the console.")
      return leaveLayer()
    }
    if action == .accept, form.isOnLastField { return send(form) }
    if action == .accept || action == .nextField {
      form.focus = min(form.focus + 1, form.fields.count - 1)
    } else if action == .previousField {
      form.focus = max(form.focus - 1, 0)
    } else if form.fields[form.focus].choices.isEmpty {
      _ = form.fields[form.focus].text.edit(key)
      form.complaint = ""
    } else {
      let last = form.fields[form.focus].choices.count - 1
      let step = key == .left ? -1 : key == .right || key == .character(" ") ? 1 : 0
      form.fields[form.focus].chosen = min(max(form.fields[form.focus].chosen + step, 0), last)
    }
    layers[layers.count - 1] = .form(form)
    return []
  }

  private mutating func send(_ form: Form) -> [Intent] {
    var form = form
    guard let order = form.order else {
      form.focus = form.firstMissing ?? 0
      form.complaint = "Still empty: \(form.fields[form.focus].label)."
      layers[layers.count - 1] = .form(form)
      return []
    }
    if let refusal = refusal(of: order) {
      form.complaint = Wording.sentence(refusal)
      layers[layers.count - 1] = .form(form)
      return []
    }
    guard feed.connection.isLive else {
      form.complaint = "No host: it is tried again. Your text stays here."
      layers[layers.count - 1] = .form(form)
      return []
    }
    _ = layers.popLast()
    // Kept until it is known that the host took it, and offered again if somebody corrects it.
    view.drafts[form.kind] = form
    return send(order)
  }

  mutating func press(
    _ key: Key, _ action: Action?, approval: ApprovalPrompt
  ) -> [Intent] {
    var prompt = approval
    if action == .aside { return leaveLayer() }
    if case .over = prompt.stage { return [] }
    if let action, step(action, height: 1) != 0 {
      let height = max(ApprovalPrompt.bodyRows(rows: size.rows), 1)
      let last = max(0, prompt.body(columns: size.columns).count - height)
      prompt.scroll = min(max(prompt.scroll + step(action, height: height), 0), last)
      layers[layers.count - 1] = .approval(prompt)
      return []
    }
    guard !prompt.isDead(at: now) else {
      prompt.notice = "Too early: keys of the first second do not count."
      layers[layers.count - 1] = .approval(prompt)
      return []
    }
    if action == .denyInstead {
      ask(.deny(prompt.run.id))
      return []
    }
    guard case .asking = prompt.stage else { return [] }
    prompt.notice = ""
    let intents = type(key, action, into: &prompt)
    layers[layers.count - 1] = .approval(prompt)
    return intents
  }

  private func type(
    _ key: Key, _ action: Action?, into prompt: inout ApprovalPrompt
  ) -> [Intent] {
    if case .paste = key {
      prompt.notice = "Pasted text does not count. Type the target."
      return []
    }
    let decides = action == .acceptTarget || action == .approveByKey
    guard decides else {
      if !prompt.byKey { _ = prompt.field.edit(key) }
      return []
    }
    guard prompt.isRead(columns: size.columns) else {
      prompt.notice = "Read it to its end first: down, pgdn."
      return []
    }
    let typed = prompt.byKey ? prompt.run.challenge : prompt.field.text
    if typed != prompt.run.challenge, prompt.run.challenge.hasPrefix(typed) {
      prompt.notice = "The target is not whole yet. Nothing runs."
      return []
    }
    guard feed.connection.isLive else {
      prompt.notice = "No host, so nothing can be approved. It is tried again."
      return []
    }
    let order = Order.approve(prompt.run.id, digest: prompt.request.digest, typed: typed)
    if let refusal = refusal(of: order) {
      prompt.notice = Wording.sentence(refusal)
      return []
    }
    prompt.stage = .sending(ticket: nil)
    prompt.field = TextField(limit: 1_000)
    prompt.notice = "Sent. Waiting for the host."
    return [.order(order)]
  }
}

extension NoteKind {
  /// The kind after this one, round and round.
  fileprivate var next: NoteKind {
    let all = NoteKind.allCases
    let place = all.firstIndex(of: self) ?? 0
    return all[(place + 1) % all.count]
  }
}
