package import WarRoomCore
package import WarRoomJournal
package import WarRoomScreen

/// A journal as the tape of a replay.
package final class JournalReplay: ReplayTape {
  private let tape: JournalTape
  /// Why the journal could not be read further; nil while it could.
  package private(set) var failure: JournalError?

  /// `tape` may still have to be indexed.
  package init(_ tape: JournalTape) {
    self.tape = tape
  }

  /// As `ReplayTape.count`.
  package var count: Int { tape.damage == nil ? max(tape.total, tape.count) : tape.count }
  /// As `ReplayTape.indexed`.
  package var indexed: Int { tape.count }
  /// As `ReplayTape.progress`.
  package var progress: Double {
    tape.isIndexed || tape.damage != nil || failure != nil ? 1 : tape.progress
  }

  /// As `ReplayTape.damage`.
  package var damage: String {
    failure?.text ?? tape.damage.map { JournalError.damaged($0).text } ?? ""
  }

  /// Reads on for about so many nanoseconds; false when all that is there is known.
  package func index(forNanoseconds budget: Int64) -> Bool {
    guard !tape.isIndexed, failure == nil else { return false }
    do {
      return try !tape.index(forNanoseconds: budget)
    } catch {
      failure = error
      return false
    }
  }

  /// Looks for what was appended; true when there is something new.
  package func refresh() -> Bool {
    guard failure == nil else { return false }
    do {
      return try tape.refresh()
    } catch {
      failure = error
      return true
    }
  }

  /// As `ReplayTape.record`.
  package func record(_ place: Int) -> Record? {
    (0..<count).contains(place) ? try? tape.record(place) : nil
  }

  /// As `ReplayTape.time`.
  package func time(_ place: Int) -> Timestamp {
    count == 0 ? Timestamp(microseconds: 0) : tape.time(min(max(place, 0), count - 1))
  }

  /// As `ReplayTape.place`.
  package func place(atOrBefore moment: Timestamp) -> Int? { tape.place(atOrBefore: moment) }

  /// As `ReplayTape.next`.
  package func next(_ kinds: ReplayKinds, after place: Int) -> Int? {
    tape.next(TapeKinds(kinds), after: place)
  }

  /// As `ReplayTape.previous`.
  package func previous(_ kinds: ReplayKinds, before place: Int) -> Int? {
    tape.previous(TapeKinds(kinds), before: place)
  }

  /// As `ReplayTape.room`.
  package func room(through place: Int) -> Room? { try? tape.room(through: place) }

  /// As `ReplayTape.density`.
  package func density(buckets: Int, from: Timestamp, to: Timestamp) -> [ReplayBucket] {
    // The last moment belongs to the line.
    let end = Timestamp(microseconds: to.microseconds == .max ? .max : to.microseconds + 1)
    return tape.density(buckets: buckets, from: from, to: end).map {
      ReplayBucket(count: $0.count, kinds: ReplayKinds($0.kinds))
    }
  }
}

extension TapeKinds {
  fileprivate init(_ kinds: ReplayKinds) {
    self = []
    if kinds.contains(.decision) { formUnion([.decision, .severity]) }
    if kinds.contains(.phase) { formUnion(.phase) }
    if kinds.contains(.alert) { formUnion(.alert) }
    if kinds.contains(.milestone) { formUnion(.milestone) }
  }
}

extension ReplayKinds {
  fileprivate init(_ kinds: TapeKinds) {
    self = []
    if !kinds.isDisjoint(with: [.decision, .severity]) { formUnion(.decision) }
    if kinds.contains(.phase) { formUnion(.phase) }
    if kinds.contains(.alert) { formUnion(.alert) }
    if kinds.contains(.milestone) { formUnion(.milestone) }
  }
}
