import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

@Suite("Every row of the recovery table, on real files")
struct RecoveryTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  /// Four records in three writes.
  private func prepare(_ options: Journal.Options = .init()) throws {
    let journal = try sandbox.create(options)
    _ = try journal.append([Sandbox.note("a")])
    _ = try journal.append([Sandbox.note("b"), Sandbox.note("c")])
  }

  @Test("noRecord: a creation that was cut short is begun anew, its bytes set aside")
  func noRecord() throws {
    #expect(throws: JournalError.missing(sandbox.journalFolder)) { _ = try sandbox.look() }
    try prepare()
    let torn = Array(try sandbox.read().prefix(100))
    try sandbox.write(torn)
    #expect(throws: JournalError.missing(sandbox.journalFolder)) { _ = try sandbox.look() }
    _ = try sandbox.create()
    #expect(try sandbox.read("000001.jsonl.torn.1") == torn)
    let (records, report) = try sandbox.look()
    #expect(records.map(\.sequence) == [1, 2])
    #expect(report.found == [.whole])
    let files = records.flatMap(\.facts).compactMap { fact -> String? in
      guard case .journalRecovered(let recovery) = fact else { return nil }
      return recovery.file
    }
    #expect(files == ["000001.jsonl.torn.1"])
  }

  @Test("damagedInside: refused with file and line, nothing changed, the rest still readable")
  func damagedInside() throws {
    try prepare()
    var bytes = try sandbox.read()
    let second = try #require(bytes.firstIndex(of: 0x0a)) + 1
    bytes[second + 30] ^= 1
    try sandbox.write(bytes)
    do {
      _ = try sandbox.look()
      Issue.record("opened")
    } catch {
      guard case .damaged(let damage) = error else { throw error }
      #expect(damage.file == "000001.jsonl")
      #expect(damage.line == 2)
      #expect(error.row == .damagedInside)
    }
    #expect(try sandbox.read() == bytes)
    var read: [UInt64] = []
    #expect(throws: JournalError.self) {
      _ = try JournalReader(path: sandbox.incident).read { read.append($0.record.sequence) }
    }
    #expect(read == [1])
  }

  @Test("segmentsDoNotFit: another file in an earlier segment's place")
  func segmentsDoNotFit() throws {
    var options = Journal.Options()
    options.segmentBytes = 500
    try prepare(options)
    let first = try sandbox.read()
    let cut = try #require(first.dropLast().lastIndex(of: 0x0a)) + 1
    try sandbox.write(Array(first[..<cut]))
    do {
      _ = try sandbox.look()
      Issue.record("opened")
    } catch {
      #expect(error.row == .damagedInside || error.row == .segmentsDoNotFit)
    }
  }

  @Test("writtenByNewer: a whole line of a later version is never cut off")
  func writtenByNewer() throws {
    try prepare()
    let text = String(decoding: try sandbox.read(), as: UTF8.self)
    var lines = text.split(separator: "\n").map { String($0) }
    let body = lines[3].replacing("{\"v\":1,", with: "{\"v\":2,")
    let sealed = body.prefix(body.utf8.count - 72)
    lines[3] = sealed + ",\"h\":\"\(Digest.sha256(of: String(sealed)))\"}"
    try sandbox.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    let newer = JournalError.newer(file: "000001.jsonl", line: 4, version: 2)
    #expect(throws: newer) { _ = try sandbox.look() }
    #expect(newer.row == .writtenByNewer)
  }

  @Test("whole: nothing is done")
  func whole() throws {
    try prepare()
    let bytes = try sandbox.read()
    #expect(try sandbox.look().report.found == [.whole])
    #expect(try sandbox.read() == bytes)
  }

  @Test("tornTail: whole records stay, the rest is copied aside, cut off and recorded")
  func tornTail() throws {
    try prepare()
    let bytes = try sandbox.read()
    try sandbox.write(Array(bytes.dropLast(10)))
    let (records, report) = try sandbox.look()
    #expect(report.found == [.tornTail])
    #expect(records.map(\.sequence) == [1, 2, 3, 4])
    let aside = try sandbox.read("000001.jsonl.torn.4")
    let recovery = JournalRecovery(
      byteCount: Int64(aside.count), digest: Digest.sha256(of: aside).hex,
      file: "000001.jsonl.torn.4")
    #expect(report.setAside == [recovery])
    #expect(records.last?.facts == [.journalRecovered(recovery)])
    #expect(Array(bytes.dropLast(10).suffix(aside.count)) == aside)
    #expect(try Files.facts(sandbox.path("000001.jsonl.torn.4")).permissions == 0o600)
    #expect(try sandbox.look().report.found == [.whole])
  }

  @Test("tornTail again at the same place keeps both copies")
  func tornTwice() throws {
    try prepare()
    try sandbox.write(Array(try sandbox.read().dropLast(10)))
    let first = try sandbox.look().records.count
    // The record of the recovery itself is torn now: same number, other bytes.
    try sandbox.write(Array(try sandbox.read().dropLast(10)))
    let (records, report) = try sandbox.look()
    #expect(try sandbox.others() == ["000001.jsonl.torn.4", "000001.jsonl.torn.4-2"])
    #expect(report.setAside.count == 2)
    #expect(records.count == first + 1)
  }

  @Test("segmentNotBegun: a segment without a record is begun again", arguments: [0, 40])
  func segmentNotBegun(bytes: Int) throws {
    var options = Journal.Options()
    options.segmentBytes = 500
    try prepare(options)
    let names = try Files.list(sandbox.journalFolder).filter { $0.hasSuffix(".jsonl") }
    let last = try #require(names.last)
    try sandbox.write(Array(try sandbox.read(last).prefix(bytes)), last)
    let (records, report) = try sandbox.look()
    #expect(report.found == (bytes == 0 ? [.segmentNotBegun] : [.tornTail, .segmentNotBegun]))
    #expect(report.setAside.count == (bytes == 0 ? 0 : 1))
    #expect(records.map(\.sequence) == (1...UInt64(records.count)).map { $0 })
    guard case .intact = try JournalVerifier.verify(sandbox.incident) else {
      Issue.record("not intact")
      return
    }
  }

  @Test("syncFailed: the file is never appended to again, a new segment names what it holds")
  func syncFailed() throws {
    try prepare()
    try Files.replace(sandbox.path("poisoned"), with: Array("fdatasync: I/O error\n".utf8))
    let bytes = try sandbox.read()
    let (records, report) = try sandbox.look()
    #expect(report.found == [.syncFailed])
    #expect(try sandbox.read() == bytes)
    #expect(try sandbox.others() == [])
    let link = SegmentLink(
      segment: 2, previousBytes: Int64(bytes.count),
      previousDigest: Digest.sha256(of: bytes).hex, reason: "a sync failed")
    #expect(records.last?.facts == [.segmentOpened(link)])
    #expect(try sandbox.look().report.found == [.whole])
  }

  @Test("recoveryNotRecorded: a tail that was set aside is recorded by the next open")
  func recoveryNotRecorded() throws {
    try prepare()
    try Files.replace(sandbox.path("000001.jsonl.torn.5"), with: Array("half a li".utf8))
    try Files.replace(sandbox.path("000001.jsonl.torn.6.new"), with: Array("half".utf8))
    let (records, report) = try sandbox.look()
    #expect(report.found == [.recoveryNotRecorded])
    #expect(report.setAside.map(\.byteCount) == [9])
    #expect(records.count == 5)
    #expect(try sandbox.look().report.found == [.whole])
  }
}
