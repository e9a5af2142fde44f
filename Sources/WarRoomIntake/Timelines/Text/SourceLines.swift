/// The lines of a source as ranges of its bytes.
struct SourceLines {
  let bytes: [UInt8]
  private(set) var start: [Int] = []
  private(set) var stop: [Int] = []
  /// The number of each line in the source, from 1; nil: their own order.
  private var numbers: [Int]?

  /// Ends of lines are LF, CR LF or CR; a byte order mark is passed over. Bytes beyond the limit
  /// of one line are left out of its range.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    start.reserveCapacity(bytes.count / 48)
    stop.reserveCapacity(bytes.count / 48)
    var from = bytes.count >= 3 && bytes[0] == 0xef && bytes[1] == 0xbb && bytes[2] == 0xbf ? 3 : 0
    var at = from
    let end = bytes.count
    while at < end {
      let byte = bytes[at]
      if byte < 0x0e, byte == 0x0a || byte == 0x0d {
        add(from, at)
        if byte == 0x0d, at + 1 < end, bytes[at + 1] == 0x0a { at += 1 }
        from = at + 1
      }
      at += 1
    }
    if from < end { add(from, end) }
  }

  /// Lines made from others: `numbers` are those of the source.
  init(_ bytes: [UInt8], numbers: [Int]) {
    self.init(bytes)
    self.numbers = numbers
  }

  var count: Int { start.count }

  func number(_ index: Int) -> Int {
    guard let numbers else { return index + 1 }
    return index < numbers.count ? numbers[index] : numbers.last ?? 1
  }

  func text(_ index: Int) -> String {
    String(decoding: bytes[start[index]..<stop[index]], as: UTF8.self)
  }

  private mutating func add(_ from: Int, _ to: Int) {
    var to = to
    if to - from > Limits.timelineLineBytes { to = from + Limits.timelineLineBytes }
    while to > from, ASCII.isBlank(bytes[to - 1]) { to -= 1 }
    start.append(from)
    stop.append(to)
  }
}
