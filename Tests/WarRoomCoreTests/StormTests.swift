import Testing
import WarRoomCore
import WarRoomTestSupport

/// More alerts than anybody reads: counts for people, and every identity for the record.
@Suite("A storm of alerts")
struct StormTests {
  private static func alert(_ number: Int, firing: Bool = true) -> Alert {
    var alert = Alert.sample
    alert.fingerprint = "f\(number)"
    alert.title = "pod \(number) is not ready"
    alert.firing = firing
    alert.started = .sample
    alert.ended = firing ? nil : Timestamp.sample.advanced(bySeconds: 60)
    return alert
  }

  private static func room() throws -> RoomBuilder {
    var builder = RoomBuilder()
    try builder.apply(.declare(Declaration(title: "Cluster down")))
    return builder
  }

  @Test("100,000 alerts in a minute keep every identity, in few facts")
  func keepsAll() throws {
    var builder = try Self.room()
    var facts = 0
    for start in stride(from: 0, to: 100_000, by: 1_000) {
      builder.now.wall = Timestamp.sample.advanced(bySeconds: Int64(start / 2_000))
      let alerts = (start..<start + 1_000).map { Self.alert($0) }
      facts += try builder.apply(.alerts(.deliver(alerts)), by: .webhook).count
    }
    #expect(builder.room.firingCount == 100_000)
    #expect(builder.room.alerts.count == 200)
    #expect(builder.room.storm.items.count == 99_800)
    #expect(facts < 2_000)
    for number in [0, 199, 200, 54_321, 99_999] {
      let place = try #require(builder.room.place(of: "f\(number)"))
      #expect(builder.room.alert(at: place)?.title == "pod \(number) is not ready")
    }
    let again = try builder.apply(
      .alerts(.deliver((0..<10_000).map { Self.alert($0 % 1_000) })), by: .webhook)
    #expect(again.count == 4, "10,000 repeats are counted in a few facts")
    #expect(builder.room.storm.items[0].count == 11)
    try builder.apply(
      .alerts(.deliver((0..<100_000).map { Self.alert($0, firing: false) })), by: .webhook)
    #expect(builder.room.firingCount == 0)
    #expect(builder.room.misfits == [])
  }

  @Test("reports of one alert within one delivery are one fact with their count")
  func foldsWithin() throws {
    var builder = try Self.room()
    let facts = try builder.apply(
      .alerts(
        .deliver([
          Self.alert(1), Self.alert(1), Self.alert(1, firing: false), Self.alert(1), Self.alert(2),
        ])), by: .webhook)
    #expect(facts.count == 3)
    #expect(builder.room.alerts.map(\.count) == [4, 1])
    #expect(builder.room.alerts.map(\.alert.firing) == [false, true])
  }

  @Test("what the same reports make is the same after reading the records again")
  func replays() throws {
    var builder = try Self.room()
    var dice = SeededGenerator(seed: 5)
    for _ in 0..<40 {
      let alerts = (0..<50).map { _ in
        Self.alert(Int.random(in: 0..<600, using: &dice), firing: Bool.random(using: &dice))
      }
      builder.now.wall = builder.now.wall.advanced(bySeconds: 7)
      try builder.apply(.alerts(.deliver(alerts)), by: .webhook)
    }
    var again = Room()
    for record in builder.records { again.evolve(record) }
    #expect(again == builder.room)
    let held = again.alerts.map(\.count).reduce(0, +) + again.storm.items.map(\.count).reduce(0, +)
    #expect(held == 2_000)
  }

  @Test("the inbox takes alerts without an incident, and gives them away once")
  func inbox() throws {
    var builder = RoomBuilder()
    func context(_ author: Author) -> Context {
      Context(
        now: builder.now, author: author, policy: builder.policy, incident: .inbox)
    }
    builder.record(
      try builder.room.decide(
        .alerts(.deliver([Self.alert(1), Self.alert(2), Self.alert(3, firing: false)])),
        in: context(.webhook)), by: .webhook)
    #expect(builder.room.waitingCount == 2)
    builder.record(
      try builder.room.decide(.alerts(.place(["f1"], into: .sample)), in: context(.host)),
      by: .host)
    builder.record(
      try builder.room.decide(
        .alerts(.dismiss(["f2"], reason: "a test")), in: context(.alice)), by: .alice)
    #expect(builder.room.waitingCount == 0)
    // The incident that had it is over, and it fires on.
    builder.record(
      try builder.room.decide(.alerts(.deliver([Self.alert(1)])), in: context(.webhook)),
      by: .webhook)
    #expect(builder.room.waits("f1"))
    // What was dismissed stays so, until it fires anew: then it is about another time.
    builder.record(
      try builder.room.decide(.alerts(.deliver([Self.alert(2)])), in: context(.webhook)),
      by: .webhook)
    #expect(!builder.room.waits("f2"))
    builder.now.wall = builder.now.wall.advanced(bySeconds: 4_000)
    var later = Self.alert(2)
    later.started = builder.now.wall
    builder.record(
      try builder.room.decide(.alerts(.deliver([later])), in: context(.webhook)), by: .webhook)
    #expect(builder.room.waits("f2"))
    #expect(throws: Refusal.onlyTheHost) {
      try builder.room.decide(.alerts(.place(["f2"], into: .sample)), in: context(.alice))
    }
    #expect(throws: Refusal.self) {
      try builder.room.decide(
        .alerts(.dismiss(["f2"], reason: "me too")), in: context(.webhook))
    }
  }

  @Test("a delivery is known again, and only so many are remembered")
  func deliveries() throws {
    var builder = RoomBuilder()
    for start in stride(from: 0, to: 40_000, by: 500) {
      builder.record(
        [.alert(.delivered((start..<start + 500).map { "s:\($0)" }))], by: .host)
    }
    #expect(builder.room.inbox.knows("s:39999"))
    #expect(builder.room.inbox.knows("s:25000"))
    #expect(!builder.room.inbox.knows("s:1"))
    #expect(builder.room.inbox.deliveries.count <= 20_000)
  }
}
