package import WarRoomCore

/// A record before the journal gives it number, batch, time and hash.
package struct RecordDraft: Equatable, Sendable {
  package var moment: Moment
  package var author: Author
  package var ticket: String?
  package var facts: [Fact]

  package init(moment: Moment, author: Author, ticket: String?, facts: [Fact]) {
    self.moment = moment
    self.author = author
    self.ticket = ticket
    self.facts = facts
  }
}
