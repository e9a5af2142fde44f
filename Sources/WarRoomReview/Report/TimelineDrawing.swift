import WarRoomCore

/// The incident on one axis of time, as SVG: phases as bars, what was decided and what alerts said
/// as marks, every entry as a tick, signals as lines below.
package struct TimelineDrawing: Equatable, Sendable {
  /// The `svg` element, with a line feed at its end. The titles of signals are its only text of
  /// others, and escaped.
  package let svg: String

  private static let width: Int64 = 1_000
  private static let left: Int64 = 10
  private static let right: Int64 = 990
  private static let signalHeight: Int64 = 60

  /// Nil when everything happened at one moment: nothing can be drawn along a line then.
  init?(_ room: Room) {
    let entries = room.entries.filter { entry in
      if case .journalOpened = entry.fact { false } else { true }
    }
    guard let first = entries.map(\.occurred).min(), let last = entries.map(\.occurred).max(),
      first < last
    else { return nil }
    let scale = Scale(from: first, to: last)
    var parts: [String] = []
    parts += TimelineDrawing.phases(room, scale)
    parts.append("<line class=\"axis\" x1=\"10\" y1=\"60\" x2=\"990\" y2=\"60\"/>")
    for entry in entries.prefix(Limits.drawnEntries) {
      parts.append(TimelineDrawing.mark(entry, scale))
    }
    parts += TimelineDrawing.labels(scale)
    var height: Int64 = 100
    for state in room.signals.signals.prefix(Limits.drawnSignals) {
      parts += TimelineDrawing.line(state, scale, top: height)
      height += TimelineDrawing.signalHeight + 10
    }
    svg =
      "<svg viewBox=\"0 0 \(TimelineDrawing.width) \(height)\" role=\"img\" "
      + "aria-label=\"the incident over time\">\n" + parts.joined(separator: "\n") + "\n</svg>\n"
  }

  private struct Scale {
    let from: Timestamp
    let to: Timestamp

    /// In tenths of a unit, from `left` to `right`.
    func x(_ time: Timestamp) -> String {
      let span = max(to.microseconds - from.microseconds, 1)
      let at = min(max(time.microseconds - from.microseconds, 0), span)
      let room = (TimelineDrawing.right - TimelineDrawing.left) * 10
      let tenths = TimelineDrawing.left * 10 + Int64(Double(at) / Double(span) * Double(room))
      return "\(tenths / 10).\(tenths % 10)"
    }
  }

  private static func phases(_ room: Room, _ scale: Scale) -> [String] {
    let times = room.milestones
    var spans: [(String, Timestamp?, Timestamp?)] = [
      ("impact", times.started ?? times.detected, times.recovered ?? times.resolved),
      ("mitigation", times.declared ?? times.detected, times.mitigated),
      ("watching", times.mitigated, times.resolved),
    ]
    spans.removeAll { $0.1 == nil || $0.2 == nil }
    return spans.enumerated().flatMap { row, span -> [String] in
      guard let from = span.1, let to = span.2, from < to else { return [] }
      let y = 6 + row * 14
      let x = scale.x(from)
      return [
        "<path class=\"phase\" d=\"M\(x) \(y)H\(scale.x(to))v10H\(x)z\"/>",
        "<text x=\"\(x)\" y=\"\(y + 9)\">\(span.0)</text>",
      ]
    }
  }

  private static func mark(_ entry: Entry, _ scale: Scale) -> String {
    let x = scale.x(entry.occurred)
    func dot(_ name: String, _ word: String) -> String {
      "<circle class=\"\(name)\" cx=\"\(x)\" cy=\"60\" r=\"4\"><title>record \(entry.sequence), "
        + "\(word), \(entry.occurred.rfc3339)</title></circle>"
    }
    switch entry.fact {
    case .alertReceived(let alert): return dot(alert.firing ? "bad" : "good", "alert")
    case .runApproved, .runDenied, .runRevoked, .phaseMoved, .severitySet, .andonPulled,
      .andonReleased, .glassBroken, .verificationStated:
      return dot("mark", "decision")
    case .runEnded(_, let outcome): return dot(outcome.succeeded ? "good" : "bad", "action")
    case .entryImported(let imported):
      switch imported.kind {
      case .outageBegins, .alert: return dot("bad", imported.kind.rawValue)
      case .mitigated, .outageEnds, .resolved: return dot("good", imported.kind.rawValue)
      case .detected, .declared, .acknowledged, .decision, .action:
        return dot("mark", imported.kind.rawValue)
      case .note, .message, .change: break
      }
    case _: break
    }
    return "<line class=\"entry\" x1=\"\(x)\" y1=\"56\" x2=\"\(x)\" y2=\"64\"/>"
  }

  private static func labels(_ scale: Scale) -> [String] {
    let from = String(scale.from.rfc3339.prefix(16))
    let to = String(scale.to.rfc3339.prefix(16))
    return [
      "<text x=\"\(left)\" y=\"82\">\(from)Z</text>",
      "<text x=\"\(right)\" y=\"82\" text-anchor=\"end\">\(to)Z</text>",
    ]
  }

  /// One signal between its least and its greatest value; what was not read is a gap.
  private static func line(
    _ state: SignalBoard.SignalState, _ scale: Scale, top: Int64
  ) -> [String] {
    let values = state.samples.compactMap(\.value) + [state.spec.threshold].compactMap { $0 }
    guard let low = values.min(), let high = values.max() else { return [] }
    let span = high > low ? high - low : 1
    func y(_ value: Double) -> String {
      let tenths = Int64((high - value) / span * Double(signalHeight) * 10) + top * 10
      return "\(tenths / 10).\(tenths % 10)"
    }
    var path = ""
    var isOpen = false
    for sample in state.samples {
      guard let value = sample.value else {
        isOpen = false
        continue
      }
      path += "\(isOpen ? "L" : "M")\(scale.x(sample.at)) \(y(value))"
      isOpen = true
    }
    var parts = ["<path class=\"level\" d=\"\(path)\"/>"]
    if let limit = state.spec.threshold {
      parts.append(
        "<line class=\"limit\" x1=\"10\" y1=\"\(y(limit))\" x2=\"990\" y2=\"\(y(limit))\"/>")
    }
    parts.append(
      "<text x=\"\(left)\" y=\"\(top + 10)\">\(HTMLText(state.spec.title).text)</text>")
    return parts
  }
}
