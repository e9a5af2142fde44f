import WarRoomWire

/// What follows the last good record of a journal's last segment.
///
/// Only the last write can be torn, because each write is synced before the next begins. Every
/// line names the first record of its write; so a whole line of a later write proves that the
/// damaged one had been synced, and then this is no power cut.
struct Tail {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// True when one write that was cut short may have left this after record `sequence`.
  func mayBeTorn(after sequence: UInt64) -> Bool {
    guard bytes.count <= Limits.batchBytes else { return false }
    var start = bytes.startIndex
    while let end = bytes[start...].firstIndex(of: 0x0a) {
      let piece = bytes[start...end]
      if contradicts(piece, sequence) { return false }
      // Two lines whose separator was damaged: the second one is still whole.
      if let inner = Tail.lastStart(in: piece), contradicts(bytes[inner...end], sequence) {
        return false
      }
      start = end + 1
    }
    return true
  }

  /// A whole line of a later write, of an earlier record, or of a newer version.
  private func contradicts(_ line: ArraySlice<UInt8>, _ sequence: UInt64) -> Bool {
    do {
      let head = try RecordLine.verify(line)
      return head.batch > sequence + 1 || head.sequence <= sequence
    } catch {
      guard case .unsupportedVersion = error else { return false }
      return true
    }
  }

  /// Where the last line begins within bytes that do not begin with one.
  private static func lastStart(in piece: ArraySlice<UInt8>) -> Int? {
    var index = piece.endIndex - mark.count
    while index > piece.startIndex {
      if piece[index] == mark[0], piece[index..<index + mark.count].elementsEqual(mark) {
        return index
      }
      index -= 1
    }
    return nil
  }

  private static let mark = Array("{\"v\":1,\"n\":".utf8)
}
