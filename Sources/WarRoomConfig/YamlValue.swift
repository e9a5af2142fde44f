import WarRoomGate
import Yams

/// One value of a file, with its place and the name by which errors call it.
struct YamlValue {
  let node: Node
  /// Such as `timeout`, in backquotes.
  let name: YamlName
  let place: YamlPlace

  init(node: Node, name: YamlName, within parent: YamlPlace) {
    self.node = node
    self.name = name
    let mark = node.mark
    place = YamlPlace(
      file: parent.file, line: mark?.line ?? parent.line, column: mark?.column ?? parent.column)
  }

  func wrong(_ problem: String, hint: String = "") -> ConfigError {
    place.error("\(name.text) \(problem)", hint: hint)
  }

  /// A text of one line.
  func line(limit: Int = Limits.lineLength) throws(ConfigError) -> String {
    let text = try scalar("a text")
    try check(text, limit: limit, breaks: false)
    return text
  }

  /// A text that may have line breaks; the ones at its end, which a block brings along, are off.
  func paragraph() throws(ConfigError) -> String {
    var text = try scalar("a text")
    try check(text, limit: Limits.textLength, breaks: true)
    while text.hasSuffix("\n") { text.removeLast() }
    return text
  }

  /// A word of a command: may be empty, may have line breaks.
  func word() throws(ConfigError) -> String {
    guard case .scalar(let scalar) = node else { throw wrong("has to be a word") }
    guard scalar.string.utf8.count <= Limits.wordBytes else {
      throw wrong("is longer than \(Limits.wordBytes) bytes")
    }
    if !scalar.string.isEmpty {
      try check(scalar.string, limit: Limits.wordBytes, breaks: true)
    }
    return scalar.string
  }

  func truth() throws(ConfigError) -> Bool {
    switch try scalar("true or false") {
    case "true": return true
    case "false": return false
    default: throw wrong("has to be true or false")
    }
  }

  /// A whole number within `range`.
  func number(in range: ClosedRange<Int64>, unit: String) throws(ConfigError) -> Int64 {
    let hint = "from \(range.lowerBound) to \(range.upperBound)"
    guard let number = Int64(try scalar("a number of \(unit)")), range.contains(number) else {
      throw wrong("has to be a whole number of \(unit)", hint: hint)
    }
    return number
  }

  /// A duration such as `30s`, `5m`, `1h` in seconds; at least `lowest`.
  func seconds(atLeast lowest: Int64) throws(ConfigError) -> Int64 {
    let text = try scalar("a duration")
    let units: [(Character, Int64)] = [("s", 1), ("m", 60), ("h", 3_600)]
    let number = text.dropLast()
    guard let unit = units.first(where: { $0.0 == text.last })?.1,
      !number.isEmpty, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let count = Int64(number)
    else { throw wrong("has to be a duration", hint: "write 30s, 5m or 1h") }
    let (seconds, overflow) = count.multipliedReportingOverflow(by: unit)
    guard !overflow, (lowest...Limits.longestSeconds).contains(seconds) else {
      throw wrong("has to lie between \(lowest)s and \(Limits.longestSeconds / 3_600)h")
    }
    return seconds
  }

  /// One of the names of an enumeration.
  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type = Choice.self
  ) throws(ConfigError) -> Choice where Choice.RawValue == String {
    let text = try scalar("a name")
    if let choice = Choice(rawValue: text) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let near = Misspelling.nearest(to: text, among: names)
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    throw wrong(
      "cannot be \(Quotation.of(text))",
      hint: near.map { "did you mean `\($0)`?" } ?? "one of \(list)")
  }

  /// The key of an entry as one of the names of an enumeration.
  static func choice<Choice: RawRepresentable & CaseIterable>(
    of entry: YamlMap.Entry
  ) throws(ConfigError) -> Choice where Choice.RawValue == String {
    if let choice = Choice(rawValue: entry.key) { return choice }
    let names = Choice.allCases.map(\.rawValue)
    let near = Misspelling.nearest(to: entry.key, among: names)
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    throw entry.unknown(hint: near.map { "did you mean `\($0)`?" } ?? "one of \(list)")
  }

  func list(limit: Int) throws(ConfigError) -> [YamlValue] {
    guard case .sequence(let sequence) = node else { throw wrong("has to be a list") }
    guard sequence.count <= limit else { throw wrong("has more than \(limit) entries") }
    return sequence.enumerated().map {
      YamlValue(node: $0.element, name: .entry($0.offset + 1, of: name), within: place)
    }
  }

  func map() throws(ConfigError) -> YamlMap {
    guard case .mapping(let mapping) = node else {
      throw wrong("has to be a map of keys and values")
    }
    var entries: [YamlMap.Entry] = []
    for (key, value) in mapping {
      let keyPlace = YamlPlace(
        file: place.file, line: key.mark?.line ?? place.line,
        column: key.mark?.column ?? place.column)
      guard case .scalar(let scalar) = key else { throw keyPlace.error("a key has to be a name") }
      entries.append(
        YamlMap.Entry(
          key: scalar.string, place: keyPlace,
          value: YamlValue(node: value, name: .key(scalar.string), within: keyPlace)))
    }
    return YamlMap(name: name, place: place, entries: entries)
  }

  /// True for a list, false for a text.
  var isList: Bool {
    if case .sequence = node { true } else { false }
  }

  var isMap: Bool {
    if case .mapping = node { true } else { false }
  }

  private func scalar(_ what: String) throws(ConfigError) -> String {
    guard case .scalar(let scalar) = node else { throw wrong("has to be \(what)") }
    let isPlain = scalar.style == .plain || scalar.style == .any
    guard !scalar.string.isEmpty, !(isPlain && ["~", "null"].contains(scalar.string)) else {
      throw wrong("is empty")
    }
    return scalar.string
  }

  private func check(_ text: String, limit: Int, breaks: Bool) throws(ConfigError) {
    guard text.unicodeScalars.count <= limit else {
      throw wrong("is longer than \(limit) characters")
    }
    // Nearly all of it is plain ASCII, which a look at the bytes tells.
    if text.utf8.allSatisfy({ (0x20..<0x7f).contains($0) }) { return }
    for scalar in text.unicodeScalars where !Quotation.isPlain(scalar) {
      if breaks, scalar == "\n" || scalar == "\t" { continue }
      throw wrong("holds \(Quotation.name(of: scalar)), which cannot be seen")
    }
  }
}
