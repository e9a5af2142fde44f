/// A set of ASCII bytes.
struct ByteSet: Equatable, Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0
  private var isInverted = false

  /// The bytes of `text`, in which `a-z` stands for all letters in between; `-` at the end is one.
  init(_ text: StaticString) {
    let bytes = Array("\(text)".utf8)
    var place = 0
    while place < bytes.count {
      let first = bytes[place]
      if place + 2 < bytes.count, bytes[place + 1] == UInt8(ascii: "-") {
        for byte in first...max(first, bytes[place + 2]) { insert(byte) }
        place += 3
      } else {
        insert(first)
        place += 1
      }
    }
  }

  /// All bytes that are not in it, beyond ASCII too.
  var inverted: ByteSet {
    var other = self
    other.isInverted.toggle()
    return other
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte - 64) }
  }

  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    let word = byte < 64 ? low : byte < 128 ? high : 0
    return (word >> UInt64(byte & 63) & 1 != 0) != isInverted
  }

  static let word = ByteSet("A-Za-z0-9_-")
  static let alnum = ByteSet("A-Za-z0-9")
  static let hex = ByteSet("0-9a-fA-F")
  static let upper = ByteSet("A-Z0-9")
  static let lower = ByteSet("a-z0-9")
  static let base64 = ByteSet("A-Za-z0-9+/=_-")
  static let dotted = ByteSet("A-Za-z0-9_.~-")
  static let blank = ByteSet(" \t")
  static let digit = ByteSet("0-9")
}
