/// Keeps what opens doors out of what is shown and journaled.
enum Secrets {
  /// True for a member that holds a credential, by its name.
  static func isSecret(name: String) -> Bool {
    let plain = letters(name)
    return exact.contains(plain) || parts.contains { has(plain, $0) }
  }

  /// Lower-case ASCII letters and digits of a name.
  private static func letters(_ name: some StringProtocol) -> [UInt8] {
    var plain: [UInt8] = []
    for byte in name.utf8.prefix(Limits.nameLength) {
      switch byte {
      case 0x30...0x39, 0x61...0x7a: plain.append(byte)
      case 0x41...0x5a: plain.append(byte | 0x20)
      default: continue
      }
    }
    return plain
  }

  /// Whether `part` stands in `bytes`; both are short, and this is done for every label.
  private static func has(_ bytes: [UInt8], _ part: [UInt8]) -> Bool {
    guard let last = bytes.indices.last, part.count <= bytes.count else { return false }
    for start in 0...(last + 1 - part.count) {
      var index = 0
      while index < part.count, bytes[start + index] == part[index] { index += 1 }
      if index == part.count { return true }
    }
    return false
  }

  /// `text` with names and passwords in links, and bearer tokens, replaced. Callers cut it first.
  static func hidden(_ text: String) -> String {
    var marks = (blank: false, colon: false, equals: false)
    for byte in text.utf8 {
      switch byte {
      case 0x20: marks.blank = true
      case 0x3a: marks.colon = true
      case 0x3d: marks.equals = true
      default: continue
      }
    }
    let text = marks.colon && text.contains("://") ? words(text) { hidden(link: $0) } : text
    return marks.equals || marks.blank ? hiddenTokens(text) : text
  }

  /// One link without its name, password, and the values of parameters that are credentials.
  static func hidden(link: String) -> String {
    guard let scheme = link.firstRange(of: "://") else { return link }
    let head = String(link[..<scheme.upperBound])
    var rest = String(link[scheme.upperBound...])
    let authority = rest.prefix { !"/?# \n".contains($0) }
    if let at = authority.lastIndex(of: "@") { rest = "***" + String(rest[at...]) }
    guard let mark = rest.firstIndex(of: "?") else { return head + rest }
    let pieces = rest[rest.index(after: mark)...].split(
      separator: "&", omittingEmptySubsequences: false)
    let kept = pieces.map { piece -> String in
      guard let equals = piece.firstIndex(of: "="), isSecret(name: String(piece[..<equals]))
      else { return String(piece) }
      return String(piece[...equals]) + "***"
    }
    return head + String(rest[...mark]) + kept.joined(separator: "&")
  }

  /// `Bearer x`, `Basic x`, `password: x`: the word behind goes; of `password=x` the value.
  private static func hiddenTokens(_ text: String) -> String {
    var hide = false
    return words(text) { word in
      let before = hide
      let isScheme = word.utf8.count < 8 && schemes.contains(letters(word))
      hide = isScheme || (word.utf8.last == 0x3a && isTelling(word))
      if before, !hide, word.utf8.count >= Limits.secretBytes { return "***" }
      guard let equals = word.firstIndex(of: "="), isTelling(word[..<equals]) else { return word }
      return String(word[...equals]) + "***"
    }
  }

  /// As `isSecret`, but for names in prose, where `key:` is only a word.
  private static func isTelling(_ word: some StringProtocol) -> Bool {
    let plain = letters(word)
    return prose.contains(plain) || parts.contains { has(plain, $0) }
  }

  /// Runs of anything but white space through `change`.
  private static func words(_ text: String, _ change: (String) -> String) -> String {
    var result = ""
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        if !word.isEmpty { result += change(String(word)) }
        word = String.UnicodeScalarView()
        result.unicodeScalars.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    return word.isEmpty ? result : result + change(String(word))
  }

  private static let schemes = bytes("bearer basic")

  private static let prose = bytes("authorization token")

  private static let exact = bytes(
    "auth authorization token signature sig cookie key pass pwd unsubscribeurl subscribeurl "
      + "basicauth servicekey callback")

  private static let parts = bytes(
    "password passwd secret apikey routingkey integrationkey accesskey privatekey credential "
      + "authtoken accesstoken basicauth authpass authuser bearer xamzsignature securitytoken "
      + "webhookurl pushtoken sessionid refreshtoken licensekey signingcert")

  private static func bytes(_ words: String) -> Set<[UInt8]> {
    Set(words.split(separator: " ").map { Array($0.utf8) })
  }
}
