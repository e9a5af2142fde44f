import Testing
import WarRoomCore
import WarRoomJournal
import WarRoomSystem
import WarRoomWire

@Suite("A journal in good health")
struct JournalTests {
  private let sandbox: Sandbox

  init() throws { sandbox = try Sandbox() }

  @Test("What was appended is there after opening again, in order and chained")
  func roundTrip() throws {
    func write() throws -> [JournalEntry] {
      let journal = try sandbox.create()
      let one = try journal.append([Sandbox.note("a")])
      return one + (try journal.append([Sandbox.note("b"), Sandbox.note("c", at: 2)]))
    }
    let written = try write()
    let (records, report) = try sandbox.look()
    #expect(records.map(\.sequence) == [1, 2, 3, 4])
    #expect(records.map(\.batch) == [1, 2, 3, 3])
    #expect(Array(records.dropFirst()) == written.map(\.record))
    #expect(report.found == [.whole])
    let last = ChainHead(sequence: 4, hash: try #require(written.last).hash)
    #expect(try JournalVerifier.verify(sandbox.incident) == .intact(last))
    #expect(try Files.facts(sandbox.path("000001.jsonl")).permissions == 0o600)
    #expect(try Files.facts(sandbox.journalFolder).permissions == 0o700)
  }

  @Test("There is one owner at a time; no descriptor of it reaches a child")
  func oneOwner() throws {
    let journal = try sandbox.create()
    #expect(throws: JournalError.held(journal.place.lock)) { _ = try sandbox.open() }
    #expect(throws: JournalError.held(journal.place.lock)) { _ = try sandbox.create() }
    var seen = 0
    for number in try Files.list("/proc/self/fd") {
      guard let target = try? Files.linkTarget("/proc/self/fd/" + number),
        target.hasPrefix(sandbox.root)
      else { continue }
      seen += 1
      let info = try Files.read("/proc/self/fdinfo/" + number, limit: 10_000)
      let flags = String(decoding: info, as: UTF8.self).split(separator: "\n")
        .first { $0.hasPrefix("flags:") }?.split(separator: "\t").last
      let bits = try #require(Int(flags ?? "", radix: 8))
      #expect(bits & 0o2000000 != 0, "\(target) would be inherited")
    }
    #expect(seen == 2)
    #expect(journal.poison == nil)
  }

  @Test("A journal is begun once")
  func createdOnce() throws {
    _ = try sandbox.create().append([Sandbox.note("a")])
    #expect(throws: JournalError.exists(sandbox.journalFolder)) { _ = try sandbox.create() }
    #expect(try sandbox.look().records.count == 2)
  }

  @Test("Segments follow each other, tied by length and digest")
  func rotation() throws {
    var options = Journal.Options()
    options.segmentBytes = 2_000
    do {
      let journal = try sandbox.create(options)
      for index in 0..<20 { _ = try journal.append([Sandbox.note("record \(index)")]) }
    }
    let names = try Files.list(sandbox.journalFolder).filter { $0.hasSuffix(".jsonl") }
    #expect(names.count > 3)
    let records = try sandbox.look().records
    #expect(records.count { $0.ticket != nil } == 20)
    #expect(records.map(\.sequence) == (1...UInt64(records.count)).map { $0 })
    try Files.remove(sandbox.path("000002.jsonl"))
    #expect(throws: JournalError.self) { _ = try sandbox.open() }
    #expect(refusal()?.row == .segmentsDoNotFit)
  }

  @Test("Time never goes back in a journal, and a step of the clock is a record")
  func clocks() throws {
    let journal = try sandbox.create()
    _ = try journal.append([Sandbox.note("a", at: 10)])
    var back = Sandbox.note("b", at: 11)
    back.moment.wall = Sandbox.moment(5).wall
    var later = Sandbox.note("c", at: 12)
    later.moment.wall = Sandbox.moment(6).wall
    let records = try journal.append([back, later]).map(\.record)
    #expect(records.count == 3)
    let step = ClockStep(
      before: Sandbox.moment(11).wall, after: Sandbox.moment(5).wall,
      boottime: Sandbox.moment(11).boottime)
    #expect(records.first?.facts == [.clockStepped(step)])
    #expect(records.map(\.moment.wall) == Array(repeating: Sandbox.moment(10).wall, count: 3))
    #expect(records.map(\.counter) == [1, 2, 3])
  }

  @Test("A batch has a limit and is left as it was by what does not fit")
  func limits() throws {
    let journal = try sandbox.create()
    var batch = journal.begin()
    let large = Sandbox.note(String(repeating: "x", count: 30_000))
    for _ in 0..<4 { _ = try batch.add(large) }
    let before = batch.entries
    #expect(throws: JournalError.batchFull) { _ = try batch.add(large) }
    #expect(batch.entries == before)
    let tooLong = Sandbox.note(String(repeating: "x", count: 40_000))
    #expect(throws: JournalError.unwritable(.tooLong(limit: 65_536))) {
      _ = try journal.append([tooLong])
    }
    _ = try journal.commit(batch)
    #expect(throws: JournalError.stale) { _ = try journal.commit(batch) }
    #expect(journal.head.sequence == 5)
  }

