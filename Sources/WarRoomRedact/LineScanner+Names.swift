/// Values beside telling names.
extension LineScanner {
  private static let nameBytes = ByteSet.nameByte
  private static let quotes = ByteSet.quote

  /// `name=value`, `name: value`, `"name": "value"`, `name => value`, `name := value`.
  mutating func assignment(_ place: Int) -> RedactedSpan? {
    let isEquals = bytes[place] == UInt8(ascii: "=")
    guard let next = byte(at: place + 1) else { return nil }
    let before = byte(at: place - 1)
    if isEquals {
      if next == UInt8(ascii: "=") { return nil }
      if let before, ByteSet.comparing.contains(before) { return nil }
    } else if next == UInt8(ascii: ":") || next == UInt8(ascii: "=")
      || before == UInt8(ascii: ":")
    {
      return nil
    }
    guard let before, before < 0x80, TellingName.mayEnd(before),
      let (name, isQuoted) = nameBefore(place)
    else {
      return nil
    }
    var start = place + 1
    if isEquals, next == UInt8(ascii: ">") { start += 1 }
    start = run(.blank, from: start, most: 16)
    guard let telling = TellingName(bytes[name]) else { return pairedValue(name, start) }
    switch telling.kind {
    case .authorization: return authorization(start)
    case .cookie: return cookie(start)
    default: break
    }
    let isLead = isEquals || isQuoted || isLeading(name.lowerBound)
    return value(start, telling, isLead: isLead, isBroken: start > place + 2)
  }

  /// The name that ends before the mark at `place`, and whether it stands in quotes.
  private func nameBefore(_ place: Int) -> (Range<Int>, Bool)? {
    var end = runBack(.spaceColon, from: place, most: 3)
    if end < place, bytes[place] == UInt8(ascii: ":"),
      !ByteSet.plainQuotes.contains(byte(at: end - 1) ?? 0)
    {
      end = place
    }
    let inner = runBack(.nameEnds, from: end, most: 4)
    let start = runBack(LineScanner.nameBytes, from: inner, most: Limits.nameBytes)
    return start < inner ? (start..<inner, inner < end) : nil
  }

  /// Nothing but blanks, a list's dash or a brace stands before it.
  private func isLeading(_ place: Int) -> Bool {
    var start = place
    let first = max(range.lowerBound, place - 64)
    while start > first, ByteSet.leading.contains(bytes[start - 1]) { start -= 1 }
    return start == range.lowerBound
  }

  /// The value at `start`, if it is secret beside such a name.
  mutating func value(
    _ start: Int, _ telling: TellingName, isLead: Bool, isBroken: Bool
  ) -> RedactedSpan? {
    guard let (range, isQuoted) = valueRange(start) else { return nil }
    let value = bytes[range]
    guard !isPlaceholder(value) else { return nil }
    let isSecret: Bool
    if telling.isStrong {
      isSecret = isPassword(value, telling, isLead: isLead || isQuoted, after: range.upperBound)
    } else {
      isSecret = Randomness.isLikely(value)
    }
    guard isSecret else { return nil }
    // Its own prefix says more than the name, if it is the whole value.
    if let own = anchored(range.lowerBound, AnchorTable.shared),
      own.range.upperBound >= range.upperBound
    {
      return own
    }
    return RedactedSpan(range: range, kind: telling.kind)
  }

  /// In quotes, up to the closing one; else up to a blank or what ends a value.
  private mutating func valueRange(_ start: Int) -> (Range<Int>, Bool)? {
    var open = start
    if has("SecretStr(", at: open) { open += 10 }
    let inList = byte(at: open + 1) ?? 0
    if byte(at: open) == UInt8(ascii: "["), !hasAnyCase("[redacted", at: open),
      ByteSet.plainQuotes.contains(inList) || ByteSet.alnum.contains(inList)
    {
      open += 1
    }
    let listed = open
    while byte(at: open) == UInt8(ascii: "\\") { open += 1 }
    guard let first = byte(at: open) else { return nil }
    if LineScanner.quotes.contains(first) {
      let isEscaped = open > listed
      var end = open + 1
      let last = min(range.upperBound, end + Limits.tokenBytes)
      while end < last, bytes[end] != first {
        if bytes[end] == UInt8(ascii: "\\"), !isEscaped { end += 1 }
        end += 1
      }
      end = min(end, last)
      if isEscaped, end > open + 1, bytes[end - 1] == UInt8(ascii: "\\") { end -= 1 }
      return end > open + 1 ? (open + 1..<end, true) : nil
    }
    guard !ByteSet.structure.contains(first) else { return nil }
    // Names without a blank in between share one end: it is looked for once.
    if !plainRun.contains(open) {
      plainRun = open..<run(.plainValue, from: open, most: Limits.tokenBytes)
    }
    let end = plainRun.upperBound
    return end > open ? (open..<end, false) : nil
  }

