import WarRoomCore

/// What the host does later.
struct Timer: Equatable {
  /// Boot-clock nanoseconds.
  var at: Int64
  var action: Action

  enum Action: Equatable {
    case expire(IncidentID, RunID, wall: Timestamp)
    case check(IncidentID, RunID)
    case surroundings(IncidentID)
    case runbooks(IncidentID)
    /// The next readings of a room's signals.
    case signals(IncidentID)
    /// The last word on an action.
    case watchEnds(IncidentID, RunID)
  }
}

/// Timers in no order: there are few, and the loop asks for the next one only.
struct Timers {
  private var waiting: [Timer] = []

  /// Boot-clock nanoseconds of the next one.
  var next: Int64? { waiting.map(\.at).min() }

  func contains(where condition: (Timer) -> Bool) -> Bool { waiting.contains(where: condition) }

  mutating func add(_ timer: Timer) {
    if !waiting.contains(timer) { waiting.append(timer) }
  }

  mutating func remove(where condition: (Timer) -> Bool) { waiting.removeAll(where: condition) }

  /// Takes out everything due at `boottime`, or whose wall-clock deadline has passed.
  mutating func due(boottime: Int64, wall: Timestamp) -> [Timer] {
    func isDue(_ timer: Timer) -> Bool {
      if timer.at <= boottime { return true }
      switch timer.action {
      case .expire(_, _, let deadline): return deadline <= wall
      case .check, .surroundings, .runbooks, .signals, .watchEnds: return false
      }
    }
    let due = waiting.filter(isDue)
    waiting.removeAll(where: isDue)
    return due
  }
}
