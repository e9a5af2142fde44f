/// One journal line: all facts of one accepted order, with who, when and its ticket.
package struct Record: Equatable, Sendable {
  /// 1, 2, 3 … without gaps.
  package var sequence: UInt64
  /// Sequence of the first record of the same write.
  package var batch: UInt64
  package var moment: Moment
  /// Tells apart records of the same microsecond, and moves on when the clock went back.
  package var counter: UInt32
  package var author: Author
  /// Chosen by whoever asked; sending it twice is safe. Nil for what the host says by itself.
  package var ticket: String?
  package var facts: [Fact]

  package init(
    sequence: UInt64, batch: UInt64, moment: Moment, counter: UInt32, author: Author,
    ticket: String?, facts: [Fact]
  ) {
    self.sequence = sequence
    self.batch = batch
    self.moment = moment
    self.counter = counter
    self.author = author
    self.ticket = ticket
    self.facts = facts
  }
}
