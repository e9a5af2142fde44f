/// Secrets that a mark inside of them gives away.
extension LineScanner {
  /// `scheme://user:password@host`, a key as the user, and the addresses of webhooks.
  func url(_ place: Int) -> RedactedSpan? {
    guard byte(at: place + 1) == UInt8(ascii: "/"), has("://", at: place) else { return nil }
    let start = place + 3
    var end = start
    var at: Int?
    var colon: Int?
    let last = min(range.upperBound, start + Limits.userBytes)
    while end < last, !ByteSet.authorityEnds.contains(bytes[end]) {
      if bytes[end] == UInt8(ascii: "@") { at = end }
      if bytes[end] == UInt8(ascii: ":"), colon == nil { colon = end }
      end += 1
    }
    if let at {
      if let colon, colon < at {
        guard at > colon + 1, !isPlaceholder(bytes[(colon + 1)..<at]) else { return nil }
        return RedactedSpan(range: (colon + 1)..<at, kind: .urlPassword)
      }
      let user = bytes[start..<at]
      guard user.count >= 20, Randomness.isLikely(user) else { return nil }
      return RedactedSpan(range: start..<at, kind: .urlPassword)
    }
    return webhook(start, end)
  }

  /// `user:password@tcp(host)`, as Go's drivers write it.
  func dataSource(_ place: Int) -> RedactedSpan? {
    guard has("@tcp(", at: place) || has("@unix(", at: place) else { return nil }
    let start = runBack(.plainValue, from: place, most: 256)
    guard let colon = bytes[start..<place].firstIndex(of: UInt8(ascii: ":")), colon + 1 < place,
      !isPlaceholder(bytes[(colon + 1)..<place])
    else { return nil }
    return RedactedSpan(range: (colon + 1)..<place, kind: .urlPassword)
  }

  private func webhook(_ start: Int, _ end: Int) -> RedactedSpan? {
    let kind: SecretKind
    var path = end
    if has("hooks.slack.com/", at: start) {
      kind = .slackWebhook
      path = start + 16
    } else if has("discord.com/api/webhooks/", at: start) {
      kind = .discordWebhook
      path = start + 25
    } else if has("discordapp.com/api/webhooks/", at: start) {
      kind = .discordWebhook
      path = start + 28
    } else if end - 18 >= start, has("webhook.office.com/", at: end - 18) {
      kind = .teamsWebhook
      path = end + 1
    } else {
      return nil
    }
    let stop = run(.urlPath, from: path, most: 512)
    return stop - path >= 20 ? RedactedSpan(range: path..<stop, kind: kind) : nil
  }

  /// Three parts of base64url, the first two of them JSON; five for an encrypted one.
  func jsonWebToken(_ place: Int) -> RedactedSpan? {
    guard has("eyJ", at: place) else { return nil }
    var end = run(.word, from: place, most: Limits.tokenBytes)
    guard end - place >= 12, byte(at: end) == UInt8(ascii: ".") else { return nil }
    var parts = 1
    while parts < 5, byte(at: end) == UInt8(ascii: ".") {
      let next = run(.word, from: end + 1, most: Limits.tokenBytes)
      if next == end + 1, parts > 1 { break }
      end = next
      parts += 1
    }
    return parts >= 3 ? RedactedSpan(range: place..<end, kind: .jsonWebToken) : nil
  }

  /// An identity in base64, six bytes of time, a signature.
  func discord(_ place: Int) -> RedactedSpan? {
    let first = run(.word, from: place, most: 30)
    guard (23...28).contains(first - place), byte(at: first) == UInt8(ascii: ".") else {
      return nil
    }
    let second = run(.word, from: first + 1, most: 8)
    guard (6...7).contains(second - first - 1), byte(at: second) == UInt8(ascii: ".") else {
      return nil
    }
    let third = run(.word, from: second + 1, most: 45)
    guard (27...40).contains(third - second - 1), Randomness.isMixed(bytes[place..<first]) else {
      return nil
    }
    return RedactedSpan(range: place..<third, kind: .discordToken)
  }

  /// `123456789:AA…`.
  func telegram(_ place: Int) -> RedactedSpan? {
    guard has("AA", at: place + 1) else { return nil }
    let start = runBack(.digit, from: place, most: 11)
    let end = run(.word, from: place + 1, most: 40)
    guard (8...10).contains(place - start), (34...36).contains(end - place - 1) else { return nil }
    return RedactedSpan(range: start..<end, kind: .telegramToken)
  }

  /// 32 hex digits and `-us12`.
  func mailchimp(_ place: Int) -> RedactedSpan? {
    guard has("us", at: place + 1) else { return nil }
    let end = run(.digit, from: place + 3, most: 3)
    let start = place - 32
    guard (1...2).contains(end - place - 3), start >= done, startsToken(start),
      bytes[start..<place].allSatisfy({ ByteSet.hex.contains($0) })
    else { return nil }
    return RedactedSpan(range: start..<end, kind: .mailchimpKey)
  }

  /// Three bytes, a digit, `Q~` and some thirty more.
  func azure(_ place: Int) -> RedactedSpan? {
    guard byte(at: place - 1) == UInt8(ascii: "Q") else { return nil }
    let start = place - 5
    let end = run(.dotted, from: place + 1, most: 40)
    guard start >= done, startsToken(start), let digit = byte(at: place - 2),
      ByteSet.digit.contains(digit), (31...34).contains(end - place - 1),
      bytes[start..<place].allSatisfy({ ByteSet.dotted.contains($0) })
    else { return nil }
    return RedactedSpan(range: start..<end, kind: .azureSecret)
  }

  func terraform(_ place: Int) -> RedactedSpan? {
    guard byte(at: place + 1) == UInt8(ascii: "a"), has(".atlasv1.", at: place) else { return nil }
    let start = place - 14
    let end = run(.word, from: place + 9, most: 120)
    guard start >= done, startsToken(start), end - place - 9 >= 50,
      bytes[start..<place].allSatisfy({ ByteSet.alnum.contains($0) })
    else { return nil }
    return RedactedSpan(range: start..<end, kind: .terraformToken)
  }

  /// bcrypt, the hashes of crypt(3), Apache's and Argon2.
  func passwordHash(_ place: Int) -> RedactedSpan? {
    let body = ByteSet.hash
    guard let second = byte(at: place + 1) else { return nil }
    let fewest: Int
    guard ByteSet.hashKind.contains(second) else { return nil }
    if second == UInt8(ascii: "2"), byte(at: place + 3) == UInt8(ascii: "$") {
      fewest = 59
    } else if ["$1$", "$5$", "$6$", "$y$", "$7$", "$apr1$"].contains(where: { has($0, at: place) })
    {
      fewest = 28
    } else if has("$argon2", at: place) {
      fewest = 40
    } else {
      return nil
    }
    let end = run(body, from: place, most: 300)
    let marks = bytes[place..<end].count { $0 == UInt8(ascii: "$") }
    guard end - place >= fewest, marks >= 3 else { return nil }
    return RedactedSpan(range: place..<end, kind: .passwordHash)
  }
}
