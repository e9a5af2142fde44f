import WarRoomCore

extension PlainRoom {
  /// Every signal with its value, how to take it, and what the newest action did to it.
  static func signals(_ room: Room, _ now: Timestamp, _ page: inout PlainPage) {
    let pane = SignalPane(room, now: now)
    if let stop = room.signals.stop { page.line("PROPOSALS HALTED: \(stop)") }
    guard !pane.views.isEmpty else { return }
    page.heading("Signals: \(pane.summary.text)")
    for view in pane.views {
      let parts = [
        view.value.text, view.reading.standing == .noData ? view.silence : view.mark.word,
        view.trend.text, view.usual, view.limit, view.watch.map { $0.text.text } ?? "",
        view.age.isEmpty ? "" : "read \(view.age)",
      ]
      page.field(view.spec.title, parts.filter { !$0.isEmpty }.joined(separator: ", "))
    }
  }
}
