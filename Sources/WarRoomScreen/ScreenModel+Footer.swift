import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// The line that answers the last key, and the keys that do something now.
  func drawFooter(into frame: inout Frame, look: Look) {
    frame.rule(
      row: frame.rows - 2, title: "", note: "", focused: false, look: look)
    if let message {
      frame.put(
        " \(message.text) ", row: frame.rows - 2, column: 1, width: max(frame.columns - 2, 0),
        look: look, role: message.role)
    }
    drawKeys(footer, row: frame.rows - 1, into: &frame, look: look)
  }

  /// Keys with their words; what does not fit is left out from the right, the last one stays.
  func drawKeys(
    _ items: [(key: String, label: String)], row: Int, into frame: inout Frame, look: Look
  ) {
    guard let last = items.last else { return }
    let lastWidth = last.key.count + 1 + last.label.count
    var column = 1
    for (index, item) in items.enumerated() {
      let width = item.key.count + 1 + item.label.count
      let isLast = index == items.count - 1
      if !isLast, column + width + 3 + lastWidth > frame.columns - 1 { continue }
      column = frame.put(item.key, row: row, column: column, look: look, role: .key)
      column = frame.put(item.label, row: row, column: column + 1, look: look) + 3
    }
  }

  /// What works here and now, the likeliest first and help last.
  var footer: [(key: String, label: String)] {
    if let replay, !replay.hasKeys, let other = ActionTable.entry(.otherReplay) {
      return [(key: keyName(other), label: "gives the keys to this replay")]
    }
    var rows: [ActionEntry]
    if let layer = layers.last {
      rows = ranked(in: layer.context)
      if case .prompt(let prompt) = layer, !prompt.isNote {
        rows.removeAll { $0.action == .complete }
      }
      if case .page(let page) = layer, links(page).isEmpty {
        rows.removeAll { $0.action == .follow }
      }
    } else {
      let own = view.focus.context.map { ranked(in: $0) } ?? []
      let board = (own + ranked(in: boardContext)).filter { belongsInFooter($0.action) }
        .sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
      let searching = view.search.isEmpty ? [] : ranked(in: .searching)
      let taken = Set(searching.flatMap(\.keys))
      rows = searching + board.filter { $0.keys.first.map { !taken.contains($0) } ?? true }
      if room.incident == nil, replay == nil {
        rows = rows.filter { $0.group == .console || $0.action == .rooms }
      }
      if let help = ActionTable.entry(.help) { rows = rows.filter { $0.action != .help } + [help] }
    }
    return rows.map { (key: $0.keys.last == .escape ? "esc" : keyName($0), label: label($0)) }
  }

  /// What enter does. The words of the options are equally long, so that a step from one to the
  /// next moves no other word of the footer.
  private var chooseLabel: String {
    if view.focus == .signals { return "chart" }
    guard view.focus == .options, let id = view.options.selected else { return "open" }
    if replay != nil { return "detail" }
    if room.awaiting.contains(where: { $0.proposal.option == id }) { return "answer" }
    return room.option(id)?.command != nil && proposalRefused(id) == nil ? "choose" : "detail"
  }

  private func acceptLabel(_ layer: Layer) -> String {
    switch layer {
    case .prompt: "send"
    case .form(let form): form.isOnLastField ? "send" : "next"
    case .help, .page, .menu, .palette, .approval, .chart: "take"
    }
  }

  private func keyName(_ entry: ActionEntry) -> String { entry.keys.first?.name ?? "" }

  private func ranked(in context: Action.Context) -> [ActionEntry] {
    ActionTable.entries.filter { $0.rank != nil && $0.contexts.contains(context) }
      .sorted { ($0.rank ?? 0) < ($1.rank ?? 0) }
  }

  private func label(_ entry: ActionEntry) -> String {
    if entry.action == .choose { return chooseLabel }
    if entry.action == .accept, let layer = layers.last { return acceptLabel(layer) }
    if entry.action == .complete, case .prompt = layers.last { return "next kind" }
    if entry.action == .andon, room.andon != nil { return "release" }
    if entry.action == .zoom, view.zoomed { return "unzoom" }
    if entry.action == .detail, replay != nil { return "detail" }
    if entry.action == .playPause, replay?.isPlaying == true { return "pause" }
    return entry.label
  }
}

extension Prompt {
  /// Its kind can be turned.
  fileprivate var isNote: Bool {
    if case .note = question { true } else { false }
  }
}
