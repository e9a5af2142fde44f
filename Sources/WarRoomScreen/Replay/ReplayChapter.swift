package import WarRoomCore

/// Something worth going to.
package struct ReplayChapter: Equatable, Sendable {
  /// Its record's place.
  package var place: Int
  /// When that was.
  package var at: Timestamp
  /// The kind and the text of its fact, in one line.
  package var title: String
}
