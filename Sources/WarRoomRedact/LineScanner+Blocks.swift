/// Secrets that go over lines.
extension LineScanner {
  /// A private key, to its end on this line, or as far as it goes on the next ones.
  func privateKey(_ place: Int, _ state: inout LineState) -> RedactedSpan? {
    guard byte(at: place + 1) == UInt8(ascii: "-"), has("-----BEGIN ", at: place) else {
      return nil
    }
    let words = run(.title, from: place + 11, most: 48)
    let title = String(decoding: bytes[(place + 11)..<words], as: UTF8.self)
    guard title.contains("PRIVATE KEY") else { return nil }
    if let end = keyEnd(from: words) { return RedactedSpan(range: place..<end, kind: .privateKey) }
    state.keyLines = Limits.keyLines
    return RedactedSpan(range: place..<textEnd, kind: .privateKey)
  }

  /// Where the text of the line ends, its line end left out.
  private var textEnd: Int {
    var end = range.upperBound
    while end > range.lowerBound, ByteSet.lineEnds.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// Behind `-----END …-----`.
  private func keyEnd(from start: Int) -> Int? {
    var place = start
    while place + 8 <= range.upperBound {
      if bytes[place] == UInt8(ascii: "-"), has("-----END", at: place) {
        let words = run(.title, from: place + 5, most: 60)
        return run(.dash, from: words, most: 5)
      }
      place += 1
    }
    return nil
  }

  /// Takes out the next line of a key; gives where the rest of the line begins. A line that cannot
  /// belong to a key ends it.
  mutating func goOnWithKey(_ state: inout LineState) -> Int {
    state.keyLines -= 1
    let start = range.lowerBound
    if let end = keyEnd(from: start) {
      state.keyLines = 0
      let last = end == textEnd ? range.upperBound : end
      add(RedactedSpan(range: start..<last, kind: .privateKey, isNamed: false))
      return last
    }
    guard looksLikeKey() else {
      state.keyLines = 0
      return start
    }
    add(RedactedSpan(range: start..<range.upperBound, kind: .privateKey, isNamed: false))
    return range.upperBound
  }

  /// Empty, a header of the block, or base64 at its end.
  private func looksLikeKey() -> Bool {
    var end = textEnd
    while end > range.lowerBound, ByteSet.closing.contains(bytes[end - 1]) { end -= 1 }
    if end == range.lowerBound { return true }
    var start = end
    while start > range.lowerBound, ByteSet.base64.contains(bytes[start - 1]) { start -= 1 }
    if end - start >= 16 || (start == range.lowerBound && end - start >= 1) { return true }
    let lead = run(.blank, from: range.lowerBound, most: 64)
    return ["Proc-Type:", "DEK-Info:", "Comment:", "Version:"].contains {
      has($0, at: lead)
    } || (lead == start && end > start)
  }

  /// Follows a manifest of kind Secret; true when it has dealt with the line.
  mutating func scanManifest(_ state: inout LineState) -> Bool {
    let lead = run(.space, from: range.lowerBound, most: 200)
    let indent = lead - range.lowerBound
    let end = textEnd
    guard lead < end else { return false }
    if let data = state.dataIndent {
      if indent > data {
        redactData(lead, end)
        return true
      }
      state.dataIndent = nil
    }
    if has("kind:", at: lead) || has("---", at: lead) {
      state.isManifest = has("kind: Secret", at: lead) && lead + 12 == end
    } else if state.isManifest, has("data:", at: lead) || has("stringData:", at: lead),
      bytes[end - 1] == UInt8(ascii: ":")
    {
      state.dataIndent = indent
    }
    return false
  }

  /// `name: value`, or a further line of a value.
  private mutating func redactData(_ lead: Int, _ end: Int) {
    let name = run(.entry, from: lead, most: 256)
    var start = lead
    if byte(at: name) == UInt8(ascii: ":"), name > lead {
      start = run(.spaceQuote, from: name + 1, most: 8)
      if start >= end || ByteSet.block.contains(bytes[start]) { return }
    }
    add(RedactedSpan(range: start..<end, kind: .secretManifest))
  }
}
