import WarRoomSystem

/// Walks over the facts of a line: `{"k":"…","d":…},{"k":"…","d":…}]`.
struct TapeFacts {
  private var place: Int
  private let end: Int
  /// The list was closed where the line's facts end.
  private(set) var endsWhole = false

  struct Fact {
    /// Hash of its kind; nil when it is not printed as we print it.
    let word: UInt64?
    let range: Range<Int>
  }

  /// From the first byte after the bracket to the byte after the one that closes it.
  init(at start: Int, end: Int) {
    place = start
    self.end = end
  }

  /// Nil at the end, and where the bytes are no list of objects; `endsWhole` tells which.
  mutating func next(_ bytes: borrowing [UInt8]) -> Fact? {
    guard place < end else { return nil }
    if bytes[place] == 0x5d {
      endsWhole = place == end - 1
      return nil
    }
    if bytes[place] == 0x2c { place += 1 }
    let start = place
    guard let word = word(bytes), skipObject(bytes) else {
      return place > start ? Fact(word: nil, range: start..<place) : nil
    }
    return Fact(word: word, range: start..<place)
  }

  private mutating func word(_ bytes: borrowing [UInt8]) -> UInt64? {
    guard TapeLine.matches(TapeFacts.kind, in: bytes, at: place) else { return nil }
    let start = place + TapeFacts.kind.count
    var hash = TapeWords.hash(EmptyCollection())
    var index = start
    while index < end, bytes[index] != 0x22 {
      // A word that needs escapes is none of ours.
      guard bytes[index] != 0x5c else { return nil }
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
      index += 1
    }
    return index < end ? hash : nil
  }

  /// Moves past the object that begins here; false when it does not end.
  private mutating func skipObject(_ bytes: borrowing [UInt8]) -> Bool {
    var depth = 0
    while place < end {
      let byte = bytes[place]
      place += 1
      switch byte {
      case 0x22:
        guard skipText(bytes) else { return false }
      case 0x7b, 0x5b:
        depth += 1
      case 0x7d, 0x5d:
        depth -= 1
        if depth == 0 { return true }
      case _: break
      }
    }
    return false
  }

  /// Moves past the quote that ends the text which begins here.
  private mutating func skipText(_ bytes: borrowing [UInt8]) -> Bool {
    let start = place
    while let quote = ByteSearch.first(0x22, in: bytes, place..<end) {
      var escapes = 0
      while quote - escapes > start, bytes[quote - escapes - 1] == 0x5c { escapes += 1 }
      place = quote + 1
      if escapes % 2 == 0 { return true }
    }
    return false
  }

  private static let kind = Array("{\"k\":\"".utf8)
}
