/// The states of a tape that are at hand.
struct TapeStates {
  /// Where the index is: all snapshots were made on its way.
  var frontier = TapeState(TapeSnapshot())
  /// What was asked for last: the next one is often the one after it.
  var recent: TapeState?
  private var snapshots = [TapeSnapshot()]
  private var last = TapeSnapshot()
  private var bytes = 0
  private var interval = Limits.tapeSnapshotWork

  /// The state to fold on from for what comes right before `place`.
  func nearest(to place: Int) -> TapeState {
    let snapshot = snapshot(before: place)
    if let recent, recent.place <= place, recent.place >= snapshot.place { return recent }
    if frontier.place <= place, frontier.place >= snapshot.place { return frontier }
    return TapeState(snapshot)
  }

  /// Makes a snapshot of the frontier when enough work went into it.
  mutating func keepFrontier() {
    guard frontier.work >= interval else { return }
    last = frontier.snapshot(since: last)
    snapshots.append(last)
    bytes += last.bytes
    guard bytes > Limits.tapeSnapshotBytes else { return }
    interval *= 2
    snapshots = stride(from: 0, to: snapshots.count, by: 2).map { snapshots[$0] }
    bytes = snapshots.reduce(0) { $0 + $1.bytes }
  }

  /// Forgets what holds more than the first `place` records.
  mutating func cut(to place: Int) {
    snapshots.removeAll { $0.place > place }
    if let recent, recent.place > place { self.recent = nil }
    guard frontier.place > place else { return }
    last = snapshots.last ?? TapeSnapshot()
    frontier = TapeState(last)
  }

  private func snapshot(before place: Int) -> TapeSnapshot {
    var (low, high) = (0, snapshots.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if snapshots[middle].place <= place { low = middle } else { high = middle - 1 }
    }
    return snapshots[low]
  }
}
