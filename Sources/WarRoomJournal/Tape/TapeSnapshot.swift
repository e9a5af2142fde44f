import WarRoomCore

/// The state after some records of a tape, in a form that shares what other snapshots hold.
struct TapeSnapshot {
  /// How many records it holds the state of.
  let place: Int
  /// Bytes that only this snapshot holds, roughly.
  let bytes: Int
  private let rest: Room
  /// As they were when they came first or shortly after.
  private let alerts: TapePieces<AlertState>
  /// What of each alert changes when it comes again: a tenth of it.
  private let repeats: [Repeat]
  private let runs: TapePieces<Run>
  private let evidence: TapePieces<Evidence>
  private let misfits: TapePieces<UInt64>

  /// Before the first record.
  init() {
    (place, bytes, rest, repeats) = (0, 0, Room(), [])
    (alerts, runs, evidence, misfits) = (TapePieces(), TapePieces(), TapePieces(), TapePieces())
  }

  private struct Repeat {
    let count: Int
    let lastSeen: Timestamp
    let changed: Timestamp
    let started: Timestamp?
    let ended: Timestamp?
    let firing: Bool
  }

  /// `earlier` is the snapshot since which the runs in `changed` have changed; `room` comes back
  /// as it was.
  init(of room: inout Room, at place: Int, since earlier: TapeSnapshot, changed: Set<Int>) {
    let bulk = room.takeBulk()
    rest = room
    self.place = place
    var copied = (alerts: 0, runs: 0, evidence: 0, misfits: 0)
    alerts = TapePieces(bulk.alerts, since: earlier.alerts, changed: [], copied: &copied.alerts)
    repeats = bulk.alerts.map { state in
      Repeat(
        count: state.count, lastSeen: state.lastSeen, changed: state.changed,
        started: state.alert.started, ended: state.alert.ended, firing: state.alert.firing)
    }
    runs = TapePieces(bulk.runs, since: earlier.runs, changed: changed, copied: &copied.runs)
    evidence = TapePieces(
      bulk.evidence, since: earlier.evidence, changed: [], copied: &copied.evidence)
    misfits = TapePieces(
      bulk.misfits, since: earlier.misfits, changed: [], copied: &copied.misfits)
    bytes =
      copied.alerts * MemoryLayout<AlertState>.stride + copied.runs * MemoryLayout<Run>.stride
      + copied.evidence * MemoryLayout<Evidence>.stride + copied.misfits * 8
      + (bulk.runs.count + bulk.evidence.count + bulk.misfits.count) / 4
      + bulk.alerts.count * MemoryLayout<Repeat>.stride + MemoryLayout<TapeSnapshot>.stride
    room.put(bulk)
  }

  /// The whole state.
  var room: Room {
    var bulk = Room.Bulk()
    bulk.alerts = alerts.list
    for (index, repeated) in repeats.enumerated() {
      bulk.alerts[index].alert.firing = repeated.firing
      bulk.alerts[index].alert.ended = repeated.ended
      bulk.alerts[index].count = repeated.count
      bulk.alerts[index].lastSeen = repeated.lastSeen
      bulk.alerts[index].changed = repeated.changed
      bulk.alerts[index].alert.started = repeated.started
    }
    bulk.runs = runs.list
    bulk.evidence = evidence.list
    bulk.misfits = misfits.list
    var room = rest
    room.put(bulk)
    return room
  }
}
