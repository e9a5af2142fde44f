import WarRoomCore
import WarRoomJSON

extension SignalBatch: WireObject {
  /// `{"grids":[{"from":…,"after":[0,5000000],"of":[["errors",0.1,null]]}]}`: a time is written
  /// once for all signals that were read then, in microseconds after the first.
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
  fileprivate func writeMembers(to w: inout JSONWriter) {
    let start = times.first ?? Timestamp(microseconds: 0)
    w.member("from", start)
    w.name("after")
    w.beginArray()
    for time in times {
      w.integer(time.microseconds &- start.microseconds)
    }
    w.endArray()
    w.name("of")
    w.beginArray()
    for column in columns {
      w.beginArray()
      w.string(column.signal)
      for value in column.values { w.number(value) }
      w.endArray()
    }
    w.endArray()
  }

  fileprivate init(_ d: JSONObject) throws(JSONShapeError) {
    let start = try d.timestamp("from")
    var times: [Timestamp] = []
    for offset in try d.array("after") {
      guard let micros = offset.integer(as: Int64.self), micros.magnitude < 1 << 60 else {
        throw d.wrong("after", "microseconds")
      }
      times.append(Timestamp(microseconds: start.microseconds &+ micros))
    }
    var columns: [SignalBatch.Column] = []
    for row in try d.array("of") {
      guard let row = row.elements, let signal = row.first?.text, row.count == times.count + 1
      else { throw d.wrong("of", "rows of a signal and as many values as times") }
      var numbers: [Double?] = []
      for value in row.dropFirst() {
        let isNothing = if case .null = value { true } else { false }
        guard isNothing || value.number != nil else { throw d.wrong("of", "numbers or null") }
        numbers.append(value.number)
      }
      columns.append(SignalBatch.Column(signal: signal, values: numbers))
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
