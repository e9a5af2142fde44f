/// Finds the secrets of one line, from left to right.
struct LineScanner {
  let bytes: [UInt8]
  let range: Range<Int>
  /// Programs that the line names, once somebody had to know.
  private var programs: Set<String>?
  /// The last value without quotes that was looked at.
  var plainRun = 0..<0
  private(set) var spans: [RedactedSpan] = []
  /// What the words of the line gave away, until its place is reached.
  var worded: RedactedSpan?
  /// No span may begin before it.
  private(set) var done: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    self.range = range
    done = range.lowerBound
  }

  mutating func scan(_ state: inout LineState) {
    var place = range.lowerBound
    if state.keyLines > 0 { place = goOnWithKey(&state) }
    if scanManifest(&state) { return }
    scanNamed(&state)
    scanWords()
    place = max(place, done)
    let table = AnchorTable.shared
    while place < range.upperBound {
      if let span = worded, place >= span.range.lowerBound {
        worded = nil
        if span.range.lowerBound >= done {
          add(span)
          place = max(place, span.range.upperBound)
          continue
        }
      }
      let byte = bytes[place]
      guard ByteSet.alnum.contains(byte) else {
        place = mark(byte, place, &state)
        continue
      }
      if let span = anchored(place, table) ?? shaped(byte, place) {
        add(span)
        place = span.range.upperBound
      } else {
        // The rest of the word cannot begin anything.
        place += 1
        let stop = worded?.range.lowerBound ?? range.upperBound
        while place < range.upperBound, place != stop, ByteSet.alnum.contains(bytes[place]) {
          place += 1
        }
      }
    }
  }

  mutating func add(_ span: RedactedSpan) {
    spans.append(span)
    done = span.range.upperBound
  }

  /// What a mark may give away; gives where to go on.
  private mutating func mark(_ byte: UInt8, _ place: Int, _ state: inout LineState) -> Int {
    let span: RedactedSpan?
    switch byte {
    case UInt8(ascii: "="): span = assignment(place)
    case UInt8(ascii: ":"): span = url(place) ?? telegram(place) ?? assignment(place)
    case UInt8(ascii: "-"):
      span = privateKey(place, &state) ?? option(place) ?? mailchimp(place)
    case UInt8(ascii: "$"): span = passwordHash(place)
    case UInt8(ascii: "~"): span = azure(place)
    case UInt8(ascii: "."): span = terraform(place)
    case UInt8(ascii: ">"): span = element(place)
    case UInt8(ascii: ","): span = defined(place)
    case UInt8(ascii: "@"): span = dataSource(place)
    case UInt8(ascii: "\\"), UInt8(ascii: "%"), 0x1b: return escapeEnd(byte, place)
    default: return place + 1
    }
    guard let span, span.range.lowerBound >= done else { return place + 1 }
    add(span)
    return max(place + 1, span.range.upperBound)
  }

  /// Behind an escape, so that its letters do not begin a word.
  private func escapeEnd(_ byte: UInt8, _ place: Int) -> Int {
    guard let next = self.byte(at: place + 1) else { return place + 1 }
    switch byte {
    case UInt8(ascii: "\\"): return ByteSet.escaped.contains(next) ? place + 2 : place + 1
    case UInt8(ascii: "%"):
      let third = self.byte(at: place + 2) ?? 0
      return ByteSet.hex.contains(next) && ByteSet.hex.contains(third) ? place + 3 : place + 1
    default:
      guard next == UInt8(ascii: "[") else { return place + 1 }
      return run(.colour, from: place + 2, most: 12) + 1
    }
  }

  /// What begins with a letter and has no prefix of its own.
  private mutating func shaped(_ byte: UInt8, _ place: Int) -> RedactedSpan? {
    switch byte {
    case UInt8(ascii: "e"): jsonWebToken(place)
    case UInt8(ascii: "M"), UInt8(ascii: "N"), UInt8(ascii: "O"): discord(place)
    case UInt8(ascii: "b"), UInt8(ascii: "B"): bearer(place)
    case UInt8(ascii: "i"), UInt8(ascii: "I"), UInt8(ascii: "p"), UInt8(ascii: "P"): sql(place)
    default: nil
    }
  }

  /// By the table of anchors.
  func anchored(_ place: Int, _ table: AnchorTable) -> RedactedSpan? {
    guard place + 1 < range.upperBound else { return nil }
    let first = Int(bytes[place])
    let second = bytes[place + 1]
    for index in table.places[first]..<table.places[first + 1] {
      let entry = table.entries[index]
      guard entry.second == second else { continue }
      let start = place + entry.end - entry.start
      guard start < range.upperBound, hasPrefix(entry, table, at: place) else { continue }
      let end = run(entry.body, from: start, most: entry.most + 1)
      guard end - start >= entry.fewest, end - start <= entry.most else { continue }
      guard !entry.isMixed || Randomness.isMixed(bytes[start..<end]) else { continue }
      return RedactedSpan(range: place..<end, kind: entry.kind)
    }
    return nil
  }

  private func hasPrefix(_ entry: AnchorTable.Entry, _ table: AnchorTable, at place: Int) -> Bool {
    for offset in 0..<(entry.end - entry.start)
    where bytes[place + offset] != table.prefixes[entry.start + offset] {
      return false
    }
    return true
  }

  /// Whether the line names a program that takes a password by a short option.
  mutating func mentions(_ program: String) -> Bool {
    if let programs { return programs.contains(program) }
    var found: Set<String> = []
    for name in [
      "mysql", "mariadb", "sshpass", "docker login", "redis-cli", "curl", "wget", "az login",
      "podman login", "sqlcmd", "ldap", "smbclient", "etcdctl", "snmp",
    ] {
      if range.contains(where: { bytes[$0] == name.utf8.first && has(name, at: $0) }) {
        found.insert(name)
      }
    }
    programs = found
    return found.contains(program)
  }

  // MARK: What stands where

  func byte(at place: Int) -> UInt8? {
    range.contains(place) ? bytes[place] : nil
  }

  func has(_ text: String, at place: Int) -> Bool {
    let text = text.utf8
    guard place >= range.lowerBound, place + text.count <= range.upperBound else { return false }
    var at = place
    for byte in text {
      if bytes[at] != byte { return false }
      at += 1
    }
    return true
  }

  /// The same in any case; `text` is in lower case.
  func hasAnyCase(_ text: String, at place: Int) -> Bool {
    guard place >= range.lowerBound, place + text.utf8.count <= range.upperBound else {
      return false
    }
    for (offset, byte) in text.utf8.enumerated() where lower(bytes[place + offset]) != byte {
      return false
    }
    return true
  }

  func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5a ? byte + 0x20 : byte
  }

  /// Behind the last of at most `most` bytes of `set`.
  func run(_ set: ByteSet, from start: Int, most: Int) -> Int {
    var end = start
    let last = min(range.upperBound, start + most)
    while end < last, set.contains(bytes[end]) { end += 1 }
    return end
  }

  /// The first of at most `most` bytes of `set` that end before `end`.
  func runBack(_ set: ByteSet, from end: Int, most: Int) -> Int {
    var start = end
    let first = max(done, end - most)
    while start > first, set.contains(bytes[start - 1]) { start -= 1 }
    return start
  }

  /// No letter or digit stands before it, other than those of an escape.
  func startsToken(_ place: Int) -> Bool {
    guard place > range.lowerBound else { return true }
    let before = bytes[place - 1]
    guard ByteSet.alnum.contains(before) else { return true }
    guard let second = byte(at: place - 2) else { return false }
    if second == UInt8(ascii: "\\") { return ByteSet.escaped.contains(before) }
    if byte(at: place - 3) == UInt8(ascii: "%") {
      return ByteSet.hex.contains(second) && ByteSet.hex.contains(before)
    }
    guard before == UInt8(ascii: "m") else { return false }
    // A colour: ESC [ digits m.
    let start = runBack(.colour, from: place - 1, most: 12)
    return byte(at: start - 1) == UInt8(ascii: "[") && byte(at: start - 2) == 0x1b
  }
}
