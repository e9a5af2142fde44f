import FoundationEssentials
import Testing
import WarRoomCore
import WarRoomTestSupport

/// The lists under the pictures of both state machines, against what the code does.
@Suite struct DiagramTests {
  /// `a -> b, c` lines of the leading comment, as `a -> b` edges.
  private func edges(of file: String) throws -> Set<String> {
    let sources = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let path = "/" + sources + "/Sources/WarRoomCore/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    var edges: Set<String> = []
    for line in text.split(separator: "\n") where line.hasPrefix("///     ") {
      let sides = line.dropFirst(8).split(separator: " -> ")
      guard sides.count == 2 else { continue }
      for target in sides[1].split(separator: ", ") { edges.insert("\(sides[0]) -> \(target)") }
    }
    return edges
  }

  @Test func thePictureOfThePhasesIsWhatTheyAllow() throws {
    let drawn = try edges(of: "Phase.swift")
    let exits = Phase.allCases.flatMap { from in
      from.exits.map { "\(from.rawValue) -> \($0.rawValue)" }
    }
    #expect(drawn == Set(exits))
  }

  @Test func thePictureOfThePhasesIsWhatEvolveMakes() throws {
    var made: Set<String> = []
    for from in Phase.allCases {
      for to in Phase.allCases where to != from {
        var builder = try RoomBuilder.inPhase(from)
        builder.record([.phaseMoved(from: from, to: to, reason: "so")], by: .alice)
        let phase = try #require(builder.room.incident?.phase)
        if phase != from { made.insert("\(from.rawValue) -> \(phase.rawValue)") }
        #expect(builder.room.misfits.isEmpty == (phase == to))
      }
    }
    #expect(try edges(of: "Phase.swift") == made)
  }

  @Test func thePictureOfARunIsWhatEvolveMakes() throws {
    var made: Set<String> = []
    var rooms = try RunStage.allCases.map { try $0.room() }
    var readOnly = try RoomBuilder.inPhase(.mitigating)
    try readOnly.apply(.proposeCommand(.look, target: nil, reason: "look"), judged: .readOnly)
    rooms.append(readOnly)
    for room in rooms {
      for kind in FactKind.allCases {
        var builder = room
        let before = try #require(builder.room.run(RunID(1)))
        builder.record([kind.sample], by: .bob)
        let after = try #require(builder.room.run(RunID(1)))
        let edge = "\(place(before.state)) -> \(place(after.state))"
        if place(before.state) != place(after.state) { made.insert(edge) }
        if before.state.isFinal { #expect(before == after) }
      }
    }
    #expect(try edges(of: "Run.swift") == made)
  }

  private func place(_ state: Run.State) -> String {
    switch state {
    case .gathering: "gathering"
    case .awaiting: "awaiting"
    case .approved: "approved"
    case .running: "running"
    case .ended: "ended"
    case .refused: "refused"
    case .unknown: "unknown"
    }
  }
}
