import WarRoomCore

/// What was assumed of one entry, as bits.
struct GuessSet: Equatable, ExpressibleByArrayLiteral {
  private var bits: UInt16 = 0

  init(arrayLiteral elements: ImportedEntry.Guess...) {
    for guess in elements { insert(guess) }
  }

  mutating func insert(_ guess: ImportedEntry.Guess) { bits |= GuessSet.bit(guess) }
  mutating func remove(_ guess: ImportedEntry.Guess) { bits &= ~GuessSet.bit(guess) }
  mutating func formUnion(_ other: GuessSet) { bits |= other.bits }
  func contains(_ guess: ImportedEntry.Guess) -> Bool { bits & GuessSet.bit(guess) != 0 }

  func intersection(_ other: GuessSet) -> GuessSet {
    var both = self
    both.bits &= other.bits
    return both
  }

  var isEmpty: Bool { bits == 0 }

  /// In the order of all cases.
  var list: [ImportedEntry.Guess] {
    isEmpty ? [] : ImportedEntry.Guess.allCases.filter(contains)
  }

  private static func bit(_ guess: ImportedEntry.Guess) -> UInt16 {
    switch guess {
    case .date: 1
    case .year: 2
    case .zone: 4
    case .order: 8
    case .approximate: 16
    case .incomplete: 32
    case .range: 64
    case .midnight: 128
    case .relative: 256
    case .misprint: 512
    case .kind: 1_024
    case .half: 2_048
    }
  }
}
