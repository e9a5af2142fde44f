import Testing
import WarRoomCore
import WarRoomJournal

@testable import journal_maker

@Suite("The state at any instant of a tape")
struct TapeStateTests {
  struct Sample: CustomTestStringConvertible, Sendable {
    let kind: RecordMix.Kind
    let count: Int
    let seed: UInt64
    var instants = 200
    var testDescription: String { "\(count) records, \(kind), seed \(seed)" }
  }

  static let samples = [
    Sample(kind: .dense, count: 1_200, seed: 1, instants: 1_000),
    Sample(kind: .dense, count: 600, seed: 2),
    Sample(kind: .usual, count: 2_000, seed: 3, instants: 1_000),
    Sample(kind: .storm, count: 2_000, seed: 4),
    Sample(kind: .imported, count: 600, seed: 5), Sample(kind: .small, count: 200, seed: 6),
  ]

  @Test(
    "At 1,000 random instants, 200 of some, it is what folding from the start gives",
    arguments: samples)
  func instants(_ sample: Sample) throws {
    let journal = try TapeJournal(sample.kind, sample.count, seed: sample.seed)
    let tape = try journal.tape()
    #expect(tape.count == journal.records.count)
    var random = SeededRandom(seed: sample.seed)
    let places = (0..<sample.instants).map { _ in random.below(sample.count) }
    var expected: [Int: Room] = [:]
    var room = Room()
    let wanted = Set(places)
    for (place, record) in journal.records.enumerated() {
      room.evolve(record)
      if wanted.contains(place) { expected[place] = room.lean }
    }
    for place in places {
      let found = try tape.room(through: place)
      guard found == expected[place] else {
        Issue.record("another state after record \(place + 1)")
        return
      }
    }
    let steps = try places.count { try tape.record($0) == journal.records[$0] }
    #expect(steps == places.count)
  }

  @Test("A lean room is the whole one without timeline and tickets")
  func lean() throws {
    let journal = try TapeJournal(.dense, 400, seed: 9)
    var (whole, lean) = (Room(), Room())
    for record in journal.records {
      whole.evolve(record)
      lean.evolve(
        record, keeping: .state { $0 >= 1 && $0 <= record.sequence })
      guard record.sequence % 5 > 0 || whole.lean == lean else {
        Issue.record("another state after record \(record.sequence)")
        return
      }
    }
    #expect(lean.entries.isEmpty && !whole.entries.isEmpty && !whole.misfits.isEmpty)
  }

  /// Says how a room changes by a fact, apart from the number and time of its newest record.
  private func moves(_ fact: Fact, _ room: Room) -> Bool {
    let number = room.sequence + 1
    let record = Record(
      sequence: number, batch: number,
      moment: Moment(wall: Timestamp(microseconds: 1), boottime: 1, boot: "b"), counter: 0,
      author: RecordMix.host, ticket: nil, facts: [fact])
    var before = room
    var after = room
    // The same stamp without the fact.
    before.evolve(
      Record(
        sequence: number, batch: number, moment: record.moment, counter: 0,
        author: record.author, ticket: nil, facts: []), keeping: .state { _ in true })
    after.evolve(record, keeping: .state { $0 <= number })
    return before != after
  }

  @Test("What the index passes over changes no state, and what it does not pass over does")
  func inert() throws {
    var rooms: [(Room, isImported: Bool)] = [(Room(), false)]
    for (kind, isImported) in [(RecordMix.Kind.dense, false), (.imported, true)] {
      let journal = try TapeJournal(kind, 400, seed: 3)
      var room = Room()
      for (place, record) in journal.records.enumerated() {
        room.evolve(record)
        if place % 29 == 1 { rooms.append((room.lean, isImported)) }
      }
    }
    for sample in TapeFactSamples.all {
      let made = try TapeJournal([TapeFactSamples.record([sample.fact])])
      let name = "\(sample.fact)"
      for (room, isImported) in rooms {
        guard moves(sample.fact, room) else { continue }
        let isPassedOver =
          sample.passedOver == .always || (sample.passedOver == .whereImported && isImported)
        #expect(!isPassedOver, "\(name) changes a state")
      }
      if sample.passedOver == .never {
        let changes = rooms.contains { moves(sample.fact, $0.0) }
        #expect(changes, "\(name) changes nothing")
      }
      // And the index says the same of its line.
      let tape = try made.tape()
      #expect(tape.changesState(0, ofImported: false) == (sample.passedOver != .always), "\(name)")
      #expect(tape.changesState(0, ofImported: true) == (sample.passedOver == .never), "\(name)")
      #expect(!tape.kinds(0).isEmpty, "\(name)")
    }
    #expect(Set(TapeFactSamples.all.map { TapeFactSamples.word($0.fact) }).count >= 46)
  }
}
