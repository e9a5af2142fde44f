import Testing

@testable import WarRoomGate

/// A text of one of the languages that the gate reads.
struct LanguageSample: CustomTestStringConvertible, Sendable {
  var language: Language
  var text: String

  var testDescription: String { text }

  /// One sample a line, `language|text`; a line that begins with blanks goes on with the one
  /// before. `¶` stands for the end of a line, `‗` for a space that does not break.
  static func read(_ table: String) -> [LanguageSample] {
    var samples: [LanguageSample] = []
    for line in table.split(separator: "\n") {
      let plain = String(line.map { $0 == "¶" ? "\n" : $0 == "‗" ? "\u{a0}" : $0 })
      if line.hasPrefix("  "), let last = samples.indices.last {
        samples[last].text += " " + plain.dropFirst(2)
      } else if let bar = plain.firstIndex(of: "|"),
        let language = Language(name: String(plain[..<bar]))
      {
        let text = String(plain[plain.index(after: bar)...])
        samples.append(LanguageSample(language: language, text: text))
      }
    }
    return samples
  }

  /// All that must not pass.
  static let gated = postgres + databases + filters + mongo
}
