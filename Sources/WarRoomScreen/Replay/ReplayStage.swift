package import WarRoomCanvas
import WarRoomCore

/// One replay, or two at the same time since each began: side by side where there is room for it,
/// above each other where not, and one with a line of the other on a small terminal.
package struct ReplayStage {
  private var replays: [ReplayModel]
  /// Which of them has the keys.
  private var led = 0
  private var size = Size(rows: 24, columns: 80)

  /// `other` goes along with `first`, or the other way round, whichever has the keys.
  package init(_ first: ReplayModel, beside other: ReplayModel? = nil) {
    replays = [first] + (other.map { [$0] } ?? [])
    guard other != nil else { return }
    giveKeys()
    synchronise()
  }

  /// Of the one that has the keys.
  package var isPlaying: Bool { replays[led].isPlaying }
  /// Of the one that has the keys.
  package var isSearching: Bool { replays[led].isSearching }

  /// As `ReplayModel.update`.
  package mutating func update(_ input: Input) -> [Intent] {
    let asked = replays[led].update(input)
    synchronise()
    guard asked.contains(.replay(.other)), replays.count > 1 else { return asked }
    led = 1 - led
    giveKeys()
    return asked.filter { $0 != .replay(.other) }
  }

  /// As `ReplayModel.advance`.
  package mutating func advance(to boottime: Int64) {
    replays[led].advance(to: boottime)
    synchronise()
  }

  /// As `ReplayModel.work`.
  package mutating func work(records: Int) -> Bool {
    let goesOn = replays[led].work(records: records)
    if !goesOn { synchronise() }
    return goesOn
  }

  /// As `ReplayModel.grew`.
  package mutating func grew() {
    for index in replays.indices { replays[index].grew() }
    synchronise()
  }

  /// Gives the whole terminal's size.
  package mutating func resize(rows: Int, columns: Int) {
    size = Size(rows: rows, columns: columns)
    for (index, area) in areas(size).enumerated() where index < replays.count {
      _ = replays[index].update(.resized(rows: area.rows, columns: area.columns))
    }
  }

  private mutating func giveKeys() {
    for index in replays.indices { replays[index].standBesideAnother(hasKeys: index == led) }
  }

  /// Brings the replay without the keys to the same time since its beginning.
  private mutating func synchronise() {
    guard replays.count > 1 else { return }
    let leader = replays[led]
    let passed = leader.clock.seconds(since: leader.beginning)
    let other = 1 - led
    let wanted = replays[other].beginning.advanced(bySeconds: passed)
    let target = min(max(wanted, replays[other].start), replays[other].end)
    if replays[other].clock != target { replays[other].go(to: target) }
  }

  /// Where one replay is drawn.
  private struct Area {
    var row = 0
    var column = 0
    var rows: Int
    var columns: Int
  }

  private func areas(_ size: Size) -> [Area] {
    guard replays.count > 1 else { return [Area(rows: size.rows, columns: size.columns)] }
    if size.columns >= Limits.besideColumns {
      let half = (size.columns - 1) / 2
      return [
        Area(rows: size.rows, columns: half),
        Area(column: half + 1, rows: size.rows, columns: half),
      ]
    }
    if size.rows >= Limits.besideRows {
      let half = size.rows / 2
      return [
        Area(rows: half, columns: size.columns),
        Area(row: half, rows: size.rows - half, columns: size.columns),
      ]
    }
    // Only the one with the keys, and a line below it.
    let whole = Area(rows: max(size.rows - 1, 0), columns: size.columns)
    return [whole, whole]
  }

  /// Draws at the frame's own size.
  package func render(into frame: inout Frame, look: Look) {
    let size = Size(rows: frame.rows, columns: frame.columns)
    guard replays.count > 1 else { return replays[0].render(into: &frame, look: look) }
    let isSingle = size.columns < Limits.besideColumns && size.rows < Limits.besideRows
    var cursor: Cursor?
    for (index, area) in areas(size).enumerated() where !isSingle || index == led {
      var part = Frame(rows: area.rows, columns: area.columns, glyphs: frame.glyphs)
      replays[index].render(into: &part, look: look)
      frame.paste(part, row: area.row, column: area.column)
      if index == led, let own = part.cursor {
        cursor = Cursor(
          row: own.row + area.row, column: own.column + area.column, isVisible: own.isVisible)
      }
    }
    frame.cursor = cursor
    if isSingle {
      drawLine(of: replays[1 - led], into: &frame, look: look)
    } else if size.columns >= Limits.besideColumns {
      for row in 0..<frame.rows {
        frame.put(
          frame.glyphs.bar, row: row, column: (size.columns - 1) / 2, style: look.style(.rule))
      }
    }
  }

  private func drawLine(of other: ReplayModel, into frame: inout Frame, look: Look) {
    let incident = other.room.incident
    let state = incident.map { "\(Wording.severity(of: $0)) \($0.phase.rawValue.uppercased()) " }
    let key = ActionTable.keyName(.otherReplay)
    let text =
      "beside (\(key)): \(other.clock.day) \(other.clock.clock)Z  \(state ?? "")"
      + (incident?.title ?? "")
    frame.put(
      text, row: frame.rows - 1, column: 1, width: max(frame.columns - 2, 0), look: look,
      role: .replay)
  }
}
