/// A JSON value as it was read: numbers stay as printed, members stay in order.
package enum JSON: Equatable, Sendable {
  case null
  case bool(Bool)
  /// As printed, checked against the grammar.
  case number(String)
  case string(String)
  case array([JSON])
  /// Names are unique.
  case object([Member])

  /// One name and value of an object.
  package struct Member: Equatable, Sendable {
    package var name: String
    package var value: JSON

    package init(name: String, value: JSON) {
      self.name = name
      self.value = value
    }
  }

  /// Reads one value and nothing else from `bytes`; white space around it is allowed.
  package static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes, limits: limits)
    return try reader.whole { (reader) throws(JSONError) in try reader.value() }
  }

  /// Reads one value and nothing else from `bytes`; white space around it is allowed.
  package static func parse(
    _ bytes: some Sequence<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSON {
    try parse(Array(bytes), limits: limits)
  }

  /// Where the values of an object's members lie in `bytes`, for who needs them as printed.
  package static func memberRanges(
    of bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> [(name: String, range: Range<Int>)] {
    var reader = JSONReader(bytes, limits: limits)
    var ranges: [(name: String, range: Range<Int>)] = []
    try reader.whole { (reader) throws(JSONError) in
      try reader.members { (name, reader) throws(JSONError) in
        let start = reader.offset
        _ = try reader.value()
        ranges.append((name, start..<reader.offset))
      }
    }
    return ranges
  }

  /// Where the elements of an array lie in `bytes`.
  package static func elementRanges(
    of bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> [Range<Int>] {
    var reader = JSONReader(bytes, limits: limits)
    var ranges: [Range<Int>] = []
    try reader.whole { (reader) throws(JSONError) in
      try reader.elements { (reader) throws(JSONError) in
        let start = reader.offset
        _ = try reader.value()
        ranges.append(start..<reader.offset)
      }
    }
    return ranges
  }
}
