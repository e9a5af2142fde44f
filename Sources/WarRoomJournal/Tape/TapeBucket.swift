package import WarRoomCore

/// One stretch of time on a scrubber.
package struct TapeBucket: Equatable, Sendable {
  /// Where it begins; it ends where the next one begins.
  package let start: Timestamp
  /// The records within, in order.
  package let places: Range<Int>
  /// All that its records are about.
  package let kinds: TapeKinds

  package init(start: Timestamp, places: Range<Int>, kinds: TapeKinds) {
    self.start = start
    self.places = places
    self.kinds = kinds
  }

  /// How many records it holds.
  package var count: Int { places.count }
}
