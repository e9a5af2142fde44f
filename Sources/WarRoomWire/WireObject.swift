import WarRoomJSON

/// A value of the core with the form of one JSON object.
protocol WireObject {
  /// Writes names and values, without the braces.
  func writeMembers(to writer: inout JSONWriter)
  init(_ object: JSONObject) throws(JSONShapeError)
}

extension JSONWriter {
  mutating func object(_ value: some WireObject) {
    beginObject()
    value.writeMembers(to: &self)
    endObject()
  }

  mutating func member(_ name: String, _ value: some WireObject) {
    self.name(name)
    object(value)
  }

  mutating func member(_ name: String, _ value: (some WireObject)?) {
    self.name(name)
    if let value { object(value) } else { null() }
  }

  mutating func member(_ name: String, _ values: [some WireObject]) {
    self.name(name)
    beginArray()
    for value in values { object(value) }
    endArray()
  }
}

extension JSONObject {
  func value<Value: WireObject>(_ name: String) throws(JSONShapeError) -> Value {
    try Value(object(name))
  }

  func optionalValue<Value: WireObject>(_ name: String) throws(JSONShapeError) -> Value? {
    guard let object = try optionalObject(name) else { return nil }
    return try Value(object)
  }

  func values<Value: WireObject>(_ name: String) throws(JSONShapeError) -> [Value] {
    var values: [Value] = []
    for object in try objects(name) { values.append(try Value(object)) }
    return values
  }
}
