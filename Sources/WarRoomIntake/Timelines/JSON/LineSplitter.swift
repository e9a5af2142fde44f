/// Cuts a stream into lines within a bound, whatever the pieces that it comes in.
struct LineSplitter {
  private var pending: [UInt8] = []
  private var isTooLong = false
  private var number: UInt64 = 0

  /// Hands over each line that is complete, without its line feed, and its number from 1; nil
  /// stands for one that is longer than `Limits.lineBytes`, which is passed over.
  mutating func feed(_ chunk: [UInt8], _ each: (ArraySlice<UInt8>?, UInt64) -> Void) {
    var start = 0
    while start < chunk.count {
      guard let end = chunk[start...].firstIndex(of: 0x0a) else {
        hold(chunk[start...])
        return
      }
      number += 1
      if isTooLong || pending.count + end - start > Limits.lineBytes {
        each(nil, number)
      } else if pending.isEmpty {
        each(chunk[start..<end], number)
      } else {
        pending += chunk[start..<end]
        each(pending[...], number)
      }
      pending.removeAll(keepingCapacity: true)
      isTooLong = false
      start = end + 1
    }
  }

  /// The last line, when it has no line feed.
  mutating func finish(_ each: (ArraySlice<UInt8>?, UInt64) -> Void) {
    guard isTooLong || !pending.isEmpty else { return }
    number += 1
    each(isTooLong ? nil : pending[...], number)
    pending = []
    isTooLong = false
  }

  private mutating func hold(_ rest: ArraySlice<UInt8>) {
    guard !isTooLong, pending.count + rest.count <= Limits.lineBytes else {
      isTooLong = true
      pending.removeAll(keepingCapacity: false)
      return
    }
    pending += rest
  }
}
