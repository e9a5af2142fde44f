/// Tags and entities of HTML.
enum HTMLWords {
  static let br = ASCII.key("br")

  static func isTag(_ word: UInt64) -> Bool { tags.contains(word) }

  /// The character of `amp`, `#39`, `#x2013`; nil for others.
  static func character(_ name: ArraySlice<UInt8>) -> Character? {
    if name.first == 0x23 {
      let digits = name.dropFirst()
      let hexadecimal = digits.first == 0x78 || digits.first == 0x58
      let text = String(decoding: hexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
      guard let value = UInt32(text, radix: hexadecimal ? 16 : 10), value >= 0x20,
        let scalar = Unicode.Scalar(value)
      else { return nil }
      return Character(scalar)
    }
    return entities[String(decoding: name, as: UTF8.self)]
  }

  private static let tags = WordTable(
    "a abbr b big body br center cite code dd del details div dl dt em font h head hr html i img "
      + "ins kbd li link main mark meta nav nowiki ol p pre ref s samp section small span strike "
      + "strong sub summary sup table tbody td tfoot th thead time title tr tt u ul article "
      + "aside blockquo figure header footer label input button script style")

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "hellip": "…", "rsquo": "’", "lsquo": "‘", "rdquo": "”", "ldquo": "“",
    "rarr": "→", "larr": "←", "bull": "•", "middot": "·", "eacute": "é", "egrave": "è",
    "agrave": "à", "uuml": "ü", "ouml": "ö", "auml": "ä", "szlig": "ß", "deg": "°", "copy": "©",
    "thinsp": " ", "ensp": " ", "emsp": " ",
  ]
}
