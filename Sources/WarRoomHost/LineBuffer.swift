/// Bytes that arrive in pieces, taken out a line at a time. No byte is looked at twice, so that a
/// client which sends one byte at a time costs no more than another.
struct LineBuffer {
  private(set) var bytes: [UInt8] = []
  private var start = 0
  private var scanned = 0

  /// Bytes that belong to no whole line yet, and lines that were not taken.
  var count: Int { bytes.count - start }

  /// Lets `read` append bytes.
  mutating func fill<T, E: Error>(_ read: (inout [UInt8]) throws(E) -> T) throws(E) -> T {
    if start > 0 {
      bytes.removeFirst(start)
      scanned -= start
      start = 0
    }
    return try read(&bytes)
  }

  /// The next whole line with its line feed; nil when none is whole.
  mutating func next() -> [UInt8]? {
    guard let end = bytes[scanned...].firstIndex(of: 0x0a) else {
      scanned = bytes.count
      return nil
    }
    defer {
      start = end + 1
      scanned = start
    }
    return Array(bytes[start...end])
  }
}
