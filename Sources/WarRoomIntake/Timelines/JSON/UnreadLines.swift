/// Lines that were not read: the first of them, and how many more.
struct UnreadLines {
  private var lines: [TimelineReading.Unread] = []
  private var more: UInt64 = 0

  mutating func add(_ line: ArraySlice<UInt8>, _ number: UInt64) {
    guard lines.count < Limits.unreadKept else {
      more += 1
      return
    }
    // Four bytes at most make a character.
    add(String(decoding: line.prefix(4 * Limits.unreadLength), as: UTF8.self), number)
  }

  mutating func add(_ text: String, _ number: UInt64) {
    guard lines.count < Limits.unreadKept else {
      more += 1
      return
    }
    lines.append(
      TimelineReading.Unread(line: number, text: BoundedText.cut(text, Limits.unreadLength)))
  }

  var listed: [TimelineReading.Unread] {
    guard more > 0 else { return lines }
    return lines + [TimelineReading.Unread(line: 0, text: "and \(more) more lines")]
  }
}
