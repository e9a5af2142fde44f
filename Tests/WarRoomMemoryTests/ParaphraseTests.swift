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

  @Test func theRightIncidentIsAmongTheFirstThree() throws {
    let home = try MemoryHome()
    let ids = try ParaphraseTests.fill(home)
    var right = 0
    var kindRight = 0
    var missed: [String] = []
    _ = try MemoryIndex.open(home.index) { index throws(MemoryError) in
      _ = try index.update(from: home.folder)
      for turn in 0..<200 {
        let place = turn % 40
        let kind = FailureKind.all[place]
        let service = ParaphraseTests.service(place, turn / 40)
        let words = kind.asked[turn / 40 % 2]
        let found = try index.search("\(words) \(service)", synonyms: .builtIn, limit: 3)
        if found.contains(where: { $0.past.incident == ids["\(place) \(service)"] }) {
          right += 1
        } else {
          missed.append("\(words) | \(service) | \(found.map(\.past.title))")
        }
        guard turn < 80 else { continue }
        // Without the service any incident of that kind is right.
        let other = try index.search(words, synonyms: .builtIn, limit: 3)
        let names = Set(ids.filter { $0.key.hasPrefix("\(place) ") }.map(\.value))
        if other.contains(where: { $0.past.incident.map { names.contains($0) } ?? false }) {
          kindRight += 1
        } else {
          missed.append("\(words) | | \(other.map { "\($0.past.title) \($0.why)" })")
        }
      }
    }
    for line in missed { Issue.record(Comment(rawValue: line)) }
    Issue.record("\(right) of 200, \(kindRight) of 80")
  }
}
