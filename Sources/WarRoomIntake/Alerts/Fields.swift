import WarRoomCore
import WarRoomJSON

/// A JSON value of somebody else, looked into without ever failing: what is not there is null.
struct Fields: Sendable {
  let json: JSON

  static let nothing = Fields(json: .null)

  /// A member of an object; of several names the first that holds something.
  subscript(_ names: String...) -> Fields {
    for name in names {
      for member in members where member.name == name && member.value != .null {
        return Fields(json: member.value)
      }
    }
    return .nothing
  }

  /// An element of an array, counted from 0.
  subscript(_ index: Int) -> Fields {
    guard case .array(let elements) = json, elements.indices.contains(index) else {
      return .nothing
    }
    return Fields(json: elements[index])
  }

  /// True for anything but null and absent.
  var exists: Bool { json != .null }

  var isArray: Bool { if case .array = json { true } else { false } }

  var isObject: Bool { if case .object = json { true } else { false } }

  var members: [JSON.Member] { if case .object(let members) = json { members } else { [] } }

  /// Elements of an array; of anything else none.
  var items: [Fields] {
    if case .array(let elements) = json { elements.map { Fields(json: $0) } } else { [] }
  }

  /// True even where the value is null.
  func has(_ name: String) -> Bool { members.contains { $0.name == name } }

  /// True when each of `names` is a member, null or not.
  func has(all names: String...) -> Bool { names.allSatisfy { has($0) } }

  /// A string that says something, or a number as printed. Nil for blanks, for the word `null`
  /// in a string, and for a template's placeholder that nobody filled.
  var text: String? {
    switch json {
    case .string(let text): Fields.meaningful(text)
    case .number(let text): text
    case .null, .bool, .array, .object: nil
    }
  }

  /// A string only, however empty of meaning.
  var string: String? { json.text }

  /// True or false, also as the words.
  var truth: Bool? {
    switch json {
    case .bool(let truth): truth
    case .string(let text):
      switch text.lowercased() {
      case "true", "yes", "1": true
      case "false", "no", "0": false
      default: nil
      }
    case .null, .number, .array, .object: nil
    }
  }

  /// A small whole number, also printed as a string or with a fraction of zero.
  var whole: Int? {
    switch json {
    case .number(let text), .string(let text):
      if let number = Int(text) { number } else { text.utf8.count < 16 ? exact(text) : nil }
    case .null, .bool, .array, .object: nil
    }
  }

  private func exact(_ text: String) -> Int? {
    Double(text).flatMap { Int(exactly: $0) }
  }

  var time: WrittenTime? {
    guard case .time(let time) = WrittenTime.read(exists ? json : nil) else { return nil }
    return time
  }

  /// A scalar, or scalars with commas between: what stands in one label.
  var line: String? {
    switch json {
    case .string, .number: text
    case .bool(let truth): truth ? "true" : "false"
    case .array(let elements):
      Fields.joined(elements.prefix(Limits.listedItems).compactMap { Fields(json: $0).text })
    case .null, .object: nil
    }
  }

  private static func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: ", ")
  }

  private static func meaningful(_ text: String) -> String? {
    guard text.utf8.count <= Limits.placeholderBytes else {
      return text.unicodeScalars.contains { !$0.properties.isWhitespace } ? text : nil
    }
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    guard let first = scalars.first, let last = scalars.last else { return nil }
    switch scalars.count {
    case 4 where text.lowercased().contains("null"), 4 where text == "None": return nil
    default: break
    }
    let inner = String(String.UnicodeScalarView(scalars))
    if first == "$", inner.unicodeScalars.dropFirst().allSatisfy(Fields.isPlaceholder) {
      return nil
    }
    let unfilled =
      (inner.hasPrefix("*insert") && last == "*") || (inner.hasPrefix("{{") && last == "}")
      || (inner.hasPrefix("${") && last == "}") || inner == "%s" || inner == "<novalue>"
      || inner == "undefined"
    return unfilled ? nil : text
  }

  private static func isPlaceholder(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar) || scalar == "_"
      || scalar == "$"
  }
}
