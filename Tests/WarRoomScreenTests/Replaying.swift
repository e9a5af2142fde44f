import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// A replay of an incident that the test console lived through.
struct Replaying: CustomTestStringConvertible {
  var model: ReplayModel
  /// What the replay asked of its client, in order.
  var intents: [Intent] = []
  /// Nanoseconds since boot.
  private var boottime: Int64 = 5_000_000_000
  var isGoingBack = false

  init(_ records: [Record], rows: Int = 24, columns: Int = 80) {
    model = ReplayModel(RecordTape(records), rows: rows, columns: columns)
  }

  /// The whole incident, declared to closed.
  static func closed(rows: Int = 24, columns: Int = 80) -> Replaying {
    Replaying(incident, rows: rows, columns: columns)
  }

  static var incident: [Record] {
    var console = Console()
    console.mitigating()
    console.closed()
    return console.records
  }

  /// So many notes, a second apart, after a declaration.
  static func notes(_ count: Int) -> [Record] {
    var console = Console()
    console.declare()
    var records = console.records
    for number in 1...count {
      var moment = console.now
      moment.wall = moment.wall.advanced(bySeconds: Int64(number))
      let sequence = UInt64(records.count + 1)
      records.append(
        Record(
          sequence: sequence, batch: sequence, moment: moment, counter: 0,
          author: Console.author("maria"), ticket: nil,
          facts: [.noteAdded(.note, text: "note \(number)", occurred: nil)]))
    }
    return records
  }

  mutating func press(_ script: String) throws {
    for key in try KeyScript.keys(script) { intents += model.update(.key(key)) }
  }

  mutating func type(_ text: String) {
    for character in text { intents += model.update(.key(.character(character))) }
  }

  /// Lets so many milliseconds go by at the terminal, ten frames a second.
  mutating func watch(milliseconds: Int64) {
    model.advance(to: boottime)
    for _ in 0..<milliseconds / 100 {
      boottime += 100_000_000
      model.advance(to: boottime)
    }
  }

  func frame(mono: Bool = true, glyphs: Glyphs = .unicode) -> Frame {
    let size = model.screen.size
    var frame = Frame(rows: size.rows, columns: size.columns, glyphs: glyphs)
    model.render(into: &frame, look: Look(mono: mono))
    return frame
  }

  var lines: [String] { frame().text() }
  var testDescription: String { "\n" + lines.joined(separator: "\n") }
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }
}
