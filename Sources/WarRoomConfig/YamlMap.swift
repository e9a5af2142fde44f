import WarRoomGate

/// A map whose keys are all known by name.
struct YamlMap {
  /// How errors call it.
  let name: YamlName
  let place: YamlPlace
  let entries: [Entry]

  /// A key with its value, in the order of the file.
  struct Entry {
    let key: String
    let place: YamlPlace
    let value: YamlValue

    func unknown(hint: String) -> ConfigError {
      place.error("unknown key \(Quotation.of(key))", hint: hint)
    }
  }

  /// Refuses every key that is not among `keys`.
  func allow(_ keys: [String]) throws(ConfigError) {
    for entry in entries where !keys.contains(entry.key) {
      let near = Misspelling.nearest(to: entry.key, among: keys)
      let known = keys.map { "`\($0)`" }.joined(separator: ", ")
      throw entry.unknown(hint: near.map { "did you mean `\($0)`?" } ?? "known here: \(known)")
    }
  }

  func optional(_ key: String) -> YamlValue? {
    entries.first { $0.key == key }?.value
  }

  func required(_ key: String) throws(ConfigError) -> YamlValue {
    guard let value = optional(key) else {
      throw place.error("\(name.text) lacks the key `\(key)`")
    }
    return value
  }

  func line(_ key: String) throws(ConfigError) -> String { try required(key).line() }

  func optionalLine(_ key: String) throws(ConfigError) -> String? { try optional(key)?.line() }

  func optionalParagraph(_ key: String) throws(ConfigError) -> String {
    try optional(key)?.paragraph() ?? ""
  }

  /// A short name of a-z, 0-9 and `-`, such as `roll-back`.
  func slug(_ key: String) throws(ConfigError) -> String {
    let value = try required(key)
    let text = try value.line(limit: 80)
    let allowed = text.utf8.allSatisfy {
      (0x61...0x7a).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2d
    }
    guard allowed, text.utf8.first != 0x2d else {
      throw value.wrong("may hold only a-z, 0-9 and -", hint: "such as roll-back")
    }
    return text
  }
}
