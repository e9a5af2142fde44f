import WarRoomCanvas

/// The end of what a run has written: bounded, in whole lines.
struct OutputTail: Equatable, Sendable {
  /// Oldest first; the last one may still grow.
  private(set) var lines: [[UInt8]] = []
  /// Bytes that came in all.
  private(set) var byteCount: Int64 = 0
  /// Lines that were let go of at the start.
  private(set) var dropped = 0
  private var isOpen = false

  /// Takes what came next.
  mutating func append(_ bytes: [UInt8]) {
    byteCount += Int64(bytes.count)
    var rest = bytes[...]
    while !rest.isEmpty {
      let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
      add(rest[..<end])
      isOpen = end == rest.endIndex
      rest = isOpen ? [] : rest[(end + 1)...]
    }
    // Letting go in steps keeps this linear: not every new line moves all the others.
    if lines.count > Limits.outputLines * 2 {
      dropped += lines.count - Limits.outputLines
      lines.removeFirst(lines.count - Limits.outputLines)
    }
  }

  private mutating func add(_ piece: ArraySlice<UInt8>) {
    if isOpen, let last = lines.indices.last {
      lines[last] += piece.prefix(Limits.outputLineBytes - lines[last].count)
    } else {
      lines.append(Array(piece.prefix(Limits.outputLineBytes)))
    }
  }

  /// A line as it may be shown.
  static func printable(_ line: [UInt8]) -> PrintableText {
    let body = line.last == 0x0D ? line.dropLast() : line[...]
    return PrintableText(bytes: body, tabs: .spaces(every: 8), limit: Limits.outputLineBytes)
  }
}
