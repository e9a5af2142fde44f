import Testing
import WarRoomCore
import WarRoomMemory

/// Whether a search finds the incident that somebody means, in other words than its record's.
@Suite struct ParaphraseTests {
  /// Every kind with ten services, so that each service has several incidents.
  private static func fill(_ home: MemoryHome) throws -> [String: IncidentID] {
    var ids: [String: IncidentID] = [:]
    for (place, kind) in FailureKind.all.enumerated() {
      for turn in 0..<10 {
        let service = service(place, turn)
        let time = MemoryHome.start.advanced(bySeconds: Int64(place * 10 + turn) * 7_200)
        ids["\(place) \(service)"] = try home.write(kind, of: service, at: time)
      }
    }
    return ids
  }

  private static func service(_ kind: Int, _ turn: Int) -> String {
    FailureKind.services[(kind * 7 + turn * 13) % FailureKind.services.count]
  }

  /// What was found for one question.
  private struct Count {
    var right = 0
    var missed: [String] = []

    mutating func take(_ isRight: Bool, _ question: String, _ found: [MemoryMatch]) {
      if isRight { right += 1 } else { missed.append("\(question): \(found.map(\.past.title))") }
    }
  }

  /// When it was first run: 195 of 200 with the service named, and 47 of 80 without.
  @Test func theRightIncidentIsAmongTheFirstThree() throws {
    let home = try MemoryHome()
    let ids = try ParaphraseTests.fill(home)
    var named = Count()
    var bare = Count()
    _ = try MemoryIndex.open(home.index) { index throws(MemoryError) in
      _ = try index.update(from: home.folder)
      for turn in 0..<200 {
        let place = turn % 40
        let service = ParaphraseTests.service(place, turn / 40)
        let words = FailureKind.all[place].asked[turn / 40 % 2]
        let found = try index.search("\(words) \(service)", synonyms: .builtIn, limit: 3)
        let wanted = ids["\(place) \(service)"]
        named.take(found.contains { $0.past.incident == wanted }, words, found)
        guard turn < 80 else { continue }
        // Without the service any incident of that kind is right.
        let other = try index.search(words, synonyms: .builtIn, limit: 3)
        let kind = Set(ids.filter { $0.key.hasPrefix("\(place) ") }.map(\.value))
        bare.take(other.contains { $0.past.incident.map(kind.contains) ?? false }, words, other)
      }
    }
    #expect(named.right >= 180, "\(named.right) of 200; missed \(named.missed)")
    #expect(bare.right >= 40, "\(bare.right) of 80; missed \(bare.missed)")
  }

  @Test func onlyASynonymFindsWhatSharesNoWord() throws {
    let home = try MemoryHome()
    try home.write(FailureKind.all[0], of: "cart", at: MemoryHome.start)
    try home.write(FailureKind.all[3], of: "cart", at: MemoryHome.start)
    _ = try MemoryIndex.open(home.index) { index throws(MemoryError) in
      _ = try index.update(from: home.folder)
      let none = try index.search("nameserver", synonyms: Synonyms(sets: []), limit: 3)
      let own = Synonyms(sets: [["nameserver", "dns"]])
      let found = try index.search("nameserver", synonyms: own, limit: 3)
      #expect(none.isEmpty)
      #expect(found.map(\.past.title) == ["DNS lookups of cart fail"])
      #expect(found.first?.why == "nameserver as dns")
    }
  }
}
