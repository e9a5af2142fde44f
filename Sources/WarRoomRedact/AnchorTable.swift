/// The anchors in a form that is quick to search: by first byte, the longest prefix first, no
/// references inside.
struct AnchorTable: Sendable {
  struct Entry: Sendable {
    var kind: SecretKind
    var body: ByteSet
    var fewest: Int
    var most: Int
    var isMixed: Bool
    var second: UInt8
    /// Where the prefix lies in `prefixes`.
    var start: Int
    var end: Int
  }

  let entries: [Entry]
  let prefixes: [UInt8]
  /// For each byte the first entry that begins with it; the next byte's ends them.
  let places: [Int]

  static let shared = AnchorTable(Anchor.all)

  init(_ anchors: [Anchor]) {
    let sorted = anchors.sorted {
      ($0.prefix[0], $1.prefix.count) < ($1.prefix[0], $0.prefix.count)
    }
    var entries: [Entry] = []
    var prefixes: [UInt8] = []
    var places = [Int](repeating: 0, count: 257)
    for anchor in sorted {
      entries.append(
        Entry(
          kind: anchor.kind, body: anchor.body, fewest: anchor.length.lowerBound,
          most: anchor.length.upperBound, isMixed: anchor.isMixed, second: anchor.prefix[1],
          start: prefixes.count, end: prefixes.count + anchor.prefix.count))
      prefixes += anchor.prefix
      places[Int(anchor.prefix[0]) + 1] += 1
    }
    for index in 1...256 { places[index] += places[index - 1] }
    self.entries = entries
    self.prefixes = prefixes
    self.places = places
  }
}
