/// Keeps what opens doors out of what is shown and journaled.
enum Secrets {
  /// True for a member that holds a credential, by its name.
  static func isSecret(name: String) -> Bool {
    let letters = name.lowercased().unicodeScalars.filter {
      ("a"..."z").contains($0) || ("0"..."9").contains($0)
    }
    let plain = String(String.UnicodeScalarView(letters))
    if exact.contains(plain) { return true }
    return parts.contains { plain.contains($0) }
  }

  /// `text` with names and passwords in links, and bearer tokens, replaced.
  static func hidden(_ text: String) -> String {
    var text = text
    if text.contains("://"), text.contains("@") || text.contains("=") {
      text = words(text) { hidden(link: $0) }
    }
    return hiddenTokens(text)
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
    let marks: Set<UInt8> = [0x3d, 0x3a]
    let schemes = ["bearer", "basic"]
    guard
      text.utf8.contains(where: { marks.contains($0) })
        || text.utf8.contains(0x20) && schemes.contains(where: text.lowercased().contains)
    else { return text }
    var hide = false
    return words(text) { word in
      let before = hide
      hide = schemes.contains(word.lowercased()) || (word.last == ":" && isTelling(word))
      if before, !hide, word.utf8.count >= Limits.secretBytes { return "***" }
      guard let equals = word.firstIndex(of: "="), isTelling(word[..<equals]) else { return word }
      return String(word[...equals]) + "***"
    }
  }

  /// As `isSecret`, but for names in prose, where `key:` is only a word.
  private static func isTelling(_ word: some StringProtocol) -> Bool {
    let plain = word.lowercased().filter { $0.isLetter }
    return plain == "authorization" || plain == "token" || parts.contains { plain.contains($0) }
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

  private static let exact: Set<String> = [
    "auth", "authorization", "token", "signature", "sig", "cookie", "key", "pass", "pwd",
    "unsubscribeurl", "subscribeurl", "basicauth", "servicekey", "callback",
  ]

  private static let parts = [
    "password", "passwd", "secret", "apikey", "routingkey", "integrationkey", "accesskey",
    "privatekey", "credential", "authtoken", "accesstoken", "basicauth", "authpass", "authuser",
    "bearer", "xamzsignature", "securitytoken", "clientsecret", "webhookurl", "pushtoken",
    "sessionid", "refreshtoken", "licensekey", "signingcert",
  ]
}
