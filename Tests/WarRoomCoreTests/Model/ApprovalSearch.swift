import WarRoomCore

/// Breadth first through everything that can happen, each different state once.
struct ApprovalSearch {
  let model: ApprovalModel
  /// States that were looked at are let go: nothing is compared, and more fit into memory.
  var isDeep = false
  /// Different states looked at; reached only when the machine has grown.
  static let stateLimit = 60_000
  /// The same for a deep search, which need not come to its end.
  static let deepStateLimit = 200_000
  /// Of the states that were met again, one in so many is compared with the first one.
  static let comparedEvery = 997

  /// What the search found.
  struct Report {
    var states = 0
    var moves = 0
    /// Moves from the start to the farthest state.
    var depth = 0
    var compared = 0
    /// What went wrong first, and the way there; empty when nothing did.
    var violation: [String] = []
    var isWhole = false
    var accepted: Set<String> = []
    var refused: Set<String> = []
    /// Words of the states that runs came to.
    var words: Set<String> = []
  }

  /// A state that was reached, and from where.
  private struct Node {
    /// Nil when it was let go.
    var state: ModelState?
    var parent: Int
    var move: ModelMove?
    var depth: Int
  }

  func run() throws(Refusal) -> Report {
    var report = Report()
    let start = try model.start()
    var nodes = [Node(state: start, parent: -1, move: nil, depth: 0)]
    var known: [[UInt64]: Int] = [start.key: 0]
    let limit = isDeep ? ApprovalSearch.deepStateLimit : ApprovalSearch.stateLimit
    var met: [(Int, ModelState)] = []
    var place = 0
    var repeats = 0
    while place < nodes.count, nodes.count < limit, let state = nodes[place].state {
      let depth = nodes[place].depth
      if isDeep { nodes[place].state = nil }
      report.depth = max(report.depth, depth)
      report.words.formUnion(state.room.runs.map(\.state.word))
      for move in ModelMove.all(in: state, model) {
        report.moves += 1
        guard let next = state.after(move, model) else {
          report.refused.insert(move.kind)
          continue
        }
        report.accepted.insert(move.kind)
        if let what = next.watch.violations.first {
          report.violation = way(to: place, nodes) + [move.description, "=> " + what]
          report.states = nodes.count
          return report
        }
        let key = next.key
        guard let first = known[key] else {
          known[key] = nodes.count
          nodes.append(Node(state: next, parent: place, move: move, depth: depth + 1))
          continue
        }
        repeats += 1
        if !isDeep, repeats % ApprovalSearch.comparedEvery == 0 { met.append((first, next)) }
      }
      place += 1
    }
    report.states = nodes.count
    report.isWhole = place == nodes.count
    compare(met, nodes, &report)
    return report
  }

  /// States that count as one really do the same: a sample of them is tried with every move.
  private func compare(_ met: [(Int, ModelState)], _ nodes: [Node], _ report: inout Report) {
    for (first, other) in met {
      guard let known = nodes[first].state else { continue }
      for (left, right) in zip(ModelMove.all(in: known, model), ModelMove.all(in: other, model))
      where known.after(left, model)?.key != other.after(right, model)?.key {
        report.violation = [
          "two states that count as one differ in \(left)", "\(known.room.runs.map(\.state))",
          "\(other.room.runs.map(\.state))",
        ]
        return
      }
      report.compared += 1
    }
  }

  private func way(to place: Int, _ nodes: [Node]) -> [String] {
    var way: [String] = []
    var place = place
    while place > 0 {
      if let move = nodes[place].move { way.append(move.description) }
      place = nodes[place].parent
    }
    return way.reversed()
  }
}
