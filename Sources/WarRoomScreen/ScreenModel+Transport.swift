import WarRoomCanvas
import WarRoomCore

extension ScreenModel {
  static let replayOnly = "This is a replay: nothing can be run, approved or changed here."

  /// A key on the panes of a replay. What would change something is answered, and does nothing.
  mutating func pressInReplay(_ key: Key) -> [Intent] {
    guard let action = boardAction(for: key, in: .replay) else {
      message = nil
      if let live = ActionTable.action(for: key, in: .board) {
        say(unavailable(live) ?? ScreenModel.replayOnly)
      }
      return []
    }
    if let intents = boardAction(action) { return intents }
    if action == .tenth, case .character(let digit) = key, let tenths = digit.wholeNumberValue {
      message = nil
      return [.replay(.go(.share(Double(tenths) / 10)))]
    }
    message = nil
    return perform(action)
  }

  /// What a replay does for an action; nil for an action that is none of its own.
  mutating func transport(_ action: Action) -> [Intent]? {
    if action == .goTo {
      ask(.goTo)
      return []
    }
    if action == .nextMatch || action == .previousMatch, replay != nil {
      return [.replay(.search(view.search, backward: action == .previousMatch))]
    }
    if action == .endSearch, replay != nil {
      view.search = ""
      return [.replay(.endSearch)]
    }
    let asked: [Action: Transport] = [
      .playPause: .playPause, .stepForward: .step(1), .stepBack: .step(-1),
      .nextDecision: .stop(.decision, backward: false),
      .previousDecision: .stop(.decision, backward: true),
      .nextPhase: .stop(.phase, backward: false), .previousPhase: .stop(.phase, backward: true),
      .minuteForward: .go(.shift(60)), .minuteBack: .go(.shift(-60)), .faster: .faster,
      .slower: .slower, .toStart: .go(.start), .toEnd: .go(.end), .chapters: .chapters,
      .otherReplay: .other,
    ]
    return asked[action].map { [.replay($0)] }
  }

  /// Why an action does nothing in a replay; nil when it does something or is judged as always.
  func unavailableInReplay(_ action: Action) -> String? {
    guard let replay else { return nil }
    if action == .otherReplay, !replay.isBesideAnother { return "No other replay stands here." }
    guard let entry = ActionTable.entry(action), entry.contexts.contains(.board),
      !entry.contexts.contains(.replay), entry.group != .move, entry.group != .console,
      action != .rooms
    else { return action == .showDiff ? ScreenModel.replayOnly : nil }
    return ScreenModel.replayOnly
  }

  /// Shows the room as it was at another instant; where somebody looks stays as far as it can.
  mutating func rewind(to room: Room, at clock: Timestamp) {
    if room.entries.count < self.room.entries.count || replay?.stretch != nil {
      view.order = TimelineOrder()
      view.filtered = TimelineOrder()
    }
    self.room = room
    now = Moment(wall: clock, boottime: 0, boot: "")
    if let id = view.options.selected, room.option(id) == nil { view.options = ListPosition() }
    if let run = view.run, room.run(run) == nil { view.run = nil }
    settle()
    if let id = view.timeline.selected, id >= max(timeline.count, room.entries.count) {
      view.timeline = ListPosition()
    }
  }
}
