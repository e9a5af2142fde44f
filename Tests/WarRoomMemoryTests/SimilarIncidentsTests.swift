import Testing
import WarRoomCore
import WarRoomMemory

/// What is said when an incident is declared that resembles past ones.
@Suite struct SimilarIncidentsTests {
  private static func room(_ title: String, service: String) -> Room {
    var room = Room()
    let time = MemoryHome.start.advanced(bySeconds: 9_000_000)
    let id = IncidentID(title: title, declared: time)
    let fact = Fact.incidentDeclared(
      id, Declaration(title: title, severity: .sev2, services: [service]))
    room.evolve(
      Record(
        sequence: 1, batch: 1, moment: Moment(wall: time, boottime: 0, boot: ""), counter: 0,
        author: MemoryHome.author, ticket: nil, facts: [fact]))
    return room
  }

  private static func similar(_ room: Room, _ home: MemoryHome) throws -> SimilarIncidents {
    try MemoryIndex.open(home.index) { index throws(MemoryError) in
      _ = try index.update(from: home.folder)
      return try SimilarIncidents(to: room, in: index, synonyms: .builtIn)
    }.value
  }

  @Test func theThirdTimeIsSaidOutLoud() throws {
    let home = try MemoryHome()
    let room = SimilarIncidentsTests.room("cart is out of disk space", service: "cart")
    // Enough others that words tell something apart.
    for (place, kind) in FailureKind.all.enumerated() where place > 0 {
      let time = MemoryHome.start.advanced(bySeconds: Int64(place) * 60)
      try home.write(kind, of: "ledger", at: time)
    }
    try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    let once = try SimilarIncidentsTests.similar(room, home)
    #expect(once.repeats.count == 1)
    #expect(once.announcement == nil)
    #expect(once.matches.first?.past.title == "cart ran out of disk space")
    try home.write(
      FailureKind.all[0], of: "cart", at: MemoryHome.start.advanced(bySeconds: 86_400))
    let twice = try SimilarIncidentsTests.similar(room, home)
    #expect(twice.announcement == "THIS PATTERN FOR THE THIRD TIME")
  }

  @Test func anotherFailureOfTheSameServiceIsNoRepeat() throws {
    let home = try MemoryHome()
    for (place, kind) in FailureKind.all.enumerated() where place > 0 {
      let time = MemoryHome.start.advanced(bySeconds: Int64(place) * 60)
      try home.write(kind, of: "cart", at: time)
    }
    let room = SimilarIncidentsTests.room("cart is out of disk space", service: "cart")
    #expect(try SimilarIncidentsTests.similar(room, home).repeats == [])
  }
}
