/// Something to be done after the incident; it outlives it.
package struct ActionItem: Equatable, Sendable {
  /// How soon: `P0` before anything else.
  package enum Priority: String, CaseIterable, Sendable {
    case p0 = "P0"
    case p1 = "P1"
    case p2 = "P2"
    case p3 = "P3"
  }

  /// What it is good for.
  package enum Kind: String, CaseIterable, Sendable {
    case prevent, detect, mitigate, process, document
  }

  /// How far it is.
  package enum Status: String, CaseIterable, Sendable {
    case open
    case underWay = "under way"
    case done, dropped
  }

  /// From 1, in the order in which they were added.
  package var number: UInt64
  package var text: String
  package var priority: Priority
  package var kind: Kind
  /// Nil: unassigned; never invented.
  package var owner: String?
  package var due: Timestamp?
  package var link: String?
  package var status = Status.open

  package init(
    number: UInt64, text: String, priority: Priority, kind: Kind, owner: String?,
    due: Timestamp?, link: String?
  ) {
    self.number = number
    self.text = text
    self.priority = priority
    self.kind = kind
    self.owner = owner
    self.due = due
    self.link = link
  }
}
