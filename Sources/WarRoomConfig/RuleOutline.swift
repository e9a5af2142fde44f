import WarRoomGate

/// Where the verbs of a rule file stand in its text, found by their indentation: so that only those
/// are parsed which the words of a command can mean. A file of forty thousand bytes takes longer to
/// parse than everything else that a line asks for.
struct RuleOutline: Sendable {
  /// The verbs that stand in one place.
  struct Verbs: Sendable {
    var blocks: [Block] = []
    var byName: [String: Int] = [:]
    var patterns: [(pattern: WordPattern, block: Int)] = []
    /// The shortest one: a program with verbs is read in another way than one without, so that one
    /// has to stay.
    var least = 0
  }

  /// A verb with everything under it.
  struct Block: Sendable {
    /// Bytes of the text, whole lines.
    let range: Range<Int>
    let verbs: Verbs
  }

  private let text: [UInt8]
  let verbs: Verbs

  /// nil for a text whose verbs stand in no such order: it is parsed whole.
  init?(_ text: [UInt8]) {
    let reader = OutlineReader(text)
    guard let verbs = reader.verbs(in: 0..<text.count, indent: 0), !verbs.blocks.isEmpty else {
      return nil
    }
    self.text = text
    self.verbs = verbs
  }

  /// Where those verbs begin that the words can mean, in order.
  func kept(_ words: [String]) -> [Int] {
    var starts: [Int] = []
    Self.keep(verbs, words, &starts)
    return starts
  }

  private static func keep(_ verbs: Verbs, _ words: [String], _ starts: inout [Int]) {
    guard !verbs.blocks.isEmpty else { return }
    var kept: [Int] = []
    for word in words {
      if let block = verbs.byName[word], !kept.contains(block) { kept.append(block) }
      for (pattern, block) in verbs.patterns where !kept.contains(block) && pattern.fits(word) {
        kept.append(block)
      }
    }
    if kept.isEmpty { kept.append(verbs.least) }
    for block in kept.sorted() {
      starts.append(verbs.blocks[block].range.lowerBound)
      keep(verbs.blocks[block].verbs, words, &starts)
    }
  }

  /// The text of those verbs and of what stands around all verbs, with empty lines for the others,
  /// so that every place keeps its line.
  func text(of starts: [Int]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var at = 0
    copy(verbs, Set(starts), &at, &kept)
    return kept + text[at...]
  }

  private func copy(_ verbs: Verbs, _ starts: Set<Int>, _ at: inout Int, _ kept: inout [UInt8]) {
    for block in verbs.blocks {
      if starts.contains(block.range.lowerBound) {
        copy(block.verbs, starts, &at, &kept)
      } else {
        kept += text[at..<block.range.lowerBound]
        for byte in text[block.range] where byte == 0x0a { kept.append(byte) }
        at = block.range.upperBound
      }
    }
  }
}

/// Reads indentation.
private struct OutlineReader {
  private let text: [UInt8]

  init(_ text: [UInt8]) { self.text = text }

  private struct Line {
    var start: Int
    var end: Int
    /// Blanks in front; nil for a line of nothing, or of a comment.
    var indent: Int?
  }

  private func line(at start: Int) -> Line {
    var end = start
    while end < text.count, text[end] != 0x0a { end += 1 }
    var first = start
    while first < end, text[first] == 0x20 { first += 1 }
    let isEmpty = first == end || text[first] == 0x23
    return Line(start: start, end: min(end + 1, text.count), indent: isEmpty ? nil : first - start)
  }

  /// The verbs under the key `verbs` that stands in `range` at this indentation; none without one,
  /// nil when they are not understood.
  func verbs(in range: Range<Int>, indent: Int) -> RuleOutline.Verbs? {
    let key = Array(repeating: 0x20, count: indent) + Array("verbs:\n".utf8)
    var at = range.lowerBound
    while at < range.upperBound {
      let line = line(at: at)
      at = line.end
      if line.indent == indent, text[line.start..<line.end].elementsEqual(key) {
        return verbs(from: at, to: range.upperBound, indent: indent + 2)
      }
    }
    return RuleOutline.Verbs()
  }

  private func verbs(from: Int, to end: Int, indent: Int) -> RuleOutline.Verbs? {
    var starts: [Line] = []
    var at = from
    while at < end {
      let line = line(at: at)
      if let found = line.indent {
        if found < indent { break }
        if found == indent { starts.append(line) }
        if starts.isEmpty { return nil }
      }
      at = line.end
    }
    var verbs = RuleOutline.Verbs()
    for (index, start) in starts.enumerated() {
      let range = start.start..<(index + 1 < starts.count ? starts[index + 1].start : at)
      guard let words = words(of: start, indent: indent),
        let inner = self.verbs(in: start.end..<range.upperBound, indent: indent + 2)
      else { return nil }
      verbs.blocks.append(RuleOutline.Block(range: range, verbs: inner))
      if range.count < verbs.blocks[verbs.least].range.count { verbs.least = index }
      for word in words {
        if word.utf8.contains(0x2a) {
          verbs.patterns.append((WordPattern(word), index))
        } else {
          verbs.byName[word] = index
        }
      }
    }
    return verbs
  }

  /// The words of a key, which stands plain or in quotes without escapes.
  private func words(of line: Line, indent: Int) -> [String]? {
    var rest = text[(line.start + indent)..<line.end]
    guard let first = rest.first else { return nil }
    let isQuoted = first == 0x22 || first == 0x27
    let isName = isQuoted || first == 0x2e || first == 0x5f || first >= 0x30 && first != 0x3f
    guard isName, ![0x40, 0x5b, 0x60, 0x7b, 0x7c, 0x3e].contains(first) else { return nil }
    if isQuoted { rest.removeFirst() }
    let close = isQuoted ? first : 0x3a
    guard let end = rest.firstIndex(of: close) else { return nil }
    let key = rest[..<end]
    let behind = isQuoted ? rest[(end + 1)...] : rest[end...]
    guard behind.first == 0x3a, [0x20, 0x0a].contains(behind.dropFirst().first),
      !key.contains(0x5c), !key.contains(0x23)
    else { return nil }
    return String(decoding: key, as: UTF8.self).split(separator: " ").map(String.init)
  }
}
