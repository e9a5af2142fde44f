/// Values whose name stands beside another word: `name: X`, `value: Y`.
extension LineScanner {
  private static let namers: Set = ["name", "key", "variable", "field", "header", "parameter"]

  /// `{"name":"DB_PASSWORD","value":"x"}`, `name="password" value="x"`; `name` is the range of a
  /// name that may be `value`.
  mutating func pairedValue(_ name: Range<Int>, _ start: Int) -> RedactedSpan? {
    guard name.count == 5, hasAnyCase("value", at: name.lowerBound) else { return nil }
    let gap = runBack(.betweenPairs, from: name.lowerBound, most: 16)
    let told = runBack(.nameByte, from: gap, most: Limits.nameBytes)
    guard told < gap, gap < name.lowerBound, let telling = TellingName(bytes[told..<gap]) else {
      return nil
    }
    let mark = runBack(.betweenPairs, from: told, most: 16)
    let namer = runBack(.nameByte, from: mark, most: 12)
    let word = String(decoding: bytes[namer..<mark].map(lower), as: UTF8.self)
    guard mark < told, LineScanner.namers.contains(word) else { return nil }
    switch telling.kind {
    case .authorization: return authorization(start)
    case .cookie: return cookie(start)
    default: return value(start, telling, isLead: true, isBroken: false)
    }
  }

  /// `<password>x</password>`.
  mutating func element(_ place: Int) -> RedactedSpan? {
    let name = runBack(.nameByte, from: place, most: Limits.nameBytes)
    guard name < place, byte(at: name - 1) == UInt8(ascii: "<"),
      let telling = TellingName(bytes[name..<place]), telling.kind != .cookie,
      telling.kind != .authorization
    else { return nil }
    let end = run(.elementText, from: place + 1, most: Limits.tokenBytes)
    guard end > place + 1, byte(at: end) == UInt8(ascii: "<") else { return nil }
    return value(place + 1, telling, isLead: true, isBroken: false)
  }

  /// `define('DB_PASSWORD', 'x')`.
  mutating func defined(_ place: Int) -> RedactedSpan? {
    guard let quote = byte(at: place - 1), ByteSet.plainQuotes.contains(quote) else { return nil }
    let name = runBack(.nameByte, from: place - 1, most: Limits.nameBytes)
    guard name < place - 1, byte(at: name - 1) == quote,
      let telling = TellingName(bytes[name..<place - 1])
    else { return nil }
    let open = runBack(.space, from: name - 1, most: 4)
    guard byte(at: open - 1) == UInt8(ascii: "("), open - 7 >= range.lowerBound,
      hasAnyCase("define", at: open - 7)
    else { return nil }
    return value(run(.blank, from: place + 1, most: 4), telling, isLead: true, isBroken: false)
  }

  /// `password: >-`, and nothing else.
  private func blockName(_ lead: Int) -> TellingName? {
    let end = run(.nameByte, from: lead, most: Limits.nameBytes)
    guard end > lead, byte(at: end) == UInt8(ascii: ":") else { return nil }
    let mark = run(.blank, from: end + 1, most: 4)
    let rest = run(.blockMark, from: mark, most: 2)
    guard rest > mark, run(.white, from: rest, most: 4) == range.upperBound else { return nil }
    return TellingName(bytes[lead..<end])
  }

  /// The value that the line before named; `name: X` names the next one's.
  mutating func scanNamed(_ state: inout LineState) {
    var lead = run(.leading, from: range.lowerBound, most: 200)
    if let telling = state.block {
      state.block = nil
      if let span = value(lead, telling, isLead: true, isBroken: false) { add(span) }
      return
    }
    state.block = blockName(lead)
    if let telling = state.named {
      state.named = nil
      guard hasAnyCase("value", at: lead) else { return }
      let mark = run(.afterNamed, from: lead + 5, most: 4)
      guard byte(at: mark - 1) != UInt8(ascii: "e"), mark > lead + 5 else { return }
      let start = run(.blank, from: mark, most: 8)
      if let span = value(start, telling, isLead: true, isBroken: false) { add(span) }
      return
    }
    guard hasAnyCase("name", at: lead) else { return }
    lead = run(.afterNamed, from: lead + 4, most: 4)
    let start = run(.spaceQuotes, from: lead, most: 8)
    let end = run(.nameByte, from: start, most: Limits.nameBytes)
    let rest = run(.afterName, from: end, most: 4)
    guard end > start, rest == range.upperBound || ByteSet.lineEnds.contains(bytes[rest]) else {
      return
    }
    state.named = TellingName(bytes[start..<end])
  }
}
