/// One sealed journal line.
///
///     {"v":1,"n":…,"b":…,"t":…, … ,"p":"<64 hex>","h":"<64 hex>"}⏎
///
/// `h` is the SHA-256 of the bytes from `{` up to but not including `,"h":"`, so anyone can check
/// line 17 by hand:
///
///     sed -n 17p J | sed 's/,"h":"[0-9a-f]*"}$//' | tr -d '\n' | sha256sum
package struct RecordLine: Equatable, Sendable {
  /// The whole line with its line feed.
  package let bytes: [UInt8]
  package let head: Head

  /// What the journal needs to know of a line without reading its facts.
  package struct Head: Equatable, Sendable {
    package let version: UInt64
    package let sequence: UInt64
    /// Sequence of the first record of the same write.
    package let batch: UInt64
    /// `h` of the line before; `Digest.journalStart` for record 1.
    package let previous: Digest
    package let hash: Digest
  }

  /// Number of the record, from 1.
  package var sequence: UInt64 { head.sequence }
  /// Number of the first record of the same write.
  package var batch: UInt64 { head.batch }
  /// Hash of the line before.
  package var previous: Digest { head.previous }
  package var hash: Digest { head.hash }

  /// The version that this program writes and reads.
  package static let version: UInt64 = 1
  /// Bytes of the longest line, line feed included.
  package static let maximumBytes = Limits.lineBytes

  /// Checks all of one line, line feed included: framing, alphabet, numbers, its own hash.
  /// Whether it follows the line before is for the caller to see. Does not read the facts.
  package static func verify(_ bytes: [UInt8]) throws(WireError) -> Head {
    try verify(bytes[...])
  }

  /// As above, for a line within a larger buffer.
  package static func verify(_ line: ArraySlice<UInt8>) throws(WireError) -> Head {
    guard line.count <= maximumBytes else { throw .tooLong(limit: maximumBytes) }
    let content = line.count - hashSuffixBytes
    let beforePrevious = content - previousSuffixBytes
    guard beforePrevious > 0 else { throw .framing(offset: max(0, line.count - 1)) }
    try checkAlphabet(line)
    var cursor = LineCursor(line)
    cursor.move(to: beforePrevious)
    guard cursor.take(",\"p\":\""), let previous = cursor.digest(), cursor.take("\",\"h\":\""),
      let hash = cursor.digest(), cursor.take("\"}\n")
    else { throw .framing(offset: cursor.offset) }
    cursor.move(to: 0)
    guard cursor.take("{\"v\":"), let version = cursor.number() else {
      throw .framing(offset: cursor.offset)
    }
    let start = line.startIndex
    let isWhole = Digest.sha256(of: line[start..<start + content]) == hash
    // Only a line that proves itself whole may claim to be newer than this program.
    if isWhole, version != RecordLine.version { throw .unsupportedVersion(version) }
    guard cursor.take(",\"n\":"), let sequence = cursor.number(), cursor.take(",\"b\":"),
      let batch = cursor.number(), cursor.take(",\"t\":\""), sequence > 0, batch > 0,
      batch <= sequence
    else { throw .framing(offset: cursor.offset) }
    guard isWhole, version == RecordLine.version else { throw .hashDiffers(sequence: sequence) }
    return Head(
      version: version, sequence: sequence, batch: batch, previous: previous, hash: hash)
  }

  /// `,"h":"`, the hash, `"}` and the line feed.
  static let hashSuffixBytes = 6 + 64 + 3
  /// `,"p":"`, the hash and its quote.
  static let previousSuffixBytes = 6 + 64 + 1

  /// Printable ASCII, then one line feed.
  private static func checkAlphabet(_ line: ArraySlice<UInt8>) throws(WireError) {
    let last = line.endIndex - 1
    var isPlain = true
    for byte in line[line.startIndex..<last] { isPlain = isPlain && byte &- 0x20 < 0x5f }
    if !isPlain, let bad = line.firstIndex(where: { $0 &- 0x20 >= 0x5f }) {
      throw .forbiddenByte(line[bad], offset: bad - line.startIndex)
    }
    guard line[last] == 0x0a else { throw .framing(offset: line.count - 1) }
  }
}

extension Digest {
  /// What record 1 names as the hash before it: SHA-256 of `warroom journal v1` and a line feed.
  package static let journalStart = Digest.sha256(of: "warroom journal v1\n")
}

/// Reads the fixed framing of a line.
private struct LineCursor {
  private let line: ArraySlice<UInt8>
  private var place: Int

  init(_ line: ArraySlice<UInt8>) {
    self.line = line
    self.place = line.startIndex
  }

  var offset: Int { place - line.startIndex }

  mutating func move(to offset: Int) {
    place = line.startIndex + offset
  }

  /// Takes `mark`; stops at the first byte that differs.
  mutating func take(_ mark: String) -> Bool {
    for byte in mark.utf8 {
      guard place < line.endIndex, line[place] == byte else { return false }
      place += 1
    }
    return true
  }

  mutating func digest() -> Digest? {
    guard line.endIndex - place >= 64, let digest = Digest(hex: line[place..<place + 64]) else {
      return nil
    }
    place += 64
    return digest
  }

  /// A decimal number without leading zeros.
  mutating func number() -> UInt64? {
    let start = place
    var value: UInt64 = 0
    while place < line.endIndex, line[place] >= 0x30, line[place] <= 0x39 {
      let (product, high) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.addingReportingOverflow(UInt64(line[place] - 0x30))
      guard !high, !carry else { return nil }
      value = sum
      place += 1
    }
    guard place > start, line[start] != 0x30 || place == start + 1 else { return nil }
    return value
  }
}
