import WarRoomCore
import WarRoomJSON

/// Where records come from, in print: those of a busy minute come from the same few authors under
/// the same boot, and a third of each line says so.
package struct PrintedOrigins: Sendable {
  private var known: [(boot: String, author: Author, bytes: [UInt8])] = []

  package init() {}

  /// The members `boot` and `who`, from the first quote to the last brace.
  mutating func printed(boot: String, _ author: Author) -> [UInt8] {
    for origin in known where origin.author == author && origin.boot == boot {
      return origin.bytes
    }
    var writer = JSONWriter()
    writer.member("boot", boot)
    writer.member("who", author)
    let bytes = writer.take()
    if known.count == Limits.printedOrigins { known.removeFirst() }
    known.append((boot, author, bytes))
    return bytes
  }
}
