import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// A past incident at any instant, by keys.
@Suite struct ReplayTests {
  enum Instant: String, CaseIterable {
    case start, waiting, end
  }

  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 16, columns: 60), Size(rows: 60, columns: 200),
    Size(rows: 100, columns: 300),
  ]

  static func replay(_ instant: Instant, _ size: Size) throws -> Replaying {
    var replay = Replaying.closed(rows: size.rows, columns: size.columns)
    switch instant {
    case .start: break
    case .waiting:
      // The second decision is the approval; one record before, it was asked for.
      try replay.press("]] ,")
    case .end: try replay.press("G")
    }
    return replay
  }

  @Test(arguments: Instant.allCases, sizes)
  func looksAsBefore(_ instant: Instant, _ size: Size) throws {
    let replay = try Self.replay(instant, size)
    try expectSnapshot(
      replay.frame(), "replay-\(instant.rawValue)-\(size.columns)x\(size.rows)")
  }

  @Test func colourFollowsTheTheme() throws {
    let replay = try Self.replay(.waiting, Size(rows: 24, columns: 80))
    try expectSnapshot(replay.frame(mono: false), "replay-colour")
  }

  @Test(arguments: ["chapters": "C", "help": "?", "go-to": "T", "detail": "e"])
  func layersLookAsBefore(_ name: String, _ keys: String) throws {
    var replay = Replaying.closed()
    try replay.press(". . \(keys)")
    try expectSnapshot(replay.frame(), "replay-layer-\(name)")
  }

  /// Whatever is open, nobody can take it for a live screen.
  @Test(arguments: ["", "?", ":", "C", "T", "e", "I", "/", "z", "<tab>"])
  func everyFrameSaysReplayAndItsClock(_ keys: String) throws {
    for size in Self.sizes + [Size(rows: 10, columns: 50)] {
      var replay = try Self.replay(.waiting, size)
      try replay.press(keys)
      let clock = replay.model.clock
      #expect(replay.shows("REPLAY"), "\(replay)")
      #expect(replay.shows("\(clock.day) \(clock.clock)Z"), "\(replay)")
    }
  }

  @Test func asciiScreensHoldAsciiOnly() throws {
    for size in Self.sizes {
      let replay = try Self.replay(.waiting, size)
      for line in replay.frame(glyphs: .ascii).text() {
        #expect(line.utf8.allSatisfy { $0 < 0x80 }, "\(line)")
      }
    }
  }

  /// At every instant each pane is what the live console showed then.
  @Test func theRoomIsAsItWasThen() throws {
    let records = Replaying.incident
    var replay = Replaying(records)
    try replay.press("g")
    for step in Array(0..<records.count) + Array(0..<records.count - 1).reversed() {
      var room = Room()
      for record in records[...step] { room.evolve(record) }
      #expect(replay.model.room == room, "record \(step)")
      #expect(replay.model.place == step)
      try replay.press(step == records.count - 1 || replay.isGoingBack ? "," : ".")
      if step == records.count - 1 { replay.isGoingBack = true }
    }
  }

  struct Move: CustomTestStringConvertible {
    var keys: String
    /// Seconds after the declaration.
    var clock: Int64
    var testDescription: String { keys }

    init(_ keys: String, _ clock: Int64) {
      self.keys = keys
      self.clock = clock
    }
  }

  /// Declared at 0, acknowledged at 30, classified at 40, notes at 60 and 76, proposed at 76,
  /// asked and approved at 77, started at 78, ended at 81, monitoring and the rest at 141.
  @Test(arguments: [
    Move("", 0), Move(".", 30), Move(". .", 40), Move(". . ,", 30), Move("]", 40),
    Move("] ]", 77), Move("] ] [", 40), Move(">", 60), Move("> >", 120), Move("> > <lt>", 60),
    Move("> > >", 141), Move("}", 40), Move("} }", 141), Move("} } {", 40), Move("5", 70),
    Move("G", 141), Move("G g", 0), Move("G g 9 0", 0), Move("]]]]]]]]]]]]", 141),
    Move("T 5 0 % <cr>", 70), Move("T + 1 m <cr>", 60), Move("T end <cr>", 141),
    Move("/ cart <cr>", 76), Move("/ cart <cr> n N", 76),
  ])
  func keysMoveTheClock(_ move: Move) throws {
    var replay = Replaying.closed()
    try replay.press(move.keys)
    let passed = replay.model.clock.seconds(since: Console.start)
    while replay.model.isSearching { _ = replay.model.work(records: 1) }
    let found = replay.model.clock.seconds(since: Console.start)
    #expect(move.keys.hasPrefix("/") ? found == move.clock : passed == move.clock, "\(replay)")
  }

  /// Every key of the live console that changes something.
  @Test func nothingCanBeRunApprovedOrChanged() throws {
    for entry in ActionTable.entries where entry.contexts.contains(.board) {
      for key in entry.keys {
        var replay = try Self.replay(.waiting, Size(rows: 24, columns: 80))
        replay.intents += replay.model.update(.key(key))
        replay.type("checkout/v41")
        try replay.press("<cr>")
        let asked = replay.intents.filter { intent in
          switch intent {
          case .order, .switchRoom: true
          case .suspend, .redraw, .quit, .bell, .discardTypeahead, .replay: false
          }
        }
        #expect(asked.isEmpty, "\(entry.action)")
        #expect(!replay.shows("APPROVAL"), "\(entry.action)")
      }
    }
  }

  @Test(arguments: ["a", "d", "x", "!", "A", "p", "s", "n", "m", "u", "v", "R", "W"])
  func aKeyThatWouldChangeSomethingSaysWhyNot(_ key: String) throws {
    var replay = try Self.replay(.waiting, Size(rows: 24, columns: 80))
    let before = replay.model.room
    try replay.press(key)
    let sentence = key == "n" ? "Nothing is searched for" : "This is a replay: nothing can be run"
    #expect(replay.shows(sentence), "\(replay)")
    #expect(replay.model.room == before)
  }

  @Test func aRequestIsShownAsItWaited() throws {
    let replay = try Self.replay(.waiting, Size(rows: 24, columns: 80))
    #expect(replay.shows("1 waits for a person"), "\(replay)")
    #expect(!replay.shows("waits for you"))
  }
}
