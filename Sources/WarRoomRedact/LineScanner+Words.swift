/// Secrets that stand behind a word and a blank: settings, and arguments of programs.
extension LineScanner {
  private static let settings = [
    "requirepass ", "masterauth ", "bindpw ", "rootpw ", "rocommunity ", "rwcommunity ",
  ]

  /// What the words of the whole line give away. At most one secret: such lines hold no more.
  mutating func scanWords() {
    let lead = run(.leading, from: range.lowerBound, most: 200)
    guard let span = setting(lead) ?? passwordLine(lead) ?? fields(lead) ?? argument() else {
      return
    }
    worded = span
  }

  /// `requirepass x`, `ENV API_KEY x`.
  private mutating func setting(_ lead: Int) -> RedactedSpan? {
    for word in LineScanner.settings where hasAnyCase(word, at: lead) {
      let start = run(.blank, from: lead + word.utf8.count, most: 16)
      let end = run(.plainValue, from: start, most: Limits.tokenBytes)
      let isLast = run(.white, from: end, most: 16) == range.upperBound
      return isLast ? telling(start..<end, .password) : nil
    }
    guard has("ENV ", at: lead) else { return nil }
    return setting(of: run(.blank, from: lead + 4, most: 8))
  }

  /// `machine x login y password z`, or the last part of it on a line of its own.
  private func passwordLine(_ lead: Int) -> RedactedSpan? {
    var place = lead
    let isEntry = has("machine ", at: lead) || has("default ", at: lead)
    if isEntry {
      guard let found = find("password ", from: lead) else { return nil }
      place = found
    }
    guard has("password ", at: place) else { return nil }
    let start = run(.blank, from: place + 9, most: 8)
    let end = run(.plainValue, from: start, most: Limits.tokenBytes)
    let isLast = run(.white, from: end, most: 16) == range.upperBound
    guard isLast, isEntry || Randomness.isMixed(bytes[start..<end]) else { return nil }
    return telling(start..<end, .password)
  }

  /// `host:port:database:user:password` and nothing else.
  private func fields(_ lead: Int) -> RedactedSpan? {
    let end = run(.plainValue, from: lead, most: 512)
    guard lead == range.lowerBound, run(.white, from: end, most: 4) == range.upperBound else {
      return nil
    }
    let fields = bytes[lead..<end].split(
      separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    guard fields.count == 5, let last = fields.last, last.count >= 6,
      fields.dropLast().allSatisfy({ !$0.isEmpty }), Randomness.isMixed(last),
      fields[1].elementsEqual("*".utf8) || fields[1].allSatisfy({ ByteSet.digit.contains($0) })
    else { return nil }
    return telling(last.startIndex..<last.endIndex, .password)
  }

  /// `htpasswd -b FILE USER x`, `rabbitmqctl add_user USER x`, `aws configure set NAME x`,
  /// `redis-cli AUTH x`, `jdbc:oracle:thin:USER/x@`: one pass over the beginning of the line.
  private mutating func argument() -> RedactedSpan? {
    var isRedis = false
    for place in range.prefix(Limits.wordLineBytes) {
      switch bytes[place] {
      case UInt8(ascii: "j"):
        if has("jdbc:oracle:thin:", at: place) { return oracle(place + 17) }
      case UInt8(ascii: "h"):
        if has("htpasswd -", at: place) { return htpasswd(place + 10) }
      case UInt8(ascii: "r"):
        if has("redis", at: place) { isRedis = true }
        for name in ["rabbitmqctl change_password", "rabbitmqctl add_user"]
        where has(name, at: place) {
          return word(2, after: place + name.utf8.count)
        }
      case UInt8(ascii: "a"):
        if has("aws configure set ", at: place) { return setting(of: place + 18) }
      case UInt8(ascii: "C"):
        if has("ConvertTo-SecureString ", at: place) { return word(1, after: place + 23) }
      case UInt8(ascii: "n"):
        if has("net user ", at: place), let found = word(2, after: place + 9),
          bytes[found.range.lowerBound] != UInt8(ascii: "/")
        {
          return found
        }
      case UInt8(ascii: "s"):
        if has("sudo -S <<< ", at: place) { return word(1, after: place + 12) }
      case UInt8(ascii: "e"):
        if has("echo ", at: place), let found = word(1, after: place + 5),
          [" | docker login", " | podman login", " | sudo -S"].contains(where: {
            has($0, at: found.range.upperBound)
          })
        {
          return found
        }
      case UInt8(ascii: "A"):
        if isRedis, has("AUTH ", at: place) { return word(1, after: place + 4) }
      default: break
      }
    }
    return nil
  }

  private func oracle(_ start: Int) -> RedactedSpan? {
    let user = run(.user, from: start, most: 64)
    let end = run(.authority, from: user + 1, most: 256)
    guard byte(at: user) == UInt8(ascii: "/"),
      let at = bytes[user..<end].lastIndex(of: UInt8(ascii: "@"))
    else { return nil }
    return telling(user + 1..<at, .urlPassword)
  }

  private func htpasswd(_ start: Int) -> RedactedSpan? {
    let options = run(.optionWord, from: start, most: 8)
    guard bytes[start..<options].contains(UInt8(ascii: "b")) else { return nil }
    return word(3, after: options)
  }

  /// `NAME x`, of which the name tells.
  private mutating func setting(of name: Int) -> RedactedSpan? {
    let end = run(.nameByte, from: name, most: Limits.nameBytes)
    guard end > name, byte(at: end) == UInt8(ascii: " "),
      let telling = TellingName(bytes[name..<end])
    else { return nil }
    return value(run(.blank, from: end, most: 8), telling, isLead: true, isBroken: false)
  }

  /// The word with a number, counted from 1, behind a place.
  private func word(_ number: Int, after place: Int) -> RedactedSpan? {
    var end = place
    var start = place
    for _ in 0..<number {
      start = run(.spaceQuotes, from: end, most: 8)
      end = run(.plainValue, from: start, most: Limits.tokenBytes)
    }
    return telling(start..<end, .password)
  }

  private func telling(_ range: Range<Int>, _ kind: SecretKind) -> RedactedSpan? {
    guard range.count >= 3, !isPlaceholder(bytes[range]) else { return nil }
    return RedactedSpan(range: range, kind: kind)
  }

  /// Where a text stands first in the line, near its beginning.
  private func find(_ text: String, from start: Int) -> Int? {
    guard let first = text.utf8.first else { return nil }
    let last = min(range.upperBound - text.utf8.count, start + Limits.wordLineBytes)
    var place = start
    while place <= last {
      if bytes[place] == first, has(text, at: place) { return place }
      place += 1
    }
    return nil
  }
}
