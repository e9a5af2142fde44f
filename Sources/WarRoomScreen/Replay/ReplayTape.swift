package import WarRoomCore

/// A journal as a replay reads it: places from 0, each one record, in the order of the journal.
/// Records can be read from the start; the state at an instant, times and kinds are known up to
/// `indexed`, which grows.
package protocol ReplayTape: AnyObject {
  /// Records in all.
  var count: Int { get }
  /// Records that searching by time or kind and the state at an instant know of.
  var indexed: Int { get }
  /// The share of the journal that is known, 0...1.
  var progress: Double { get }
  /// Where and how the journal ends before its end, in a sentence; empty when it is whole.
  var damage: String { get }
  /// The record at a place; nil when it cannot be read.
  func record(_ place: Int) -> Record?
  /// When the record at a place was made.
  func time(_ place: Int) -> Timestamp
  /// The last place that is not after a moment; nil when all are.
  func place(atOrBefore moment: Timestamp) -> Int?
  /// The nearest place with any of `kinds`, after or before another one.
  func next(_ kinds: ReplayKinds, after place: Int) -> Int?
  /// See `next`.
  func previous(_ kinds: ReplayKinds, before place: Int) -> Int?
  /// What was known when the record at a place had been made, without entries; nil when it cannot
  /// be read.
  func room(through place: Int) -> Room?
  /// How the records spread over a stretch of time, in equal shares; `buckets` is at least 1.
  func density(buckets: Int, from: Timestamp, to: Timestamp) -> [ReplayBucket]
}
