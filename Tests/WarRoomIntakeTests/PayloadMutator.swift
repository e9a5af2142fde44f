/// Damages payloads, the same way for the same seed.
struct PayloadMutator {
  private var state: UInt64
  private let seeds: [[UInt8]]

  init(seed: UInt64, seeds: [[UInt8]]) {
    state = seed
    self.seeds = seeds
  }

  /// A payload with up to eight wounds.
  mutating func next() -> [UInt8] {
    var bytes = seeds[below(seeds.count)]
    for _ in 0...below(8) { wound(&bytes) }
    return Array(bytes.prefix(Self.longest))
  }

  /// Bytes of a mutated payload: splicing would let them grow.
  private static let longest = 65_536

  private mutating func wound(_ bytes: inout [UInt8]) {
    guard !bytes.isEmpty else {
      bytes = seeds[below(seeds.count)]
      return
    }
    let place = below(bytes.count)
    let end = min(bytes.count, place + 1 + below(24))
    switch below(9) {
    case 0: bytes[place] ^= UInt8(1) << UInt8(below(8))
    case 1: bytes[place] = UInt8(truncatingIfNeeded: random())
    case 2: bytes.removeSubrange(place..<end)
    case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 4: bytes.removeSubrange(place...)
    case 5:
      let other = seeds[below(seeds.count)]
      bytes.replaceSubrange(place..., with: other[below(other.count)...])
    case 6: swapStrings(&bytes)
    default: bytes.insert(contentsOf: Self.words[below(Self.words.count)], at: place)
    }
  }

  /// Exchanges two members' texts: the JSON stays whole, the meaning goes.
  private mutating func swapStrings(_ bytes: inout [UInt8]) {
    let quotes = bytes.indices.filter { bytes[$0] == 0x22 }
    guard quotes.count > 4 else { return }
    let first = below(quotes.count - 3)
    let (a, b, c, d) = (quotes[first], quotes[first + 1], quotes[first + 2], quotes[first + 3])
    bytes.replaceSubrange(a...d, with: bytes[c...d] + bytes[b + 1..<c] + bytes[a...b])
  }

  private static let words: [[UInt8]] = [
    "{", "}", "[", "]", "\"", ",", ":", "null", "true", "-", "0", "1e999", "-0.0",
    "99999999999999999999999999", "\\ud800", "\\u0000", "\\", "\u{0}", "\u{1b}[2J", "\u{202e}",
    "\n", "\r\n", "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "{\"a\":{\"a\":{\"a\":",
    "\"alerts\":",
    "\"data\":", "\"Message\":", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "://", "?",
    "=",
    "&", "%", "%zz", "<", "</a>", "://u:p@", "Bearer ", "{{ x }}", "$X", "\u{feff}", "e\u{301}",
  ].map { Array($0.utf8) }

  private mutating func below(_ bound: Int) -> Int { Int(random() % UInt64(max(1, bound))) }

  /// SplitMix64.
  private mutating func random() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var value = state
    value = (value ^ value >> 30) &* 0xbf58_476d_1ce4_e5b9
    value = (value ^ value >> 27) &* 0x94d0_49bb_1331_11eb
    return value ^ value >> 31
  }
}