  /// A password may be anything but a plain word in a sentence, a count or a folder.
  private func isPassword(
    _ value: ArraySlice<UInt8>, _ telling: TellingName, isLead: Bool, after end: Int
  ) -> Bool {
    guard value.count >= 3 else { return false }
    if telling.isAmbiguous {
      if value.allSatisfy({ ByteSet.count.contains($0) }) { return false }
      if let first = value.first, ByteSet.path.contains(first) { return false }
      if value.dropFirst().first == UInt8(ascii: ":") { return false }
    }
    let isWord = value.allSatisfy { !ByteSet.digit.contains($0) && ByteSet.alnum.contains($0) }
    let rest = run(.white, from: end, most: 64)
    let isAlone = rest >= range.upperBound
    if isLead { return !isWord || isAlone || !ByteSet.blank.contains(byte(at: end) ?? 0) }
    return !isWord && value.count >= 5
  }

  private static let placeholders: Set = [
    "null", "nil", "none", "true", "false", "undefined", "redacted", "[redacted]", "masked",
    "hidden", "yes", "no", "empty", "unset", "required", "optional", "string", "filtered",
    "[filtered]", "removed", "sensitive", "omitted", "n/a", "unknown", "expired", "invalid",
    "missing", "incorrect", "wrong", "(null)", "(none)", "<nil>", "''", "\"\"",
  ]

  /// What stands where a secret would: a variable, a mask, a word that says so.
  func isPlaceholder(_ value: ArraySlice<UInt8>) -> Bool {
    guard let first = value.first else { return true }
    if first == UInt8(ascii: "<") || first == UInt8(ascii: "[") || first == UInt8(ascii: "(") {
      return true
    }
    if isCode(value) { return true }
    let second = value.dropFirst().first ?? 0
    if first == UInt8(ascii: "$"),
      second == UInt8(ascii: "{") || second == UInt8(ascii: "(")
        || ByteSet.variable.contains(second), !value.dropFirst().contains(first)
    {
      return true
    }
    if first == UInt8(ascii: "{"), second == first { return true }
    if first == UInt8(ascii: "%"), ByteSet.format.contains(second) { return true }
    if value.allSatisfy({ $0 == first }) { return true }
    if value.count <= 12 {
      let text = String(decoding: value.map(lower), as: UTF8.self)
      if LineScanner.placeholders.contains(text) { return true }
    }
    return value.count { $0 == UInt8(ascii: "*") || $0 > 0x7f } * 2 > value.count
  }

