import WarRoomCore
import WarRoomJSON

extension JSONWriter {
  /// The shortest decimal that reads back as the same number; `null` for none, and for what is no
  /// number, which JSON cannot say.
  mutating func number(_ value: Double?) {
    guard let value, value.isFinite else {
      null()
      return
    }
    printed("\(value)")
  }

  mutating func member(_ name: String, number value: Double?) {
    self.name(name)
    number(value)
  }
}

extension JSONObject {
  func number(_ name: String) throws(JSONShapeError) -> Double {
    try required(name, "number") { $0.number }
  }

  func optionalNumber(_ name: String) throws(JSONShapeError) -> Double? {
    try optional(name, "number") { $0.number }
  }
}

extension JSON {
  var number: Double? {
    guard case .number(let text) = self, let value = Double(text), value.isFinite else {
      return nil
    }
    return value
  }
}
