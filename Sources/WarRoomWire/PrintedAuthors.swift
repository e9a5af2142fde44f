import WarRoomCore
import WarRoomJSON

/// Authors in their printed form: the records of a busy minute come from the same few, and a
/// fourth of each line is its author.
package struct PrintedAuthors: Sendable {
  private var known: [(author: Author, bytes: [UInt8])] = []

  package init() {}

  /// The object that stands behind `"who":`.
  mutating func printed(_ author: Author) -> [UInt8] {
    for entry in known where entry.author == author { return entry.bytes }
    var writer = JSONWriter()
    writer.object(author)
    let bytes = writer.take()
    if known.count == Limits.printedAuthors { known.removeFirst() }
    known.append((author, bytes))
    return bytes
  }
}
