/// Credentials of HTTP.
extension LineScanner {
  private static let schemes = [
    "bearer", "basic", "token", "digest", "negotiate", "ssws", "apikey", "aws4-hmac-sha256",
    "sharedkey", "splunk", "genie", "key", "ntlm", "jwt", "hawk",
  ]
  private static let value = ByteSet.credential

  /// The credentials after the scheme; without one, a value that looks random.
  func authorization(_ start: Int) -> RedactedSpan? {
    var start = run(.opening, from: start, most: 6)
    let first = start
    for scheme in LineScanner.schemes where hasAnyCase(scheme, at: start) {
      let end = start + scheme.utf8.count
      let next = run(.blank, from: end, most: 4)
      guard next > end else { continue }
      if scheme == "digest" || scheme == "hawk" || scheme.hasPrefix("aws4") {
        return toLineEnd(next, .authorization)
      }
      start = next
      // Some write `Token token=…`, `key=…`.
      for word in ["token=", "key="] where hasAnyCase(word, at: start) {
        start = run(.doubleQuote, from: start + word.utf8.count, most: 1)
      }
      break
    }
    let end = run(LineScanner.value, from: start, most: Limits.tokenBytes)
    let value = bytes[start..<end]
    guard end - start >= 4, !isPlaceholder(value) else { return nil }
    if start == first {
      return Randomness.isLikely(value)
        ? RedactedSpan(range: start..<end, kind: .authorization) : nil
    }
    let isWord = value.allSatisfy { $0 >= 0x61 && $0 <= 0x7a }
    return isWord && value.count < 12 ? nil : RedactedSpan(range: start..<end, kind: .authorization)
  }

  /// `Bearer` and a token anywhere.
  func bearer(_ place: Int) -> RedactedSpan? {
    guard hasAnyCase("bearer ", at: place) else { return nil }
    let start = run(.blank, from: place + 7, most: 2)
    let end = run(LineScanner.value, from: start, most: Limits.tokenBytes)
    guard end - start >= 16, Randomness.isLikely(bytes[start..<end]) else { return nil }
    return RedactedSpan(range: start..<end, kind: .authorization)
  }

  /// All of a Cookie; the value of a Set-Cookie.
  func cookie(_ start: Int) -> RedactedSpan? {
    let start = run(.opening, from: start, most: 6)
    let name = run(.cookieName, from: start, most: 128)
    guard name > start, byte(at: name) == UInt8(ascii: "=") else { return nil }
    let end = lineEnd(start)
    if isPlainCookie(bytes[start..<end]) { return nil }
    return name + 1 < end ? RedactedSpan(range: start..<end, kind: .cookie) : nil
  }

  /// Nothing in it but short words, such as `theme=dark; Path=/`.
  private func isPlainCookie(_ text: ArraySlice<UInt8>) -> Bool {
    text.split(separator: UInt8(ascii: ";")).allSatisfy { pair in
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { return true }
      let name = String(decoding: pair[..<equals].map(lower), as: UTF8.self)
      let tells = ["ses", "sid", "auth", "tok", "key", "user"].contains { name.contains($0) }
      return !tells && pair.count <= 24
        && pair[(equals + 1)...].allSatisfy { $0 >= 0x61 && $0 <= 0x7a || $0 == UInt8(ascii: "/") }
    }
  }

  private func toLineEnd(_ start: Int, _ kind: SecretKind) -> RedactedSpan? {
    let end = lineEnd(start)
    return end > start ? RedactedSpan(range: start..<end, kind: kind) : nil
  }

  /// Up to a quote or the end of the line.
  private func lineEnd(_ start: Int) -> Int {
    var end = start
    // A header in quotes ends with them; its own values may be quoted only where it is not.
    while end < range.upperBound, !ByteSet.headerEnds.contains(bytes[end]) { end += 1 }
    if end < range.upperBound, bytes[end] == UInt8(ascii: "\""),
      byte(at: end - 1) == UInt8(ascii: "=")
    {
      while end < range.upperBound, !ByteSet.quotedHeaderEnds.contains(bytes[end]) { end += 1 }
    }
    if byte(at: end - 1) == UInt8(ascii: "\\") { end -= 1 }
    return end
  }
}
