import WarRoomCore
import WarRoomJSON

extension SignalBatch: WireObject {
  /// `{"grids":[{"from":…,"after":[0,5000],"of":{"errors":[0.1,null]}}]}`: a time is written once
  /// for all signals that were read then, in milliseconds after the first.
  func writeMembers(to w: inout JSONWriter) {
    w.name("grids")
    w.beginArray()
    for grid in grids {
      w.beginObject()
      grid.writeMembers(to: &w)
      w.endObject()
    }
    w.endArray()
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    var grids: [Grid] = []
    for grid in try d.objects("grids") { grids.append(try Grid(grid)) }
    self.init(grids: grids)
  }
}

extension SignalBatch.Grid {
  /// Finer times do not come from any source.
  private static let unit: Int64 = 1_000

  fileprivate func writeMembers(to w: inout JSONWriter) {
    let start = times.first ?? Timestamp(microseconds: 0)
    w.member("from", start)
    w.name("after")
    w.beginArray()
    for time in times {
      w.integer((time.microseconds &- start.microseconds) / SignalBatch.Grid.unit)
    }
    w.endArray()
    w.name("of")
    w.beginObject()
    for column in columns {
      w.name(column.signal)
      w.beginArray()
      for value in column.values { w.number(value) }
      w.endArray()
    }
    w.endObject()
  }

  fileprivate init(_ d: JSONObject) throws(JSONShapeError) {
    let start = try d.timestamp("from")
    var times: [Timestamp] = []
    for offset in try d.array("after") {
      guard let units = offset.integer(as: Int64.self), units.magnitude < 1 << 50 else {
        throw d.wrong("after", "milliseconds")
      }
      times.append(
        Timestamp(microseconds: start.microseconds &+ units * SignalBatch.Grid.unit))
    }
    var columns: [SignalBatch.Column] = []
    let of = try d.object("of")
    for member in of.members {
      let values = try of.array(member.name)
      guard values.count == times.count else {
        throw of.wrong(member.name, "as many values as times")
      }
      var numbers: [Double?] = []
      for value in values {
        let isNothing = if case .null = value { true } else { false }
        guard isNothing || value.number != nil else {
          throw of.wrong(member.name, "numbers or null")
        }
        numbers.append(value.number)
      }
      columns.append(SignalBatch.Column(signal: member.name, values: numbers))
    }
    self.init(times: times, columns: columns)
  }
}

extension SignalMark {
  enum Kind: String {
    case onset, raised, calmed
  }

  init(_ d: JSONObject) throws(JSONShapeError) {
    switch try d.word("mark", "mark", as: Kind.self) {
    case .onset: self = .onset(try d.timestamp("at"))
    case .raised: self = .raised(at: try d.timestamp("at"), value: try d.number("value"))
    case .calmed: self = .calmed(at: try d.timestamp("at"), value: try d.number("value"))
    }
  }
}
