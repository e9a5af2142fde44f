/// Reads JSON strictly (RFC 8259, unique names), in one pass, within bounds.
struct JSONReader {
  let bytes: [UInt8]
  let limits: JSONLimits
  /// The next byte to read.
  var offset = 0
  private var depth = 0
  private var values = 0

  init(_ bytes: [UInt8], limits: JSONLimits) {
    self.bytes = bytes
    self.limits = limits
  }

  /// Runs `body` at the first byte that is not white space, then demands the end.
  mutating func whole<Result>(
    _ body: (inout JSONReader) throws(JSONError) -> Result
  ) throws(JSONError) -> Result {
    guard bytes.count <= limits.bytes else { throw error(.tooLarge(limit: limits.bytes)) }
    skipSpace()
    let result = try body(&self)
    skipSpace()
    guard offset == bytes.count else { throw error(.trailingBytes) }
    return result
  }

  mutating func value() throws(JSONError) -> JSON {
    values += 1
    guard values <= limits.values else { throw error(.tooManyValues(limit: limits.values)) }
    guard let first = peek() else { throw error(.unexpectedEnd) }
    switch first {
    case UInt8(ascii: "{"):
      return try object()
    case UInt8(ascii: "["):
      var elements: [JSON] = []
      try self.elements { (reader) throws(JSONError) in elements.append(try reader.value()) }
      return .array(elements)
    case UInt8(ascii: "\""):
      return .string(try string())
    case UInt8(ascii: "t"):
      try word("true")
      return .bool(true)
    case UInt8(ascii: "f"):
      try word("false")
      return .bool(false)
    case UInt8(ascii: "n"):
      try word("null")
      return .null
    default:
      return .number(try number())
    }
  }

  private mutating func object() throws(JSONError) -> JSON {
    var members: [JSON.Member] = []
    try self.members { (name, reader) throws(JSONError) in
      members.append(JSON.Member(name: name, value: try reader.value()))
    }
    return .object(members)
  }

  /// Calls `body` at each member's value, which it must read.
  mutating func members(
    _ body: (String, inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    var names = MemberNames()
    try sequence(open: "{", close: "}") { (reader) throws(JSONError) in
      let start = reader.offset
      guard reader.peek() == UInt8(ascii: "\"") else { throw reader.unexpected() }
      let name = try reader.string()
      guard names.insert(name) else { throw reader.error(.duplicateKey(name), at: start) }
      reader.skipSpace()
      guard reader.take(":") else { throw reader.unexpected() }
      reader.skipSpace()
      try body(name, &reader)
    }
  }

  /// Calls `body` at each element of an array, which it must read.
  mutating func elements(
    _ body: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    try sequence(open: "[", close: "]", body)
  }

  private mutating func sequence(
    open: Unicode.Scalar, close: Unicode.Scalar,
    _ body: (inout JSONReader) throws(JSONError) -> Void
  ) throws(JSONError) {
    guard depth < limits.depth else { throw error(.tooDeep(limit: limits.depth)) }
    guard take(open) else { throw unexpected() }
    depth += 1
    skipSpace()
    if !take(close) {
      repeat {
        skipSpace()
        try body(&self)
        skipSpace()
      } while take(",")
      guard take(close) else { throw unexpected() }
    }
    depth -= 1
  }

  private mutating func word(_ word: String) throws(JSONError) {
    for byte in word.utf8 {
      guard peek() == byte else { throw unexpected() }
      offset += 1
    }
  }
}

extension JSONReader {
  func peek() -> UInt8? {
    offset < bytes.count ? bytes[offset] : nil
  }

  mutating func take(_ mark: Unicode.Scalar) -> Bool {
    guard let next = peek(), UInt32(next) == mark.value else { return false }
    offset += 1
    return true
  }

  mutating func skipSpace() {
    while let next = peek(), next == 0x20 || next == 0x0a || next == 0x0d || next == 0x09 {
      offset += 1
    }
  }

  /// The error for the byte here, or for the end.
  func unexpected() -> JSONError {
    if let next = peek() { error(.unexpected(next)) } else { error(.unexpectedEnd) }
  }

  func error(_ problem: JSONError.Problem) -> JSONError { error(problem, at: offset) }

  func error(_ problem: JSONError.Problem, at place: Int) -> JSONError {
    var line = 1
    var start = 0
    for index in 0..<min(place, bytes.count) where bytes[index] == 0x0a {
      line += 1
      start = index + 1
    }
    return JSONError(line: line, column: min(place, bytes.count) - start + 1, problem: problem)
  }
}

/// Finds a repeated name byte for byte, not by canonical equivalence, in linear time.
private struct MemberNames {
  private var list: [String] = []
  private var large: Set<[UInt8]> = []

  /// False when the name was there before.
  mutating func insert(_ name: String) -> Bool {
    if list.count < Limits.comparedMembers {
      // The first comparison is the fast one and true for every repeat.
      for other in list where other == name && other.utf8.elementsEqual(name.utf8) { return false }
      list.append(name)
      return true
    }
    if large.isEmpty { large = Set(list.map { Array($0.utf8) }) }
    return large.insert(Array(name.utf8)).inserted
  }
}
