import WarRoomCore

/// The affected part of the services as rows: what fails, what it takes down with it, what it may
/// be failing for, and what still works.
package struct BlastTree: Equatable, Sendable {
  /// How a service is known to be affected.
  package enum Knowledge: Equatable, Sendable {
    /// An alert fires, or a person says so.
    case confirmed
    /// It needs what fails.
    case likely
    /// It needs what needs it; or what fails needs it.
    case possible
    /// A person looked.
    case works
  }

  /// One row.
  package struct Row: Equatable, Sendable {
    package var name: String
    /// Steps from what fails; 0 for that itself.
    package var depth: Int
    package var knowledge: Knowledge
    /// Why it stands here, such as `needs checkout`.
    package var why: String
    package var owner: String?
  }

  /// Below their service in the pane: at most `Limits.treeRows`.
  package var rows: [Row] = []

  /// Rows of what has no alert of its own; services with alerts have theirs already.
  init(_ room: Room, around services: [BlastRadius.Service]) {
    guard let map = room.surroundings.map else {
      rows = BlastTree.stated(room, known: Set(services.map(\.name)))
      return
    }
    let owners = Dictionary(
      map.owners.map { ($0.service, $0.owner) }, uniquingKeysWith: { first, _ in first })
    let failing = services.filter { !$0.firing.isEmpty }.map(\.name)
    let roots = failing.isEmpty ? services.map(\.name) : failing
    var seen = Set(services.map(\.name))
    let works = Set(
      room.surroundings.impacts.filter { $0.impact.kind == .works }.map(\.impact.subject))
    // What needs it, step by step; then what it needs.
    for isVictim in [true, false] {
      var reached = Set(roots)
      for depth in 1...3 {
        var next: Set<String> = []
        for edge in map.edges {
          let (near, far) = isVictim ? (edge.to, edge.from) : (edge.from, edge.to)
          guard reached.contains(near), seen.insert(far).inserted else { continue }
          next.insert(far)
          guard !works.contains(far) else { continue }
          let via = edge.via.map { " by \($0)" } ?? ""
          rows.append(
            Row(
              name: far, depth: depth,
              knowledge: isVictim && depth == 1 ? .likely : .possible,
              why: isVictim ? "needs \(near)\(via)" : "\(near) needs it\(via)",
              owner: owners[far]))
        }
        reached = next
      }
    }
    rows += BlastTree.stated(room, known: Set(services.map(\.name)))
    rows = Array(rows.prefix(Limits.treeRows))
  }

  /// What people stated of services that no alert names.
  private static func stated(_ room: Room, known: Set<String>) -> [Row] {
    room.surroundings.impacts.compactMap { stated in
      let impact = stated.impact
      guard impact.kind == .works || impact.kind == .fails, !known.contains(impact.subject) else {
        return nil
      }
      let who = impact.source.isEmpty ? stated.author.name : impact.source
      return Row(
        name: impact.subject, depth: 0,
        knowledge: impact.kind == .works ? .works : .confirmed, why: "\(impact.value) (\(who))",
        owner: nil)
    }
  }
}

extension BlastTree.Knowledge {
  /// Glyph, word and colour of it.
  package var mark: Mark {
    switch self {
    case .confirmed: Mark("!", "failing", .crit)
    case .likely: Mark("~", "likely", .warn)
    case .possible: Mark("?", "possible", .unknown)
    case .works: Mark("+", "works", .ok)
    }
  }
}
