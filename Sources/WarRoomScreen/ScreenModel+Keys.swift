import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  /// What a key does: in the topmost layer, or on the board.
  mutating func press(_ key: Key) -> [Intent] {
    switch key {
    case .resize, .unknown, .insert: return []
    case .resumed: return [.redraw]
    case .hangUp, .terminate: return [.quit]
    case .character, .enter, .escape, .tab, .backTab, .backspace, .delete, .up, .down, .left,
      .right, .home, .end, .pageUp, .pageDown, .control, .alt, .function, .paste, .interrupt:
      break
    }
    guard let layer = layers.last else { return pressOnBoard(key) }
    let action = ActionTable.action(for: key, in: layer.context)
    if let intents = consoleAction(action) { return intents }
    switch layer {
    case .help(let page): return press(key, action, help: page)
    case .page(let page): return press(action, page: page)
    case .menu(let menu): return press(action, menu: menu)
    case .prompt(let prompt): return press(key, action, prompt: prompt)
    case .form(let form): return press(key, action, form: form)
    case .palette(let palette): return press(key, action, palette: palette)
    case .approval(let prompt): return press(key, action, approval: prompt)
    case .chart(let chart): return press(action, chart: chart)
    }
  }

  /// What works the same everywhere.
  private mutating func consoleAction(_ action: Action?) -> [Intent]? {
    if action == .redraw { return [.redraw] }
    if action == .suspend {
      changePrompt { $0.reopen() }
      return [.suspend]
    }
    return action == .interrupt && !layers.isEmpty ? leaveLayer() : nil
  }

  private mutating func pressOnBoard(_ key: Key) -> [Intent] {
    if replay != nil { return pressInReplay(key) }
    guard let action = boardAction(for: key, in: .board) else {
      message = nil
      return []
    }
    if let intents = boardAction(action) { return intents }
    if action == .down || action == .up { message?.isRead = true } else { message = nil }
    return perform(action)
  }

  /// What a key means on the panes: first for a search that is on, then in the focused pane.
  func boardAction(for key: Key, in context: Action.Context) -> Action? {
    if !view.search.isEmpty, let action = ActionTable.action(for: key, in: .searching) {
      return action
    }
    if let pane = view.focus.context, let action = ActionTable.action(for: key, in: pane) {
      return action
    }
    return ActionTable.action(for: key, in: context)
  }

  /// What works the same on every board; nil for what does not.
  mutating func boardAction(_ action: Action) -> [Intent]? {
    if let intents = consoleAction(action) { return intents }
    guard action == .interrupt else { return nil }
    let again = replay == nil ? ScreenModel.quitQuestion : ScreenModel.leaveQuestion
    if message?.text == again, message?.isRead == false { return [.quit] }
    say(again, .warn)
    return []
  }

  static let quitQuestion = "ctrl-c again leaves the console; the incident goes on."
  static let leaveQuestion = "ctrl-c again leaves the replay."

  /// Puts the topmost layer away without doing it; what was typed into a form is kept.
  mutating func leaveLayer() -> [Intent] {
    guard let layer = layers.popLast() else { return [] }
    if case .form(let form) = layer { view.drafts[form.kind] = form }
    if case .approval(let prompt) = layer {
      if case .over = prompt.stage { return [] }
      say(
        "Put aside. It still waits: \(ActionTable.keyName(.approvals)) opens it again.", .waiting)
    }
    guard case .approval = layers.last else { return [] }
    // Keys meant for what lay above must not land in the prompt.
    changePrompt { $0.reopen() }
    return [.discardTypeahead]
  }

  private mutating func press(_ key: Key, _ action: Action?, help: HelpPage) -> [Intent] {
    var page = help
    let leaves = key == .enter || (key == .character("q") && page.filter.isBlank)
    if leaves || action == .leaveText { return leaveLayer() }
    if let action {
      page.scroll += step(action, height: pageRows)
    } else if page.filter.edit(key) {
      page.scroll = 0
    }
    let lines = helpLines(page).count
    page.scroll = min(max(page.scroll, 0), max(0, lines - pageRows))
    layers[layers.count - 1] = .help(page)
    return []
  }

  private mutating func press(_ action: Action?, page: Page) -> [Intent] {
    guard let action else { return [] }
    if action == .close { return leaveLayer() }
    if action == .follow {
      follow(page)
      return []
    }
    var page = page
    page.scroll += step(action, height: pageRows)
    page.scroll = min(max(page.scroll, 0), max(0, pageLines(page).count - pageRows))
    layers[layers.count - 1] = .page(page)
    return []
  }

  private mutating func press(_ action: Action?, menu: Menu) -> [Intent] {
    guard let action else { return [] }
    if action == .close { return leaveLayer() }
    if action == .accept { return take(menu) }
    var menu = menu
    menu.selected += step(action, height: pageRows)
    menu.selected = min(max(menu.selected, 0), max(0, menu.items.count - 1))
    layers[layers.count - 1] = .menu(menu)
    return []
  }

  private mutating func press(_ key: Key, _ action: Action?, palette: Palette) -> [Intent] {
    var palette = palette
    let found = paletteEntries(palette.field.text)
    let chosen = found.indices.contains(palette.selected) ? found[palette.selected] : nil
    if action == .leaveText { return leaveLayer() }
    if action == .accept {
      guard let chosen else { return [] }
      _ = layers.popLast()
      return perform(chosen.action)
    }
    if action == .complete {
      if let chosen { palette.field.replace(with: chosen.name) }
      palette.selected = 0
    } else if let action {
      palette.selected += step(action, height: pageRows)
    } else if palette.field.edit(key) {
      palette.selected = 0
    }
    let last = max(0, paletteEntries(palette.field.text).count - 1)
    palette.selected = min(max(palette.selected, 0), last)
    layers[layers.count - 1] = .palette(palette)
    return []
  }

  /// Actions of the board whose name holds what was typed; those it starts come first.
  func paletteEntries(_ typed: String) -> [ActionEntry] {
    let typed = typed.lowercased().filter { $0 != " " }
    let all = ActionTable.entries.filter {
      $0.contexts.contains(boardContext) && $0.action != .tenth
    }
    return all.filter { $0.name.hasPrefix(typed) }
      + all.filter { !$0.name.hasPrefix(typed) && $0.name.contains(typed) }
  }

  /// Where keys of the panes are looked up.
  var boardContext: Action.Context { replay == nil ? .board : .replay }

  /// Rows that a page or a menu shows.
  var pageRows: Int { max(size.rows - headerRows - 3, 1) }

  /// How far a moving action goes in a list of `height` rows; 0 for every other action.
  func step(_ action: Action, height: Int) -> Int {
    let half = max(height / 2, 1)
    let page = max(height - 1, 1)
    let steps: [Action: Int] = [
      .down: 1, .up: -1, .laterChoice: 1, .earlierChoice: -1, .halfDown: half, .halfUp: -half,
      .pageDown: page, .pageUp: -page, .first: -Limits.pageLines, .last: Limits.pageLines,
    ]
    return steps[action] ?? 0
  }
}
