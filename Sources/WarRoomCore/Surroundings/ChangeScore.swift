/// How much a change looks like the cause, with the reason in words. A hint for people: it orders
/// a list and decides nothing.
package struct ChangeScore: Equatable, Sendable {
  /// 0 to 100: up to 60 for being near, 30 for touching what is affected, 10 for kind and size.
  package var points: Int
  package var reasons: [String]

  package init(_ change: Change, in room: Room) {
    self.init(change, in: room, affected: room.affectedServices)
  }

  /// For a caller with many changes: what is affected is the same for all.
  init(_ change: Change, in room: Room, affected: Set<String>) {
    let onset = room.milestones.started ?? room.milestones.declared
    reasons = []
    points = 0
    guard let onset else { return }
    let seconds = onset.seconds(since: change.at)
    guard seconds >= -ChangeScore.slackSeconds else {
      reasons = ["after the onset"]
      return
    }
    points = ChangeScore.nearness(seconds)
    reasons.append("\(ChangeScore.span(max(seconds, 0))) before the onset")
    if let service = change.service {
      if affected.contains(service) {
        points += 30
        reasons.append("touches \(service)")
      } else if let edge = room.surroundings.map?.edges.first(where: {
        $0.to == service && affected.contains($0.from)
      }) {
        points += 20
        reasons.append("touches \(service), which \(edge.from) needs")
      }
    }
    switch change.kind {
    case .deployment, .configuration, .migration: points += 6
    case .infrastructure, .dependency, .external: points += 4
    case .commit: break
    }
    if let size = change.size, change.kind == .commit, size >= 200 {
      points += 4
      reasons.append("\(size) lines")
    }
    points = min(points, 100)
  }

  /// Clocks differ: what is said to have changed this shortly after the onset may have come first.
  private static let slackSeconds: Int64 = 60

  private static func nearness(_ seconds: Int64) -> Int {
    let minutes = max(seconds, 0) / 60
    return switch minutes {
    case ..<6: 60
    case ..<31: 50
    case ..<121: 35
    case ..<721: 20
    case ..<1_441: 10
    case _: 5
    }
  }

  private static func span(_ seconds: Int64) -> String {
    if seconds < 120 { return "\(seconds) s" }
    if seconds < 7_200 { return "\(seconds / 60) min" }
    return seconds < 172_800 ? "\(seconds / 3_600) h" : "\(seconds / 86_400) days"
  }
}

extension Surroundings {
  /// The changes, the likeliest first: what people say of them before what the score says.
  package static func ranked(in room: Room) -> [(state: ChangeState, score: ChangeScore)] {
    func rank(_ mark: Change.Mark?) -> Int {
      switch mark {
      case .confirmed: 0
      case .suspect: 1
      case nil: 2
      case .cleared: 3
      }
    }
    let affected = room.affectedServices
    return room.surroundings.changes.map {
      ($0, ChangeScore($0.change, in: room, affected: affected))
    }.sorted {
      (rank($0.0.mark), -$0.1.points, -$0.0.change.at.microseconds, $0.0.change.id)
        < (rank($1.0.mark), -$1.1.points, -$1.0.change.at.microseconds, $1.0.change.id)
    }
  }
}

extension Room {
  /// What the incident is about and what alerts have named.
  fileprivate var affectedServices: Set<String> {
    Set((incident?.services ?? []) + alerts.compactMap(\.alert.service))
  }
}
