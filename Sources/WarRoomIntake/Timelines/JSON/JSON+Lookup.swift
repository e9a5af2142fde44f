import WarRoomJSON

/// Looking into exports that come in many versions: what is missing or of another type is nil.
extension JSON {
  /// A member's value; nil when this is no object, or the member is absent or null.
  subscript(_ name: String) -> JSON? {
    guard case .object(let members) = self else { return nil }
    for member in members where member.name == name {
      return member.value == .null ? nil : member.value
    }
    return nil
  }

  /// The value at the end of a path of members.
  func at(_ path: String...) -> JSON? {
    var value: JSON? = self
    for name in path { value = value?[name] }
    return value
  }

  /// True for an object with this member, whatever its value.
  func has(_ name: String) -> Bool {
    guard case .object(let members) = self else { return false }
    return members.contains { $0.name == name }
  }

  /// The first of these members that is a text with something in it.
  func words(_ names: String...) -> String? {
    for name in names {
      if let text = self[name]?.text, !text.isEmpty, text != "null" { return text }
    }
    return nil
  }

  /// The elements of a member that is an array; empty otherwise.
  func list(_ name: String) -> [JSON] { self[name]?.elements ?? [] }

  /// True or false, also as a text.
  func flag(_ name: String) -> Bool? {
    switch self[name] {
    case .bool(let truth): truth
    case .string(let text): ["true": true, "false": false][text.lowercased()]
    case .number, .array, .object, .null, nil: nil
    }
  }

  /// A text, or a number as printed.
  var printed: String? {
    switch self {
    case .string(let text): text.isEmpty ? nil : text
    case .number(let text): text
    case .bool, .array, .object, .null: nil
    }
  }

  var isObject: Bool {
    if case .object = self { true } else { false }
  }
}
