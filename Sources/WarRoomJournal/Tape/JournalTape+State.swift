package import WarRoomCore
import WarRoomSystem
import WarRoomWire

extension JournalTape {
  /// The state right after the record at `place`, without timeline and tickets. `place` is below
  /// `total`; where the index is not there yet, it is made up to it first.
  package func room(through place: Int) throws(JournalError) -> Room {
    while count <= place, !isIndexed { _ = try index(forNanoseconds: Limits.tapeRefresh) }
    guard place >= 0, place < count else { throw missing(place) }
    if states.frontier.place < place { try fold(to: place, until: .max) }
    let record = try record(place)
    var state = states.nearest(to: place)
    if let (wrong, reason) = try advance(&state, to: place, until: .max) {
      cut(to: wrong, because: reason)
      throw missing(place)
    }
    state.take(record, bytes: 0, hasEntry: hasEntry(through: place))
    states.recent = state
    return state.room
  }

  /// Moves the frontier on to `end`, or until the boot clock says `deadline`.
  func fold(to end: Int, until deadline: Int64) throws(JournalError) {
    while states.frontier.place < end {
      // Taken out, so that it is changed in place.
      var state = TapeState(TapeSnapshot())
      swap(&state, &states.frontier)
      let wrong: (Int, JournalDamage.Reason)?
      do {
        wrong = try advance(&state, to: end, until: deadline, work: Limits.tapeSnapshotWork)
      } catch {
        swap(&state, &states.frontier)
        throw error
      }
      swap(&state, &states.frontier)
      states.keepFrontier()
      if let (place, reason) = wrong { return cut(to: place, because: reason) }
      guard SystemClock.boottime() < deadline else { return }
    }
  }

  /// Folds `state` on to the records before `end`; less after `work`, or past `deadline`. Gives
  /// back a record that cannot be taken in, which `state` then stands before.
  private func advance(
    _ state: inout TapeState, to end: Int, until deadline: Int64, work: Int = .max
  ) throws(JournalError) -> (Int, JournalDamage.Reason)? {
    let before = state.work
    var looks = 0
    while state.place < end, state.work - before < work {
      let place = state.place
      let row = rows[place]
      guard state.isMoved(by: row.marks) else {
        state.skip(to: nextMoved(after: place, before: end, state))
        continue
      }
      looks += 1
      if looks % Limits.tapeClockEvery == 0, SystemClock.boottime() >= deadline { return nil }
      guard let range = try ahead.line(at: row.offset, of: source) else {
        return (place, .line(.tooLong(limit: RecordLine.maximumBytes)))
      }
      if row.marks.contains(.repeats), state.takeRepeat(ahead.bytes, range, at: row.time) {
        continue
      }
      do throws(WireError) {
        let record = try decode(Array(ahead.bytes[range]), at: place)
        state.take(record, bytes: range.count, hasEntry: hasEntry(through: place))
      } catch {
        return (place, .content(error))
      }
    }
    return nil
  }

  /// The next place whose record may change `state`; `end` where none does.
  private func nextMoved(after place: Int, before end: Int, _ state: TapeState) -> Int {
    var next = place + 1
    while next < end {
      if next % Limits.tapeBlock == 0,
        !state.isMoved(by: rows.blocks[next / Limits.tapeBlock].marks)
      {
        next += Limits.tapeBlock
        continue
      }
      if state.isMoved(by: rows[next].marks) { return next }
      next += 1
    }
    return min(next, end)
  }

  /// Whether the timeline up to the record at `place` has an entry of a sequence.
  private func hasEntry(through place: Int) -> (UInt64) -> Bool {
    { [unowned self] sequence in
      guard sequence >= firstSequence, sequence - firstSequence <= UInt64(place) else {
        return false
      }
      return !rows[Int(sequence - firstSequence)].marks.contains(.empty)
    }
  }
}

extension JournalTape {
  /// Whether the index takes an indexed record for one that may change the state of an incident,
  /// an imported one or one of this home.
  package func changesState(_ place: Int, ofImported isImported: Bool) -> Bool {
    let marks = rows[place].marks
    return marks.contains(.moves) || (marks.contains(.misfitsUnlessImported) && !isImported)
  }
}
