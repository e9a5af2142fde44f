import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem

@testable import journal_maker

@Suite("Reading a tape")
struct TapeReadTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  private func write(_ bytes: [UInt8], _ name: String = "a.jsonl") throws -> String {
    let path = sandbox.root + "/" + name
    try Files.replace(path, with: bytes)
    return path
  }

  /// Segments of a made journal in the sandbox's incident.
  private func makeSegments(
    _ count: Int, segmentBytes: Int = 200_000
  ) throws -> (path: String, records: Int) {
    try Files.makeFolders(sandbox.journalFolder)
    var mix = RecordMix(.usual, count: count, seed: 8)
    var writer = try MadeJournal(.folder(sandbox.journalFolder), segmentBytes: segmentBytes)
    for _ in 0..<count { try writer.add(mix.next()) }
    try writer.finish()
    return (sandbox.incident, try JournalReader(path: sandbox.incident).records().count)
  }

  @Test("The first lines and the last ones are there at once, and any in between")
  func openedAtOnce() throws {
    let (path, count) = try makeSegments(2_000)
    let expected = try JournalReader(path: path).records()
    let tape = try JournalTape(path: path)
    #expect(!tape.isIndexed && tape.count < count && tape.count > 24)
    #expect(tape.total == count)
    for place in [0, 1, 23, count - 1, count - 2, count - 200, count / 2, count / 3] {
      #expect(try tape.record(place) == expected[place], "place \(place)")
      #expect(tape.time(place) == expected[place].moment.wall, "place \(place)")
      #expect(!tape.kinds(place).isEmpty, "place \(place)")
    }
    _ = try TapeJournal.indexed(tape)
    #expect(tape.count == count && tape.total == count && tape.progress == 1)
    #expect(try (0..<count).allSatisfy { try tape.record($0) == expected[$0] })
  }

  @Test("Every budget does some work, and the end is reached")
  func budgets() throws {
    let (path, count) = try makeSegments(1_200)
    let tape = try JournalTape(path: path)
    var last = -1.0
    var calls = 0
    while try !tape.index(forNanoseconds: 0) {
      calls += 1
      #expect(tape.progress >= last && tape.progress <= 1)
      last = tape.progress
      guard calls < 10_000 else { break }
    }
    #expect(tape.count == count && tape.foldedCount == count && calls > 2)
  }

  @Test("Instants, kinds and stretches are found as by looking through all records")
  func found() throws {
    for (kind, seed) in [(RecordMix.Kind.imported, UInt64(1)), (.dense, 2)] {
      let journal = try TapeJournal(kind, 900, seed: seed)
      let tape = try journal.tape()
      var latest: [Timestamp] = []
      for record in journal.records {
        latest.append(max(record.moment.wall, latest.last ?? record.moment.wall))
      }
      let first = try #require(latest.first?.microseconds)
      let last = try #require(latest.last?.microseconds)
      for step in 0...200 {
        let instant = Timestamp(
          microseconds: first - 5_000_000 + (last - first + 10_000_000) / 200 * Int64(step))
        #expect(tape.place(atOrBefore: instant) == latest.lastIndex { $0 <= instant })
      }
      for wanted in [TapeKinds.phase, .decision, [.alert, .run], .milestone, .imported] {
        let places = (0..<tape.count).filter { !tape.kinds($0).isDisjoint(with: wanted) }
        for place in stride(from: -1, through: tape.count, by: 97) {
          #expect(tape.next(wanted, after: place) == places.first { $0 > place })
          #expect(tape.previous(wanted, before: place) == places.last { $0 < place })
        }
      }
      for buckets in [1, 7, 80, 100_000] {
        let found = tape.density(
          buckets: buckets, from: Timestamp(microseconds: first),
          to: Timestamp(microseconds: last))
        #expect(found.reduce(0) { $0 + $1.count } == tape.count)
        for bucket in found where bucket.count > 0 {
          let kinds = bucket.places.reduce(into: TapeKinds()) { $0.formUnion(tape.kinds($1)) }
          #expect(bucket.kinds == kinds)
        }
      }
    }
  }

  @Test("A growing journal is followed into its next segment")
  func growing() throws {
    var options = Journal.Options()
    options.segmentBytes = 3_000
    let journal = try sandbox.create(options)
    _ = try journal.append([Sandbox.note("a")])
    let tape = try TapeJournal.indexed(JournalTape(path: sandbox.incident))
    #expect(tape.count == 2)
    #expect(try !tape.refresh())
    for number in 0..<12 {
      _ = try journal.append([Sandbox.note("more \(number)", at: Int64(number) + 2)])
      #expect(try tape.refresh())
      _ = try TapeJournal.indexed(tape)
      let expected = try JournalReader(path: sandbox.incident).records()
      #expect(tape.count == expected.count && tape.damage == nil)
      #expect(try tape.record(tape.count - 1) == expected.last)
      #expect(try tape.room(through: tape.count - 1).sequence == UInt64(expected.count))
    }
    #expect(try Files.list(sandbox.journalFolder).count { $0.hasSuffix(".jsonl") } > 2)
    #expect(try tape.verify(forNanoseconds: .max) && tape.verifiedCount == tape.count)
  }

  @Test("What a write left unfinished is no damage, and is read when it is whole")
  func unfinished() throws {
    let journal = try TapeJournal(.usual, 50)
    let cut = journal.offset(of: 49) + 100
    let path = try write(Array(journal.bytes[..<cut]))
    let tape = try TapeJournal.indexed(JournalTape(path: path))
    #expect(tape.count == 49 && tape.damage == nil && tape.unfinishedBytes == 100)
    let file = try Descriptor.open(path, [.write, .append])
    try file.writeAll(Array(journal.bytes[cut...]))
    #expect(try tape.refresh())
    #expect(tape.count == 50 && tape.unfinishedBytes == 0)
  }

  @Test("Packed journals are unpacked by the installed tool", arguments: ["gzip", "zstd"])
  func packed(_ tool: String) throws {
    let journal = try TapeJournal(.usual, 1_000)
    let path = try write(journal.bytes)
    let program = "/usr/bin/" + tool
    guard Files.isExecutable(program) else { return }
    let ending = tool == "gzip" ? ".gz" : ".zst"
    let packed = path + ending
    let source = try Descriptor.open(path, [.read])
    let target = try Descriptor.open(packed, [.write, .create])
    let filter = try Filter(
      program, words: [tool, "-c"], from: source, to: target, limit: 100_000_000)
    #expect(filter.waited() == .exited(0))
    let tape = try TapeJournal.indexed(JournalTape(path: packed))
    #expect(tape.count == 1_000)
    #expect(try tape.record(999) == journal.records[999])
    let bytes = try Files.read(packed, limit: 100_000_000)
    let broken = try write(Array(bytes[..<(bytes.count / 2)]), "b.jsonl" + ending)
    let upTo = try TapeJournal.indexed(JournalTape(path: broken))
    #expect(upTo.count > 0 && upTo.count < 1_000)
    #expect(try upTo.record(upTo.count - 1) == journal.records[upTo.count - 1])
    #expect(
      upTo.damage?.text == "b.jsonl\(ending):\(upTo.count + 1): the packed file is damaged here, "
        + "\(tool) could not read on")
  }

  @Test("An index on disk is taken again for the same files only")
  func keptIndex() throws {
    let (path, count) = try makeSegments(4_500)
    var options = JournalTape.Options()
    options.indexFolder = sandbox.root
    options.indexedBytes = 0
    func indexes() throws -> [String] {
      try Files.list(sandbox.root).filter { $0.contains(".tape") }
    }
    let first = try TapeJournal.indexed(JournalTape(path: path, options: options))
    let index = try #require(try indexes().first)
    #expect(try indexes().count == 1)
    #expect(try Files.facts(sandbox.root + "/" + index).permissions == 0o600)
    let inode = try Files.facts(sandbox.root + "/" + index).inode
    func check(_ tape: JournalTape, _ count: Int) throws {
      #expect(tape.count == count && tape.damage == nil)
      for place in stride(from: 0, to: count, by: 751) {
        #expect(try tape.record(place).sequence == UInt64(place + 1))
        #expect(try tape.room(through: place).sequence == UInt64(place + 1))
        #expect(tape.time(place) == (try tape.record(place).moment.wall))
      }
      #expect(try tape.verify(forNanoseconds: .max) && tape.verifiedCount == count)
    }
    try check(first, count)
    try check(TapeJournal.indexed(JournalTape(path: path, options: options)), count)
    #expect(try Files.facts(sandbox.root + "/" + index).inode == inode)
    // Damaged on its disk: made anew.
    let damaged = try Descriptor.open(sandbox.root + "/" + index, [.write])
    try damaged.write([7, 7, 7], at: 40_000)
    try check(TapeJournal.indexed(JournalTape(path: path, options: options)), count)
    #expect(try Files.facts(sandbox.root + "/" + index).inode != inode)
    // The journal went on: made anew.
    let opened = try sandbox.open(at: Sandbox.moment(10_000_000))
    _ = try opened.journal.append([Sandbox.note("more", at: 10_000_001)])
    let more = try JournalReader(path: path).records().count
    try check(TapeJournal.indexed(JournalTape(path: path, options: options)), more)
    #expect(try indexes().count == 1)
  }
}
