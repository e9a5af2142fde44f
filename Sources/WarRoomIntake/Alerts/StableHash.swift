/// A short name for texts that is the same in every process and version.
enum StableHash {
  /// 128 bits of FNV-1a over the texts, each behind its length, as `labels-` and 32 hex digits.
  /// It folds repeats; nobody's trust rests on it.
  static func text(of texts: [String]) -> String {
    var state = offset
    func take(_ byte: UInt8) {
      state ^= UInt128(byte)
      state = state &* prime
    }
    for text in texts {
      let count = UInt64(text.utf8.count)
      for shift in stride(from: 56, through: 0, by: -8) {
        take(UInt8(truncatingIfNeeded: count >> UInt64(shift)))
      }
      for byte in text.utf8 { take(byte) }
    }
    let digits = String(state, radix: 16)
    return "labels-" + String(repeating: "0", count: 32 - digits.utf8.count) + digits
  }

  private static let offset: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
  private static let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
}
