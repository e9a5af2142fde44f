import WarRoomCore
import WarRoomSystem
import WarRoomWire

/// Reads a journal that is growing, each record once. What it shows is whole and fits the chain,
/// but may not be synced yet: whoever needs the host's word asks the host.
package struct JournalFollower: Sendable {
  private let source: String
  private var number = 1
  private var offset: Int64 = 0
  private var rest: [UInt8] = []
  /// The last record that was read.
  package private(set) var head = ChainHead.start

  /// `directory` is an incident's folder.
  package init(directory: String) {
    source = JournalPlace(incident: directory).folder
  }

  /// The entries that came since the last call, at most a megabyte of them; empty when none did.
  ///
  /// Throws `damaged` when a whole line does not follow the one before, also when the host took
  /// back a write that found no room after a part of it was read here: begin anew then.
  package mutating func poll() throws(JournalError) -> [JournalEntry] {
    let place = JournalPlace(folder: source)
    var entries: [JournalEntry] = []
    for _ in 0..<2 {
      let name = JournalPlace.segmentName(number)
      guard
        let facts = try JournalError.asking({ () throws(SystemError) in
          try Files.factsIfThere(place.path(name))
        })
      else { return entries }
      guard facts.size >= offset + Int64(rest.count) else { throw changed(name) }
      try readMore(place.path(name))
      entries += try takeLines(name)
      guard entries.isEmpty, rest.isEmpty, try isThere(place, number + 1) else { return entries }
      number += 1
      offset = 0
    }
    return entries
  }

  private func isThere(_ place: JournalPlace, _ number: Int) throws(JournalError) -> Bool {
    try JournalError.asking { () throws(SystemError) in
      try Files.factsIfThere(place.path(JournalPlace.segmentName(number))) != nil
    }
  }

  private mutating func readMore(_ path: String) throws(JournalError) {
    do {
      let file = try Descriptor.open(path, [.read])
      let from = offset + Int64(rest.count)
      _ = try file.read(into: &rest, limit: Limits.followBytes, at: from)
    } catch {
      throw .system(error)
    }
  }

  private mutating func takeLines(_ name: String) throws(JournalError) -> [JournalEntry] {
    var entries: [JournalEntry] = []
    var start = 0
    while let end = rest[start...].firstIndex(of: 0x0a) {
      let bytes = Array(rest[start...end])
      guard let found = try? RecordLine.verify(bytes), found.previous == head.hash,
        found.sequence == head.sequence + 1, let record = try? RecordCodec.decode(bytes)
      else { throw changed(name) }
      head = ChainHead(sequence: found.sequence, hash: found.hash)
      entries.append(JournalEntry(record: record, bytes: bytes, hash: found.hash))
      start = end + 1
    }
    rest.removeFirst(start)
    offset += Int64(start)
    return entries
  }

  private func changed(_ name: String) -> JournalError {
    let reason = JournalDamage.Reason.chain(expected: head.sequence + 1, found: 0)
    return .damaged(JournalDamage(file: name, line: 0, offset: Int(offset), reason: reason))
  }
}
