/// How a repository marks requirements, intents and the code that implements them.
package struct TraceConventions: Equatable, Sendable {
  /// What the ids of requirements begin with.
  package var requirementPrefix: String
  /// What the ids of intents begin with.
  package var intentPrefix: String
  /// What stands before requirement ids in a comment, without the colon.
  package var mark: String

  package init(
    requirementPrefix: String = "REQ-", intentPrefix: String = "INT-", mark: String = "Implements"
  ) {
    self.requirementPrefix = requirementPrefix
    self.intentPrefix = intentPrefix
    self.mark = mark
  }

  /// All ids with a prefix in a text, in order, each once. An id goes on over letters, digits,
  /// `-`, `_` and `.`, and does not end in a mark.
  package func ids(_ prefix: String, in text: some StringProtocol) -> [String] {
    guard !prefix.isEmpty else { return [] }
    let bytes = Array(text.utf8)
    let wanted = Array(prefix.utf8)
    var found: [String] = []
    var place = 0
    while place + wanted.count < bytes.count {
      guard bytes[place] == wanted[0], bytes[place...].starts(with: wanted),
        place == 0 || !TraceConventions.isIDByte(bytes[place - 1])
      else {
        place += 1
        continue
      }
      var end = place + wanted.count
      while end < bytes.count, TraceConventions.isIDByte(bytes[end]) { end += 1 }
      while end > place + wanted.count, [0x2d, 0x5f, 0x2e].contains(bytes[end - 1]) { end -= 1 }
      if end > place + wanted.count {
        let id = String(decoding: bytes[place..<end], as: UTF8.self)
        if !found.contains(id) { found.append(id) }
      }
      place = max(end, place + 1)
    }
    return found
  }

  /// The requirements that a line of code says it implements; empty for any other line.
  package func implemented(in line: some StringProtocol) -> [String] {
    guard let after = TraceConventions.after("\(mark):", in: line) else { return [] }
    return ids(requirementPrefix, in: after)
  }

  /// What follows `word` in a line; nil when it does not stand there.
  static func after(_ word: String, in line: some StringProtocol) -> String? {
    let bytes = Array(line.utf8)
    let wanted = Array(word.utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in 0...(bytes.count - wanted.count) where bytes[start...].starts(with: wanted) {
      return String(decoding: bytes[(start + wanted.count)...], as: UTF8.self)
    }
    return nil
  }

  private static func isIDByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
      || byte == 0x2d || byte == 0x5f || byte == 0x2e
  }
}
