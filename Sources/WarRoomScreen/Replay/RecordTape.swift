package import WarRoomCore

/// A tape of records that are all in memory: for short journals and for tests.
package final class RecordTape: ReplayTape {
  private let records: [Record]
  private let kinds: [ReplayKinds]
  /// As `ReplayTape.damage`.
  package let damage: String

  /// `records` in the order of their journal; `damage` says what follows them and cannot be read.
  package init(_ records: [Record], damage: String = "") {
    self.records = records
    self.damage = damage
    kinds = records.map { ReplayKinds($0) }
  }

  /// As `ReplayTape.count`.
  package var count: Int { records.count }
  /// As `ReplayTape.indexed`.
  package var indexed: Int { records.count }
  /// As `ReplayTape.progress`.
  package var progress: Double { 1 }

  /// As `ReplayTape.record`.
  package func record(_ place: Int) -> Record? {
    records.indices.contains(place) ? records[place] : nil
  }

  /// As `ReplayTape.time`.
  package func time(_ place: Int) -> Timestamp {
    record(min(max(place, 0), count - 1))?.moment.wall ?? Timestamp(microseconds: 0)
  }

  /// As `ReplayTape.place`.
  package func place(atOrBefore moment: Timestamp) -> Int? {
    records.lastIndex { $0.moment.wall <= moment }
  }

  /// As `ReplayTape.next`.
  package func next(_ kinds: ReplayKinds, after place: Int) -> Int? {
    let from = min(max(place + 1, 0), count)
    return self.kinds[from...].firstIndex { !$0.isDisjoint(with: kinds) }
  }

  /// As `ReplayTape.previous`.
  package func previous(_ kinds: ReplayKinds, before place: Int) -> Int? {
    let end = min(max(place, 0), count)
    return self.kinds[..<end].lastIndex { !$0.isDisjoint(with: kinds) }
  }

  /// As `ReplayTape.room`.
  package func room(through place: Int) -> Room? {
    var room = Room()
    for record in records.prefix(place + 1) { room.evolve(record) }
    return room
  }

  /// As `ReplayTape.density`.
  package func density(buckets: Int, from: Timestamp, to: Timestamp) -> [ReplayBucket] {
    var found = Array(repeating: ReplayBucket(), count: max(buckets, 1))
    let scale = ReplayScale(from: from, to: to, columns: found.count)
    for (record, kinds) in zip(records, kinds) {
      guard record.moment.wall >= from, record.moment.wall <= to else { continue }
      let column = scale.column(of: record.moment.wall)
      found[column].count += 1
      found[column].kinds.formUnion(kinds)
    }
    return found
  }
}
