import WarRoomCore
import WarRoomJournal
import WarRoomSystem

@testable import journal_maker

/// A made-up journal in memory, with what a plain reader makes of it.
struct TapeJournal {
  let bytes: [UInt8]
  let records: [Record]

  init(_ kind: RecordMix.Kind, _ count: Int, seed: UInt64 = 1) throws {
    var mix = RecordMix(kind, count: count, seed: seed)
    try self.init((0..<count).map { _ in mix.next() })
  }

  init(_ drafts: [Record]) throws {
    var writer = try MadeJournal(.memory, segmentBytes: .max)
    for draft in drafts { try writer.add(draft) }
    bytes = writer.bytes
    records = drafts.enumerated().map { index, draft in
      var record = draft
      record.sequence = UInt64(index + 1)
      record.batch = record.sequence
      return record
    }
  }

  /// Indexed to its end.
  func tape() throws(JournalError) -> JournalTape {
    try TapeJournal.indexed(JournalTape(bytes: bytes, name: "made.jsonl"))
  }

  static func indexed(_ tape: JournalTape) throws(JournalError) -> JournalTape {
    while try !tape.index(forNanoseconds: 1_000_000) {}
    return tape
  }

  /// Offset of the line of a record.
  func offset(of place: Int) -> Int {
    var offset = 0
    for _ in 0..<place { offset = (bytes[offset...].firstIndex(of: 0x0a) ?? 0) + 1 }
    return offset
  }
}

extension Filter {
  /// How it ended, waited for.
  func waited() -> ChildBeside.Change? {
    var poller = Poller()
    for _ in 0..<10_000 {
      if let end = try? end() { return end }
      _ = try? poller.wait(timeout: 1)
    }
    return nil
  }
}