  /// A call, or where a program keeps its environment: source text, not a value.
  private func isCode(_ value: ArraySlice<UInt8>) -> Bool {
    if let open = value.firstIndex(of: UInt8(ascii: "(")), open > value.startIndex {
      return value[..<open].allSatisfy { ByteSet.nameByte.contains($0) }
        && value[..<open].contains { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: ".") }
    }
    return ["process.env", "os.environ", "System.getenv", "ENV["].contains {
      value.starts(with: $0.utf8)
    }
  }

  /// `--password value`, `-token value`, `"--secret", "value"`, and the short options of programs
  /// that take a password.
  mutating func option(_ place: Int) -> RedactedSpan? {
    if let before = byte(at: place - 1), !ByteSet.beforeOption.contains(before) { return nil }
    let dashes = run(.dash, from: place, most: 2)
    let end = run(LineScanner.nameBytes, from: dashes, most: Limits.nameBytes)
    guard end > dashes, end < range.upperBound else { return nil }
    if dashes == place + 1, let short = shortOption(dashes, end) { return short }
    let isUser = end - dashes == 4 && has("user", at: dashes)
    if isUser, mentions("curl") || mentions("wget") || mentions("etcdctl") {
      return userPassword(end)
    }
    guard ByteSet.afterOption.contains(bytes[end]),
      let telling = TellingName(bytes[dashes..<end]), telling.kind != .cookie
    else { return nil }
    let start = run(.betweenOptions, from: end, most: 8)
    guard start < range.upperBound, bytes[start] != UInt8(ascii: "-") else { return nil }
    let isQuoted = ByteSet.plainQuotes.contains(bytes[start - 1])
    if telling.kind == .authorization { return authorization(start) }
    return value(isQuoted ? start - 1 : start, telling, isLead: true, isBroken: false)
  }

  /// `mysql -pX`, `sshpass -p X`, `redis-cli -a X`, `curl -u user:X`.
  private mutating func shortOption(_ letter: Int, _ end: Int) -> RedactedSpan? {
    var start = letter + 1
    switch bytes[letter] {
    case UInt8(ascii: "p"):
      if end > start, mentions("mysql") || mentions("mariadb") {
        return plainValue(start, .password)
      }
      guard end == start,
        ["sshpass", "docker login", "podman login", "az login"].contains(where: { mentions($0) })
      else { return nil }
    case UInt8(ascii: "P"):
      guard end == start, mentions("sqlcmd") else { return nil }
    case UInt8(ascii: "A"), UInt8(ascii: "X"):
      guard end == start, mentions("snmp") else { return nil }
    case UInt8(ascii: "w"):
      guard end == start, mentions("ldap") else { return nil }
    case UInt8(ascii: "U"):
      guard end == start, mentions("smbclient") else { return nil }
      let percent = run(.userName, from: run(.spaceQuotes, from: end, most: 8), most: 128)
      guard byte(at: percent) == UInt8(ascii: "%") else { return nil }
      return plainValue(percent + 1, .password)
    case UInt8(ascii: "a"):
      guard end == start, mentions("redis-cli") else { return nil }
    case UInt8(ascii: "u"):
      guard mentions("curl") || mentions("wget") else { return nil }
      return userPassword(start)
    default: return nil
    }
    start = run(.blank, from: end, most: 8)
    return start > end ? plainValue(start, .password) : nil
  }

  /// `user:password` behind an option.
  private mutating func userPassword(_ place: Int) -> RedactedSpan? {
    let start = run(.spaceQuotesEquals, from: place, most: 8)
    let colon = run(.user, from: start, most: 128)
    guard colon > start, byte(at: colon) == UInt8(ascii: ":"),
      byte(at: colon + 1) != UInt8(ascii: "/")
    else { return nil }
    return plainValue(colon + 1, .password)
  }

  private mutating func plainValue(_ start: Int, _ kind: SecretKind) -> RedactedSpan? {
    guard let (range, _) = valueRange(start), !isPlaceholder(bytes[range]),
      bytes[range.lowerBound] != UInt8(ascii: "-")
    else { return nil }
    return RedactedSpan(range: range, kind: kind)
  }

  /// `IDENTIFIED BY 'x'`, `PASSWORD 'x'`.
  mutating func sql(_ place: Int) -> RedactedSpan? {
    var end: Int
    if hasAnyCase("password", at: place) {
      end = place + 8
    } else if hasAnyCase("identified by", at: place) {
      end = place + 13
      if hasAnyCase(" password", at: end) { end += 9 }
    } else {
      return nil
    }
    var start = run(.blank, from: end, most: 4)
    if hasAnyCase("for ", at: start) {
      start = run(.account, from: start + 4, most: 128)
    }
    if byte(at: start) == UInt8(ascii: "=") { start = run(.blank, from: start + 1, most: 4) }
    if byte(at: start) == UInt8(ascii: "N") { start += 1 }
    guard start > end, byte(at: start) == UInt8(ascii: "'") else { return nil }
    return plainValue(start, .password)
  }
}
