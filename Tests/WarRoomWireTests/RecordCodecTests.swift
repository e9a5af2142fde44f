import Testing
import WarRoomCore

@testable import WarRoomWire

@Suite struct RecordCodecTests {
  // Samples go by number: their text must not reach the terminal of whoever runs the tests.
  @Test(arguments: Samples.facts.indices) func factComesBack(number: Int) throws {
    let fact = Samples.facts[number]
    for author in [Samples.author, Samples.host] {
      let record = Samples.record([fact, .incidentAcknowledged], by: author)
      let line = try RecordCodec.seal(record, previous: .journalStart)
      let back = try RecordCodec.decode(line.bytes)
      #expect(back == record)
      // The same bytes again: equality of strings alone would forgive another normal form.
      #expect(try RecordCodec.seal(back, previous: .journalStart) == line)
      #expect(line.bytes.dropLast().allSatisfy { $0 >= 0x20 && $0 < 0x7f })
    }
  }

  @Test func samplesHoldEveryKind() {
    #expect(Set(Samples.facts.compactMap { FactKind($0) }) == Set(FactKind.allCases))
  }

  @Test func headIsWhatWasSealed() throws {
    let previous = Digest.sha256(of: "before")
    let line = try RecordCodec.seal(Samples.record([]), previous: previous)
    let head = try RecordLine.verify(line.bytes)
    #expect(head == line.head)
    #expect(head.sequence == 17)
    #expect(head.batch == 15)
    #expect(head.previous == previous)
    #expect(head.version == 1)
  }

  @Test func appendingMakesTheSameLines() throws {
    var buffer = Array("kept\n".utf8)
    var previous = Digest.journalStart
    var expected = buffer
    var origins = PrintedOrigins()
    // More authors than are kept in print, some of them back after the others.
    for sequence in 1...40 as ClosedRange<UInt64> {
      var record = Samples.record([.scopeStated("\(sequence)")], sequence: sequence)
      record.author.pid = Int32(sequence * sequence % 23)
      let line = try RecordCodec.seal(record, previous: previous)
      let hash = try RecordCodec.seal(record, previous: previous, origins: &origins, into: &buffer)
      #expect(hash == line.hash)
      expected += line.bytes
      previous = hash
    }
    #expect(buffer == expected)
    let second = buffer.split(separator: 0x0a, omittingEmptySubsequences: false)[2]
    let slice = buffer[second.startIndex...second.endIndex]
    #expect(try RecordLine.verify(slice).sequence == 2)
    #expect(try RecordCodec.decode(slice).sequence == 2)
  }

  @Test func lineLengthIsBounded() throws {
    let empty = try RecordCodec.seal(Samples.record([.scopeStated("")]), previous: .journalStart)
    let room = RecordLine.maximumBytes - empty.bytes.count
    let longest = Samples.record([.scopeStated(String(repeating: "x", count: room))])
    let line = try RecordCodec.seal(longest, previous: .journalStart)
    #expect(line.bytes.count == 65_536)
    #expect(try RecordCodec.decode(line.bytes) == longest)

    let tooLong = Samples.record([.scopeStated(String(repeating: "x", count: room + 1))])
    var buffer = line.bytes
    var origins = PrintedOrigins()
    #expect(throws: WireError.tooLong(limit: 65_536)) {
      try RecordCodec.seal(tooLong, previous: .journalStart, origins: &origins, into: &buffer)
    }
    #expect(buffer == line.bytes)
    #expect(throws: WireError.tooLong(limit: 65_536)) {
      try RecordLine.verify(line.bytes + [0x0a])
    }
  }

  static let impossible: [Fact] = [
    .alertRepeated(
      fingerprint: "", firing: true, ended: Timestamp(microseconds: .max)),
    .noteAdded(.note, text: "", occurred: Timestamp(microseconds: -62_167_219_200_000_001)),
    .unrecognised(kind: "run.approved", json: "{}"),
    .unrecognised(kind: "moon.rose", json: ""),
    .unrecognised(kind: "moon.rose", json: "{},\"x\":1"),
    .unrecognised(kind: "moon.rose", json: "\"é\""),
    .unrecognised(kind: "moon.rose", json: "1\n"),
    .unrecognised(kind: String(repeating: "k", count: 129), json: "1"),
  ]

  @Test(arguments: impossible) func whatHasNoFormIsNotSealed(fact: Fact) {
    var buffer: [UInt8] = [1, 2]
    var origins = PrintedOrigins()
    let record = Samples.record([fact])
    #expect {
      try RecordCodec.seal(record, previous: .journalStart, origins: &origins, into: &buffer)
    } throws: { error in
      guard case .unencodable? = error as? WireError else { return false }
      return true
    }
    #expect(buffer == [1, 2])
  }

  @Test func endsOfTimeComeBack() throws {
    for microseconds in [-62_167_219_200_000_000, -1, 0, 253_402_300_799_999_999] as [Int64] {
      let time = Timestamp(microseconds: microseconds)
      var record = Samples.record([.noteAdded(.note, text: "", occurred: time)])
      record.moment.wall = time
      let line = try RecordCodec.seal(record, previous: .journalStart)
      #expect(try RecordCodec.decode(line.bytes) == record)
      #expect(String(decoding: line.bytes, as: UTF8.self).contains("\"\(time.rfc3339)\""))
    }
  }
}
