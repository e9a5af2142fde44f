package import WarRoomCore

/// Someone who is attached to a room.
package struct Presence: Equatable, Sendable {
  package var uid: UInt32
  /// The account's name.
  package var user: String
  /// A name typed by someone who shares a terminal: not verified.
  package var asserted: String?
  package var tty: String?
  package var via: Author.Via
  package var agent: Bool

  package init(
    uid: UInt32, user: String, asserted: String?, tty: String?, via: Author.Via, agent: Bool
  ) {
    self.uid = uid
    self.user = user
    self.asserted = asserted
    self.tty = tty
    self.via = via
    self.agent = agent
  }
}
