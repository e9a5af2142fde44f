import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

@testable import journal_maker

@Suite("A tape that is not what was written")
struct TapeDamageTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("It opens up to the damage and says where")
  func damaged() throws {
    let journal = try TapeJournal(.usual, 800)
    let offset = journal.offset(of: 500)
    let line = journal.offset(of: 501) - offset
    let breakings: [(String, (inout [UInt8]) -> Void)] = [
      ("framing", { $0[offset] = 0x20 }),
      ("number", { $0[offset + 12] = 0x39 }),
      ("NUL bytes", { bytes in for at in offset..<offset + 40 { bytes[at] = 0 } }),
      ("line feed", { $0[offset + line - 1] = 0x20 }),
      ("hash's frame", { $0[offset + line - 70] = 0x20 }),
      ("time", { $0[offset + 40] = 0x78 }),
      ("removed", { $0.removeSubrange(offset..<offset + line) }),
      ("twice", { $0.insert(contentsOf: $0[offset..<offset + line], at: offset) }),
    ]
    for (what, breaking) in breakings {
      var bytes = journal.bytes
      breaking(&bytes)
      let tape = try TapeJournal.indexed(JournalTape(bytes: bytes, name: "x.jsonl"))
      let damage = try #require(tape.damage, "\(what)")
      let place = what == "twice" ? 501 : 500
      #expect(tape.count == place, "\(what)")
      #expect(damage.line == place + 1 && damage.offset == journal.offset(of: place), "\(what)")
      #expect(damage.text.hasPrefix("x.jsonl:\(place + 1): "), "\(what)")
      #expect(try tape.room(through: 499).sequence == 500)
      #expect(throws: JournalError.damaged(damage)) { _ = try tape.record(700) }
    }
  }

  @Test("A changed byte within a record is found when it is read, folded or verified")
  func changed() throws {
    let journal = try TapeJournal(.small, 200)
    var bytes = journal.bytes
    let place = bytes.count / 2
    bytes[place + (bytes[place] == 0x30 ? 1 : 0)] ^= 1
    let tape = try TapeJournal.indexed(JournalTape(bytes: bytes, name: "x"))
    #expect(try tape.verify(forNanoseconds: .max))
    let damage = try #require(tape.damage)
    #expect(tape.count == damage.line - 1 && tape.verifiedCount == tape.count)
    #expect(damage.offset <= place && place - damage.offset < 1_000)
  }

  @Test("A line of another history is found by its link")
  func otherHistory() throws {
    let (one, other) = (try TapeJournal(.small, 60), try TapeJournal(.small, 60, seed: 2))
    let bytes = one.bytes[..<one.offset(of: 30)] + other.bytes[other.offset(of: 30)...]
    let tape = try TapeJournal.indexed(JournalTape(bytes: Array(bytes), name: "x"))
    #expect(tape.count == 60)
    #expect(try tape.verify(forNanoseconds: .max))
    #expect(tape.count == 30)
    #expect(tape.damage?.reason == .chain(expected: 31, found: 31))
  }

  @Test("A missing segment ends the tape")
  func missingSegment() throws {
    try Files.makeFolders(sandbox.journalFolder)
    var mix = RecordMix(.usual, count: 900, seed: 8)
    var writer = try MadeJournal(.folder(sandbox.journalFolder), segmentBytes: 100_000)
    for _ in 0..<900 { try writer.add(mix.next()) }
    try writer.finish()
    try Files.remove(sandbox.path("000002.jsonl"))
    let tape = try TapeJournal.indexed(JournalTape(path: sandbox.incident))
    #expect(tape.damage?.reason == .segmentMissing(3) && tape.count > 100)
  }

  @Test("What is no journal is refused in a word")
  func hostile() throws {
    var random = SeededRandom(seed: 3)
    let noise = (0..<100_000).map { _ in UInt8(random.below(256)) }
    let journal = try TapeJournal(.small, 3)
    let newer = "{\"v\":2" + String(decoding: journal.bytes.dropFirst(6), as: UTF8.self)
    let cases: [(String, [UInt8])] = [
      ("noise", noise), ("a line feed", [0x0a]), ("text", Array("hello\nworld\n".utf8)),
      ("deep", Array(repeating: 0x5b, count: 90_000)), ("a version", Array(newer.utf8)),
      ("zeros", Array(repeating: 0, count: 200_000)),
      ("half a line", Array(journal.bytes[..<200])), ("nothing", []),
    ]
    for (what, bytes) in cases {
      #expect(throws: JournalError.self, "\(what)") {
        _ = try JournalTape(bytes: bytes, name: "x")
      }
    }
    for path in ["/nowhere/at/all", "/dev/null", "/dev/zero"] {
      #expect(throws: JournalError.self) { _ = try JournalTape(path: path) }
    }
    // A gigabyte in one line, and nothing of it in memory.
    let path = sandbox.root + "/long.jsonl"
    let file = try Descriptor.open(path, [.write, .create])
    try file.truncate(to: 1_073_741_824)
    #expect(throws: JournalError.self) { _ = try JournalTape(path: path) }
  }

  @Test("Any byte of a small journal may be another one")
  func anyByte() throws {
    let journal = try TapeJournal(.dense, 20)
    var random = SeededRandom(seed: 11)
    for _ in 0..<200 {
      var bytes = journal.bytes
      for _ in 0...random.below(3) {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      if random.below(5) == 0 { bytes.removeLast(random.below(bytes.count)) }
      guard let tape = try? JournalTape(bytes: bytes, name: "x") else { continue }
      _ = try TapeJournal.indexed(tape)
      _ = try tape.verify(forNanoseconds: .max)
      // What is left is a beginning of what was written.
      #expect(tape.count == tape.verifiedCount && tape.count <= 20)
      for place in 0..<tape.count { #expect(try tape.record(place) == journal.records[place]) }
    }
  }
}
