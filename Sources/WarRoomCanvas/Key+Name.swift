extension Key {
  /// How help pages and key maps write the key: `j`, `space`, `ctrl-l`, `shift-tab`, `f1`.
  package var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): PrintableText(String(character)).string
    case .control(" "): "ctrl-space"
    case .control(let character): "ctrl-" + PrintableText(String(character)).string
    case .alt(let character): "alt-" + PrintableText(String(character)).string
    case .function(let number): "f\(number)"
    case .paste: "paste"
    case .enter, .escape, .tab, .backTab, .backspace, .delete, .insert, .up, .down, .left, .right,
      .home, .end, .pageUp, .pageDown, .resize, .resumed, .interrupt, .terminate, .hangUp,
      .unknown:
      Key.named.first { $0.key == self }?.name ?? "unknown"
    }
  }

  /// The key of such a name; nil when there is none or when it cannot be typed.
  package init?(name: String) {
    if let plain = Key.named.first(where: { $0.name == name && $0.isTyped }) {
      self = plain.key
    } else if let first = name.first, name.count == 1, first != " " {
      guard Key.hasShape(first) else { return nil }
      self = .character(first)
    } else if name == "space" {
      self = .character(" ")
    } else if name == "ctrl-space" {
      self = .control(" ")
    } else if name.hasPrefix("ctrl-"), let last = name.last, name.count == 6 {
      guard last.isASCII, (last >= "a" && last <= "z") || "\\]^_".contains(last) else { return nil }
      self = .control(last)
    } else if name.hasPrefix("alt-"), let last = name.last, name.count == 5 {
      guard Key.hasShape(last) else { return nil }
      self = .alt(last)
    } else if name.hasPrefix("f"), let number = Int(name.dropFirst()),
      (1...Limits.functionKey).contains(number)
    {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func hasShape(_ character: Character) -> Bool {
    PrintableText(String(character)).string == String(character)
  }

  private static let named: [(key: Key, name: String, isTyped: Bool)] = [
    (.enter, "enter", true), (.escape, "esc", true), (.tab, "tab", true),
    (.backTab, "shift-tab", true), (.backspace, "backspace", true), (.delete, "delete", true),
    (.insert, "insert", true), (.up, "up", true), (.down, "down", true), (.left, "left", true),
    (.right, "right", true), (.home, "home", true), (.end, "end", true),
    (.pageUp, "pgup", true), (.pageDown, "pgdn", true), (.resize, "resize", false),
    (.resumed, "resumed", false), (.interrupt, "interrupt", false),
    (.terminate, "terminate", false), (.hangUp, "hang-up", false), (.unknown, "unknown", false),
  ]
}
