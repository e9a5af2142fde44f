/// Someone whose console is open on the room.
package struct Participant: Hashable, Sendable {
  package var name: String
  package var uid: UInt32
  /// Where they sit, such as `pts/3`; nil when that is not known.
  package var place: String?

  package init(name: String, uid: UInt32, place: String?) {
    self.name = name
    self.uid = uid
    self.place = place
  }
}
