import WarRoomCore

/// The state after some records of a tape, in a form that shares what other snapshots hold.
struct TapeSnapshot {
  /// How many records it holds the state of.
  let place: Int
  /// Bytes that only this snapshot holds, roughly.
  let bytes: Int
  private let rest: Room
  private let alerts: TapePieces<AlertState>
  private let runs: TapePieces<Run>
  private let evidence: TapePieces<Evidence>
  private let misfits: TapePieces<UInt64>

  /// Before the first record.
  init() {
    (place, bytes, rest) = (0, 0, Room())
    (alerts, runs, evidence, misfits) = (TapePieces(), TapePieces(), TapePieces(), TapePieces())
  }

  /// What changed since the snapshot before.
  struct Changes {
    var alerts: Set<Int> = []
    var runs: Set<Int> = []
  }

  /// `earlier` is the snapshot that `changes` counts from; `room` comes back as it was.
  init(of room: inout Room, at place: Int, since earlier: TapeSnapshot, _ changes: Changes) {
    let bulk = room.takeBulk()
    rest = room
    self.place = place
    var copied = (alerts: 0, runs: 0, evidence: 0, misfits: 0)
    alerts = TapePieces(
      bulk.alerts, since: earlier.alerts, changed: changes.alerts, copied: &copied.alerts)
    runs = TapePieces(bulk.runs, since: earlier.runs, changed: changes.runs, copied: &copied.runs)
    evidence = TapePieces(
      bulk.evidence, since: earlier.evidence, changed: [], copied: &copied.evidence)
    misfits = TapePieces(
      bulk.misfits, since: earlier.misfits, changed: [], copied: &copied.misfits)
    bytes =
      copied.alerts * MemoryLayout<AlertState>.stride + copied.runs * MemoryLayout<Run>.stride
      + copied.evidence * MemoryLayout<Evidence>.stride + copied.misfits * 8
      + (bulk.runs.count + bulk.evidence.count + bulk.misfits.count) / 4
      + MemoryLayout<TapeSnapshot>.stride
    room.put(bulk)
  }

  /// The whole state.
  var room: Room {
    var bulk = Room.Bulk()
    bulk.alerts = alerts.list
    bulk.runs = runs.list
    bulk.evidence = evidence.list
    bulk.misfits = misfits.list
    var room = rest
    room.put(bulk)
    return room
  }
}
