import Crypto

/// A SHA-256 digest.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  /// The 32 bytes as four big-endian words.
  let words: (UInt64, UInt64, UInt64, UInt64)

  /// Nil unless there are 32 bytes.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == Digest.byteCount else { return nil }
    self.init(checked: bytes)
  }

  /// Nil unless it is 64 lower-case hex digits.
  package init?(hex: String) {
    self.init(hex: Array(hex.utf8)[...])
  }

  /// Nil unless it is 64 lower-case hex digits.
  package init?(hex: ArraySlice<UInt8>) {
    guard hex.count == 2 * Digest.byteCount else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Digest.byteCount)
    var index = hex.startIndex
    while index < hex.endIndex {
      guard let high = Digest.nibble(hex[index]), let low = Digest.nibble(hex[index + 1]) else {
        return nil
      }
      bytes.append(high << 4 | low)
      index += 2
    }
    self.init(checked: bytes)
  }

  /// Of all of `bytes`.
  package static func sha256(of bytes: [UInt8]) -> Digest {
    Digest(checked: SHA256.hash(data: bytes))
  }

  /// Of all of `bytes`.
  package static func sha256(of bytes: ArraySlice<UInt8>) -> Digest {
    Digest(checked: SHA256.hash(data: bytes))
  }

  /// Of the UTF-8 bytes of `text`.
  package static func sha256(of text: String) -> Digest {
    sha256(of: Array(text.utf8))
  }

  /// 64 lower-case hex digits.
  package var hex: String { String(decoding: hexBytes, as: UTF8.self) }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    [words.0, words.1, words.2, words.3].flatMap { word in
      (0..<8).map { UInt8(truncatingIfNeeded: word >> (56 - 8 * $0)) }
    }
  }

  package var description: String { hex }

  package static func == (left: Digest, right: Digest) -> Bool { left.words == right.words }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(words.0)
    hasher.combine(words.1)
    hasher.combine(words.2)
    hasher.combine(words.3)
  }

  /// How many bytes a digest has.
  package static let byteCount = 32

  init(checked bytes: some Sequence<UInt8>) {
    var iterator = bytes.makeIterator()
    func word() -> UInt64 {
      var word: UInt64 = 0
      for _ in 0..<8 { word = word << 8 | UInt64(iterator.next() ?? 0) }
      return word
    }
    words = (word(), word(), word(), word())
  }

  /// The hex digits, ASCII.
  var hexBytes: [UInt8] {
    var hex = [UInt8](repeating: 0, count: 2 * Digest.byteCount)
    // Four words, named one by one: a list of them would be an allocation for each line.
    Digest.write(words.0, to: &hex, at: 0)
    Digest.write(words.1, to: &hex, at: 16)
    Digest.write(words.2, to: &hex, at: 32)
    Digest.write(words.3, to: &hex, at: 48)
    return hex
  }

  private static func write(_ word: UInt64, to hex: inout [UInt8], at start: Int) {
    var rest = word
    for index in 0..<16 {
      rest = rest << 4 | rest >> 60
      let nibble = UInt8(truncatingIfNeeded: rest & 0xf)
      hex[start + index] = nibble &+ (nibble < 10 ? 0x30 : 0x57)
    }
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case 0x30...0x39: digit - 0x30
    case 0x61...0x66: digit - 0x57
    default: nil
    }
  }
}
