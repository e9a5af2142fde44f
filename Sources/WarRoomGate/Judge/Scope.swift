/// What is known of the variables of a line.
struct Scope: Sendable {
  /// Names that were given one plain word of known text that begins with no dash.
  private var tame: Set<String> = []
  /// Names that may hold anything, now and for the rest of the line.
  private var wild: Set<String> = []
  /// Names that hold a number and nothing else, whatever it is.
  private var numeric: Set<String> = []

  func isTame(_ name: String) -> Bool { tame.contains(name) && !wild.contains(name) }

  mutating func assign(_ name: String, _ values: [ShellWord]) {
    if values.count == 1, Self.isNumber(values[0]), !wild.contains(name) {
      numeric.insert(name)
      tame.remove(name)
    } else if !values.isEmpty, values.allSatisfy(Self.isPlain) {
      tame.insert(name)
    } else {
      wild.insert(name)
    }
  }

  /// True when a name became known or wild since.
  func changed(since earlier: Scope) -> Bool { tame != earlier.tame || wild != earlier.wild }

  /// Names that may have got a value in a place that does not reach here, or not always: what was
  /// tame there may be unset here, and a word of it vanish.
  func tainted(by inner: Scope) -> Scope {
    var outer = self
    outer.wild.formUnion(inner.wild)
    outer.wild.formUnion(inner.tame.subtracting(tame))
    return outer
  }

  /// As `assign`, where it is not sure to happen: only that a number stays a number is known then.
  mutating func assignPerhaps(_ name: String, _ values: [ShellWord]) {
    let isNumber = values.count == 1 && Self.isNumber(values[0])
    let wasNumber = numeric.contains(name) || tame.contains(name)
    if isNumber, wasNumber, !wild.contains(name) {
      numeric.insert(name)
      tame.remove(name)
    } else {
      wild.insert(name)
    }
  }

  /// True for a name that this line gave something else than a number or plain text.
  func mayHoldCode(_ name: String) -> Bool { wild.contains(name) }

  private static func isNumber(_ word: ShellWord) -> Bool {
    guard word.text.isEmpty, word.holes.count == 1 else { return false }
    switch word.holes[0].kind {
    case .arithmetic, .number: return true
    case .command(let script): return PlainOutput.isPlain(script)
    case .variable, .parameters, .home, .expression, .process, .names: return false
    }
  }

  /// Some command gave values to names that cannot be told.
  mutating func forget() {
    wild.formUnion(tame)
    tame = []
  }

  private static func isPlain(_ word: ShellWord) -> Bool {
    guard let text = word.literal, let first = text.utf8.first, first != 0x2d else { return false }
    return text.utf8.allSatisfy { byte in
      (0x30...0x3a).contains(byte) || (0x40...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
        || [0x2d, 0x2e, 0x2f, 0x5f, 0x2b, 0x25, 0x2c, 0x3d].contains(byte)
    }
  }
}
