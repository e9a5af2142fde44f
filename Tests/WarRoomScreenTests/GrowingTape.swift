import WarRoomCore

@testable import WarRoomScreen

/// A tape of which only a part is indexed.
final class GrowingTape: ReplayTape {
  private let whole: RecordTape
  var indexed: Int

  init(_ records: [Record], indexed: Int) {
    whole = RecordTape(records)
    self.indexed = indexed
  }

  var count: Int { whole.count }
  var progress: Double { Double(indexed) / Double(count) }
  var damage: String { "" }
  func record(_ place: Int) -> Record? { whole.record(place) }
  func time(_ place: Int) -> Timestamp { whole.time(place) }

  func place(atOrBefore moment: Timestamp) -> Int? {
    whole.place(atOrBefore: moment).map { min($0, indexed - 1) }
  }

  func next(_ kinds: ReplayKinds, after place: Int) -> Int? {
    whole.next(kinds, after: place).flatMap { $0 < indexed ? $0 : nil }
  }

  func previous(_ kinds: ReplayKinds, before place: Int) -> Int? {
    whole.previous(kinds, before: min(place, indexed))
  }

  func room(through place: Int) -> Room? {
    place < indexed ? whole.room(through: place) : nil
  }

  func density(buckets: Int, from: Timestamp, to: Timestamp) -> [ReplayBucket] {
    whole.density(buckets: buckets, from: from, to: to)
  }
}
