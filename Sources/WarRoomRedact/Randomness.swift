/// Whether a value looks as if a machine had drawn it.
enum Randomness {
  /// Both a digit and a letter.
  static func isMixed(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.contains { ByteSet.digit.contains($0) }
      && bytes.contains { ByteSet.alnum.contains($0) && !ByteSet.digit.contains($0) }
  }

  /// Eight bytes or more that are no number, no word, no chain of words, and no name of an object
  /// in a cluster, whose random part is short.
  static func isLikely(_ value: ArraySlice<UInt8>) -> Bool {
    let bytes = value.prefix(Limits.judgedBytes)
    guard bytes.count >= 8, variety(bytes) >= min(12, max(5, bytes.count / 4)) else { return false }
    if bytes.allSatisfy({ ByteSet.hex.contains($0) || $0 == UInt8(ascii: "-") }) {
      return bytes.count >= 16 && isMixed(bytes)
    }
    var plain = 0
    var strange = 0
    for part in bytes.split(whereSeparator: { !ByteSet.alnum.contains($0) }) {
      if isPlain(part) { plain += part.count } else { strange += part.count }
    }
    // Marks among letters and digits: nobody names things so, but passwords are made so.
    let marks = bytes.count { ByteSet.symbol.contains($0) }
    let joints = bytes.count { ByteSet.joint.contains($0) }
    if marks + joints > 0, marks + joints + plain + strange == bytes.count, isMixed(bytes),
      !bytes.contains(UInt8(ascii: "=")) || marks > 1,
      switches(bytes) >= (marks > 0 ? 2 : 4),
      marks > 0 || bytes.count(where: { ByteSet.digit.contains($0) }) >= 2
    {
      return true
    }
    guard strange > 0 else { return false }
    // A chain such as web-5d4f8c7b9d-x7k2p.
    if plain >= 3, strange <= 15, isChain(bytes) { return false }
    return isMixed(bytes) || (strange >= 20 && switches(bytes) >= 5)
  }

  /// Words, numbers and versions.
  private static func isPlain(_ part: ArraySlice<UInt8>) -> Bool {
    let digits = part.count { ByteSet.digit.contains($0) }
    if digits == part.count { return part.count <= 14 }
    if digits == 0 { return part.count < 20 && switches(part) <= 3 }
    // v2, node12, 2nd, us1.
    let isNumbered =
      part.suffix(digits).allSatisfy { ByteSet.digit.contains($0) } && digits <= 3
      && part.count - digits <= 12 && switches(part.dropLast(digits)) <= 1
    return isNumbered && part.count < 8 || (part.count <= 3)
  }

  private static func isChain(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { ByteSet.chain.contains($0) }
      && bytes.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  /// Changes between upper and lower case.
  private static func switches(_ part: ArraySlice<UInt8>) -> Int {
    var count = 0
    var last: Bool?
    for byte in part where ByteSet.alnum.contains(byte) && !ByteSet.digit.contains(byte) {
      let isUpper = byte < 0x5b
      if let last, last != isUpper { count += 1 }
      last = isUpper
    }
    return count
  }

  private static func variety(_ bytes: ArraySlice<UInt8>) -> Int {
    var low: UInt64 = 0
    var high: UInt64 = 0
    for byte in bytes {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
    return low.nonzeroBitCount + high.nonzeroBitCount
  }
}
