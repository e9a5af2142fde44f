/// The last line of a stream that is not blank, kept while the stream goes by.
struct Excerpt {
  private var current: [UInt8] = []
  private var last: [UInt8] = []
  /// Enough bytes for the excerpt's characters.
  private static let keptBytes = Limits.excerptLength * 4

  /// Only the end of a long piece is looked at: what comes before cannot be the last line, unless
  /// nothing but blanks follows for longer than any excerpt.
  mutating func take(_ bytes: [UInt8]) {
    let window = bytes.suffix(Excerpt.keptBytes * 2)
    var rest = window
    if window.count < bytes.count, let end = window.firstIndex(of: 0x0a) {
      current.removeAll(keepingCapacity: true)
      rest = window[(end + 1)...]
    }
    for byte in rest {
      if byte == 0x0a {
        close()
      } else if current.count < Excerpt.keptBytes {
        current.append(byte)
      }
    }
  }

  /// The line, cut to its length; invalid bytes become U+FFFD.
  var text: String {
    var copy = self
    copy.close()
    return String(String(decoding: copy.last, as: UTF8.self).prefix(Limits.excerptLength))
  }

  private mutating func close() {
    if current.contains(where: { $0 != 0x20 && $0 != 0x09 && $0 != 0x0d }) { last = current }
    current.removeAll(keepingCapacity: true)
  }
}
