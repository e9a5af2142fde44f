package import WarRoomCore

/// Something worth going to.
package struct ReplayChapter: Equatable, Sendable {
  /// Its record's place.
  package var place: Int
  /// When that was.
  package var at: Timestamp
  /// The one word of its fact; empty for one that cannot be read.
  package var kind: String
  /// What its fact says, in one line.
  package var text: String

  /// Both, in one line.
  package var title: String { kind.isEmpty ? text : "\(kind)  \(text)" }
}
