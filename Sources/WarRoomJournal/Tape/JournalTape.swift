package import WarRoomCore

/// A journal as a tape: any record and the state at any instant, without reading it all first.
///
/// Records are named by their place, from 0. One thread uses a tape.
package final class JournalTape {
  private var records: [Record] = []
  private let wanted: [Record]
  /// Where the journal stops being what was written; nil while nothing wrong was met. What comes
  /// before can be read.
  package private(set) var damage: JournalDamage?

  /// `path` is an incident's folder, a folder of segments or one file.
  package init(path: String) throws(JournalError) {
    var read: [Record] = []
    do {
      _ = try JournalReader(path: path).read { read.append($0.record) }
    } catch {
      guard case .damaged(let damage) = error, !read.isEmpty else { throw error }
      self.damage = damage
    }
    wanted = read
    records = Array(read.prefix(64))
  }

  /// A journal in memory, such as an embedded sample; `name` stands in what is said of damage.
  package init(bytes: [UInt8], name: String) throws(JournalError) {
    var read: [Record] = []
    var scanner = JournalScanner()
    do {
      _ = try scanner.read(segment: 1, bytes, isLast: true) { read.append($0.record) }
    } catch {
      guard case .damaged(let damage) = error, !read.isEmpty else { throw error }
      self.damage = damage
    }
    wanted = read
    records = Array(read.prefix(64))
  }

  /// Goes on for at most about `budget` nanoseconds; true when all that is there is indexed.
  /// To be called between keys until it says so.
  package func index(forNanoseconds budget: Int64) throws(JournalError) -> Bool {
    records = wanted
    return true
  }

  /// All that is there is indexed.
  package var isIndexed: Bool { records.count == wanted.count }
  /// How far the index is, from 0 to 1 by bytes.
  package var progress: Double { isIndexed ? 1 : 0 }
  /// Records indexed so far.
  package var count: Int { records.count }
  /// Records by the number that the last one bears; known from the start, but not proven before
  /// all is indexed. Any place below it can be asked for at once.
  package var total: Int { wanted.count }

  /// The record at `place`, below `total`.
  package func record(_ place: Int) throws(JournalError) -> Record { wanted[place] }

  /// When the record at `place` was recorded.
  package func time(_ place: Int) -> Timestamp { wanted[place].moment.wall }

  /// What the record at `place` is about.
  package func kinds(_ place: Int) -> TapeKinds {
    wanted[place].facts.reduce(into: []) { kinds, fact in
      if case .noteAdded = fact { kinds.insert(.note) } else { kinds.insert(.other) }
    }
  }

  /// The last indexed record at or before `instant`; nil before the first. A clock that went back
  /// takes no record out of its place.
  package func place(atOrBefore instant: Timestamp) -> Int? {
    var latest: Timestamp?
    let after = records.firstIndex { record in
      latest = max(latest ?? record.moment.wall, record.moment.wall)
      return (latest ?? instant) > instant
    }
    let place = (after ?? records.count) - 1
    return place < 0 ? nil : place
  }

  /// The first indexed record after `place` that is about any of `wanted`; from the start for -1.
  package func next(_ wanted: TapeKinds, after place: Int) -> Int? {
    (max(place + 1, 0)..<max(place + 1, count)).first { !kinds($0).isDisjoint(with: wanted) }
  }

  /// The last indexed record before `place` that is about any of `wanted`; from the end for
  /// `count`.
  package func previous(_ wanted: TapeKinds, before place: Int) -> Int? {
    (0..<max(min(place, count), 0)).last { !kinds($0).isDisjoint(with: wanted) }
  }

  /// The state right after the record at `place`, without timeline and tickets.
  package func room(through place: Int) throws(JournalError) -> Room {
    var room = Room()
    for record in wanted[...place] { room.evolve(record) }
    return room.lean
  }

  /// The indexed records from `start` up to `end` in stretches of equal length.
  package func density(buckets: Int, from start: Timestamp, to end: Timestamp) -> [TapeBucket] {
    guard buckets > 0, start < end else { return [] }
    let length = (end.microseconds - start.microseconds) / Int64(buckets)
    return (0..<buckets).map { index in
      let from = Timestamp(microseconds: start.microseconds + Int64(index) * length)
      let to =
        index == buckets - 1 ? end : Timestamp(microseconds: from.microseconds + length)
      let first = (place(atOrBefore: Timestamp(microseconds: from.microseconds - 1)) ?? -1) + 1
      let last = (place(atOrBefore: Timestamp(microseconds: to.microseconds - 1)) ?? -1) + 1
      let places = first..<max(first, last)
      return TapeBucket(
        start: from, places: places, kinds: places.reduce(into: []) { $0.formUnion(kinds($1)) })
    }
  }

  /// Looks for what was appended; true when records came.
  package func refresh() throws(JournalError) -> Bool { false }
}