  @Test("A follower sees each record once, over segments")
  func follow() throws {
    var options = Journal.Options()
    options.segmentBytes = 1_000
    let journal = try sandbox.create(options)
    var follower = JournalFollower(directory: sandbox.incident)
    var seen: [UInt64] = []
    for index in 0..<10 {
      _ = try journal.append([Sandbox.note("record \(index)")])
      var more = try follower.poll()
      while !more.isEmpty {
        seen += more.map(\.record.sequence)
        more = try follower.poll()
      }
    }
    #expect(seen == (1...journal.head.sequence).map { $0 })
    #expect(follower.head == journal.head)
  }

  @Test("Someone else's hand on the file ends writing: cut, grown, or removed")
  func changedUnderneath() throws {
    for change in ["cut", "grown", "removed"] {
      let sandbox = try Sandbox()
      let journal = try sandbox.create()
      _ = try journal.append([Sandbox.note("a")])
      let path = sandbox.path("000001.jsonl")
      switch change {
      case "cut": try Descriptor.open(path, [.write]).truncate(to: 10)
      case "grown": try Descriptor.open(path, [.write, .append]).writeAll([0x20])
      default: try Files.remove(path)
      }
      #expect(throws: JournalError.self) { _ = try journal.append([Sandbox.note("b")]) }
      #expect(journal.poison != nil, "\(change)")
      #expect(try sandbox.others() == ["poisoned"])
    }
  }

  @Test("A journal that others can reach is refused")
  func dangers() throws {
    _ = try sandbox.create().append([Sandbox.note("a")])
    let path = sandbox.path("000001.jsonl")
    try Files.setPermissions(path, 0o640)
    #expect(throws: JournalError.exposed(path: path, .permissions(0o640))) {
      _ = try sandbox.open()
    }
    try Files.setPermissions(path, 0o600)
    try Files.setPermissions(sandbox.journalFolder, 0o755)
    #expect(throws: JournalError.exposed(path: sandbox.journalFolder, .permissions(0o755))) {
      _ = try sandbox.open()
    }
  }

  @Test("Whoever kept a head notices a journal that was rolled back or rewritten")
  func seenHeads() throws {
    let journal = try sandbox.create()
    _ = try journal.append([Sandbox.note("a")])
    let head = journal.head
    let later = ChainHead(sequence: 9, hash: head.hash)
    let other = ChainHead(sequence: 1, hash: head.hash)
    #expect(
      try JournalVerifier.verify(sandbox.incident, seen: [later]) == .behind(head, seen: later))
    #expect(try JournalVerifier.verify(sandbox.incident, seen: [head]) == .intact(head))
    guard case .fork = try JournalVerifier.verify(sandbox.incident, seen: [other]) else {
      Issue.record("the other history was not noticed")
      return
    }
  }

  private func refusal() -> JournalError? {
    do { _ = try sandbox.open() } catch { return error }
    return nil
  }
}
