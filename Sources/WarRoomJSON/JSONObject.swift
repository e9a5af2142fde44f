/// An object that knows its place, so that what is missing or wrong can be named.
package struct JSONObject: Sendable {
  package let members: [JSON.Member]
  package let path: JSONPath

  /// Fails when `json` is anything but an object.
  package init(_ json: JSON, path: JSONPath = .root) throws(JSONShapeError) {
    guard case .object(let members) = json else {
      throw JSONShapeError(path: path, problem: .expected("object"))
    }
    self.members = members
    self.path = path
  }

  /// The member's value; nil when there is none or it is null.
  package subscript(_ name: String) -> JSON? {
    for member in members where member.name == name {
      return member.value == .null ? nil : member.value
    }
    return nil
  }

  /// True even when the value is null.
  package func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  /// The error for the member `name`.
  package func wrong(_ name: String, _ expected: String) -> JSONShapeError {
    JSONShapeError(
      path: .member(path, name), problem: has(name) ? .expected(expected) : .missing)
  }

  /// A member through `read`, which gives nil for what it cannot use.
  package func required<Value>(
    _ name: String, _ expected: @autoclosure () -> String, _ read: (JSON) -> Value?
  ) throws(JSONShapeError) -> Value {
    guard let json = self[name], let value = read(json) else { throw wrong(name, expected()) }
    return value
  }

  /// As `required`, but nil for a member that is absent or null.
  package func optional<Value>(
    _ name: String, _ expected: @autoclosure () -> String, _ read: (JSON) -> Value?
  ) throws(JSONShapeError) -> Value? {
    guard let json = self[name] else { return nil }
    guard let value = read(json) else { throw wrong(name, expected()) }
    return value
  }

  /// Fails when absent, null or anything but a string; so do its like below.
  package func string(_ name: String) throws(JSONShapeError) -> String {
    try required(name, "string") { $0.text }
  }

  /// Nil when absent or null; so do its like below.
  package func optionalString(_ name: String) throws(JSONShapeError) -> String? {
    try optional(name, "string") { $0.text }
  }

  /// True or false; nothing else stands for them.
  package func bool(_ name: String) throws(JSONShapeError) -> Bool {
    try required(name, "true or false") { $0.truth }
  }

  /// An integer of the type that is asked for, printed without fraction or exponent.
  package func integer<Number: FixedWidthInteger>(
    _ name: String, as type: Number.Type = Number.self
  ) throws(JSONShapeError) -> Number {
    try required(name, "\(Number.bitWidth)-bit integer") { $0.integer(as: type) }
  }

  /// As `integer`, but nil when absent or null.
  package func optionalInteger<Number: FixedWidthInteger>(
    _ name: String, as type: Number.Type = Number.self
  ) throws(JSONShapeError) -> Number? {
    try optional(name, "\(Number.bitWidth)-bit integer") { $0.integer(as: type) }
  }

  /// The commonest `integer`.
  package func int64(_ name: String) throws(JSONShapeError) -> Int64 { try integer(name) }

  /// Elements of any type.
  package func array(_ name: String) throws(JSONShapeError) -> [JSON] {
    try required(name, "array") { $0.elements }
  }

  /// Elements that all are strings; the error names the one that is not.
  package func strings(_ name: String) throws(JSONShapeError) -> [String] {
    var strings: [String] = []
    for (index, element) in try array(name).enumerated() {
      guard let text = element.text else {
        throw JSONShapeError(
          path: .element(.member(path, name), index), problem: .expected("string"))
      }
      strings.append(text)
    }
    return strings
  }

  /// Its errors name the whole path.
  package func object(_ name: String) throws(JSONShapeError) -> JSONObject {
    guard let json = self[name] else { throw wrong(name, "object") }
    return try JSONObject(json, path: .member(path, name))
  }

  /// As `object`, but nil when absent or null.
  package func optionalObject(_ name: String) throws(JSONShapeError) -> JSONObject? {
    guard let json = self[name] else { return nil }
    return try JSONObject(json, path: .member(path, name))
  }

  /// Elements that all are objects; the error names the one that is not.
  package func objects(_ name: String) throws(JSONShapeError) -> [JSONObject] {
    var objects: [JSONObject] = []
    for (index, element) in try array(name).enumerated() {
      objects.append(try JSONObject(element, path: .element(.member(path, name), index)))
    }
    return objects
  }
}

extension JSON {
  /// Nil unless a string.
  package var text: String? {
    if case .string(let text) = self { text } else { nil }
  }

  /// Nil unless true or false.
  package var truth: Bool? {
    if case .bool(let truth) = self { truth } else { nil }
  }

  /// Nil unless an array.
  package var elements: [JSON]? {
    if case .array(let elements) = self { elements } else { nil }
  }

  /// Nil unless a number printed as an integer that fits.
  package func integer<Number: FixedWidthInteger>(as type: Number.Type) -> Number? {
    if case .number(let text) = self { Number(text) } else { nil }
  }
}
