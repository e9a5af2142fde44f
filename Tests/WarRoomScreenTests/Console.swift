import Testing
import WarRoomCanvas
import WarRoomCore

@testable import WarRoomScreen

/// A console on a room whose host is three lines long: orders are decided by the real core.
struct Console: CustomTestStringConvertible {
  var model: ScreenModel
  var room = Room()
  var now: Moment
  /// All records so far, as a journal has them.
  var records: [Record] = []
  /// Everything that the console asked for, in order.
  var intents: [Intent] = []
  var people: [String: Author] = [:]

  static let start = Timestamp(microseconds: 1_795_230_764_000_000)

  init(
    rows: Int = 24, columns: Int = 80, viewer: String = "maria",
    policy: Policy = Policy(owner: 1_000)
  ) {
    now = Moment(wall: Console.start, boottime: 1_000_000_000_000, boot: "b1")
    model = ScreenModel(
      viewer: Console.author(viewer), policy: policy, now: now, rows: rows,
      columns: columns)
  }

  static func author(_ name: String, via: Author.Via = .console) -> Author {
    let uid: UInt32 = name == "maria" ? 1_000 : name == "tom" ? 1_001 : 0
    return Author(
      login: uid, uid: uid, gid: uid, pid: 42, host: "bastion", tty: "pts/3", via: via,
      agent: false, asserted: nil, user: name)
  }

  /// Lets time pass.
  mutating func pass(_ seconds: Int64) {
    now.wall = now.wall.advanced(bySeconds: seconds)
    now.boottime += seconds * 1_000_000_000
    _ = model.update(.tick(now))
  }

  /// An order of somebody, decided, and its record shown.
  @discardableResult
  mutating func order(
    _ order: Order, by name: String = "maria", judgment: Judgment? = nil
  ) -> Bool {
    let host = order.isHostOnly
    let author = host ? Console.author("root", via: .host) : Console.author(name)
    let context = Context(
      now: now, author: author, policy: model.policy,
      incident: IncidentID(title: "checkout 5xx spike", declared: now.wall),
      judgment: judgment ?? Console.judgment,
      environment: [Alert.Label(name: "PATH", value: "/usr/bin:/bin")])
    do {
      let facts = try room.decide(order, in: context)
      take(facts, author)
      return true
    } catch {
      return false
    }
  }

  mutating func take(_ facts: [Fact], _ author: Author) {
    let record = Record(
      sequence: room.sequence + 1, batch: room.sequence + 1, moment: now, counter: 0,
      author: author, ticket: nil, facts: facts)
    room.evolve(record)
    records.append(record)
    intents += model.update(.records([record]))
  }

  /// Presses keys; each orders go nowhere unless `carried`.
  @discardableResult
  mutating func press(_ script: String) throws -> [Intent] {
    var asked: [Intent] = []
    for key in try KeyScript.keys(script) {
      _ = model.update(.tick(now))
      asked += model.update(.key(key))
    }
    intents += asked
    return asked
  }

  /// Types text as it is, blanks too.
  mutating func type(_ text: String) {
    for character in text {
      intents += model.update(.key(.character(character)))
    }
  }

  mutating func paste(_ text: String) {
    intents += model.update(.key(.paste(Array(text.utf8))))
  }

  /// The terminal shows the frame, and a second and a bit goes by.
  mutating func show() {
    _ = model.update(.drawn(now))
    pass(2)
    _ = model.update(.drawn(now))
  }

  func frame(
    mono: Bool = true, glyphs: Glyphs = .unicode, charts: ChartStyle = .braille
  ) -> Frame {
    var frame = Frame(rows: model.size.rows, columns: model.size.columns, glyphs: glyphs)
    model.render(into: &frame, look: Look(mono: mono, charts: charts))
    return frame
  }

  /// What a failed expectation shows of it.
  var testDescription: String { "\n" + screen.joined(separator: "\n") }

  var screen: [String] { frame().text() }

  func shows(_ text: String) -> Bool { screen.contains { $0.contains(text) } }

  static let judgment = Judgment(
    commandClass: .destructive, tier: 1,
    reasons: [.init("it replaces the running release", .destructive)],
    targets: [.init(name: "checkout")])
}
