/// What is known of the variables of a line.
struct Scope: Sendable {
  /// Names that were given one plain word of known text that begins with no dash.
  private var tame: Set<String> = []
  /// Names that may hold anything, now and for the rest of the line.
  private var wild: Set<String> = []

  func isTame(_ name: String) -> Bool { tame.contains(name) && !wild.contains(name) }

  mutating func assign(_ name: String, _ values: [ShellWord]) {
    if !values.isEmpty, values.allSatisfy(Self.isPlain) {
      tame.insert(name)
    } else {
      wild.insert(name)
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
