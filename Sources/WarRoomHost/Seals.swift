import WarRoomCore
import WarRoomGate

/// Names a run among all rooms.
struct RunKey: Hashable, Sendable {
  let incident: IncidentID
  let run: RunID

  init(_ incident: IncidentID, _ run: RunID) {
    self.incident = incident
    self.run = run
  }
}

/// What was read of the world for runs that have not started. Bounded by the runs that wait.
struct Seals {
  /// What was read for open requests: to say in words what has changed.
  var sealed: [RunKey: ExecutionFacts] = [:]
  /// What was read again and may start once that is on disk.
  var prepared: [RunKey: ExecutionFacts] = [:]
  /// Runs whose world is being read now.
  var underWay: Set<RunKey> = []

  /// Takes out what may start now.
  mutating func take(_ key: RunKey) -> ExecutionFacts? {
    sealed[key] = nil
    return prepared.removeValue(forKey: key)
  }

  /// Forgets a run that will not start any more.
  mutating func forget(_ key: RunKey) {
    _ = take(key)
  }
}
