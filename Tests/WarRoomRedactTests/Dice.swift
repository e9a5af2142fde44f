/// Random numbers that are the same for the same seed (xorshift64*).
struct Dice: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x2545_f491_4f6c_dd1d | 1
    for _ in 0..<8 { _ = next() }
  }

  mutating func next() -> UInt64 {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return state &* 0x2545_f491_4f6c_dd1d
  }

  mutating func whole(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &self) }

  mutating func pick<Value>(_ values: [Value]) -> Value { values[whole(0...(values.count - 1))] }

  /// As many bytes of an alphabet; at least one digit and one letter among them.
  mutating func text(_ count: Int, _ alphabet: Alphabet) -> String {
    let letters = Array(alphabet.rawValue)
    while true {
      let text = String((0..<count).map { _ in letters[whole(0...(letters.count - 1))] })
      let isMixed = text.contains(where: \.isNumber) && text.contains(where: \.isLetter)
      if count < 4 || isMixed || alphabet == .digits || alphabet == .letters { return text }
    }
  }

  enum Alphabet: String {
    case digits = "0123456789"
    case letters = "abcdefghijklmnopqrstuvwxyz"
    case hex = "0123456789abcdef"
    case lower = "abcdefghijklmnopqrstuvwxyz0123456789"
    case upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"
    case alnum = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
    case word = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"
    case base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    case password = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789!#%^*_+=.?-"
  }

  mutating func uuid() -> String {
    [8, 4, 4, 4, 12].map { text($0, .hex) }.joined(separator: "-")
  }
}
