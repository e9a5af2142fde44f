import WarRoomCanvas

extension ActionTable {
  /// The keys of a replay: those of the board that change something mean nothing there.
  static let replay: [ActionEntry] = [
    row(
      .playPause, [.character(" ")], "play", "play", "Play, or pause.", .replay, in: [.replay],
      rank: -9),
    row(
      .nextDecision, [.character("]")], "next-decision", "next decision",
      "Go to the next decision.", .replay, in: [.replay], rank: -8),
    row(
      .previousDecision, [.character("[")], "previous-decision", "decision before",
      "Go to the decision before.", .replay, in: [.replay]),
    row(
      .stepForward, [.character(".")], "step", "next", "Go one record on.", .replay,
      in: [.replay], rank: -7),
    row(
      .stepBack, [.character(",")], "step-back", "record before", "Go one record back.", .replay,
      in: [.replay]),
    row(
      .minuteForward, [.character(">")], "minute", "1 min", "Go a minute on.", .replay,
      in: [.replay], rank: -6),
    row(
      .minuteBack, [.character("<")], "minute-back", "1 min back", "Go a minute back.", .replay,
      in: [.replay]),
    row(
      .faster, [.character("+"), .character("=")], "faster", "faster",
      "Play faster, up to 1000 times, and then as fast as it goes.", .replay, in: [.replay],
      rank: -5),
    row(
      .slower, [.character("-")], "slower", "slower", "Play slower, down to real time.", .replay,
      in: [.replay]),
    row(
      .goTo, [.character("T")], "go-to", "go to",
      "Go to a time or a share: 23:27, 2017-01-31 23:27, 34 %, +5m, end.", .replay,
      in: [.replay], rank: -4),
    row(
      .chapters, [.character("C")], "chapters", "chapters",
      "List the phases, milestones and decisions, and go to one.", .replay, in: [.replay],
      rank: -3),
    row(
      .nextPhase, [.character("}")], "next-phase", "next phase", "Go to the next phase.", .replay,
      in: [.replay], rank: -2),
    row(
      .previousPhase, [.character("{")], "previous-phase", "phase before",
      "Go to the phase before.", .replay, in: [.replay]),
    row(
      .tenth, (0...9).map { .character(Character("\($0)")) }, "tenth", "tenths",
      "Go to that tenth of the time.", .replay, in: [.replay]),
    row(
      .toStart, [.character("g"), .home], "to-start", "start", "Go to the start.", .replay,
      in: [.replay]),
    row(
      .toEnd, [.character("G"), .end], "to-end", "end", "Go to the end.", .replay, in: [.replay]),
    row(
      .otherReplay, [.character("o")], "other-replay", "other replay",
      "Give the keys to the replay beside this one.", .replay, in: [.replay], rank: -1),
  ]
}
