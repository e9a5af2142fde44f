/// Bounds on timelines that people wrote. What passes a length is cut and marked with `…`; what
/// passes a number is told as unread.
extension Limits {
  /// Bytes of one line: one of a gigabyte is cut here, and the rest of it is not looked at.
  static let timelineLineBytes = 64 << 10
  /// Scalars of an entry's text with all that continues it: several pages.
  static let timelineTextLength = 8_000
  /// Entries of one source: ten times a busy year of the largest log that people keep by hand.
  static let timelineEntries = 2_000_000
  /// Lines that are told as unread; a last one says that there were more.
  static let timelineUnread = 10_000
  /// Scalars of an unread line.
  static let timelineUnreadLength = 500
  /// Headings of one source.
  static let timelineSections = 50_000
  /// Headings within each other, as HTML and wiki text have them.
  static let timelineLevels = 6
  /// Parts of one written time: weekday, day, clock, half, zone, end, remarks.
  static let timeParts = 12
  /// Bytes between the brackets of one remark, such as `(maybe earlier?)`.
  static let remarkBytes = 60
  /// Bytes of a name before a colon, as in `12:04 alice: restarted it`.
  static let actorBytes = 48
  /// Milestones beside the timeline: each is looked for among all entries.
  static let timelineFields = 32
  /// Bytes of a time of day that stands on a line of its own, as chats print it.
  static let clockBytes = 14
  /// Bytes of a line without marks that can be a heading.
  static let plainHeadingBytes = 60
  /// Bytes of a chat message in which a milestone is looked for.
  static let spokenBytes = 300
  /// Lines of the head of one mail.
  static let mailHeadLines = 60
  /// Lines in which the end of front matter is looked for.
  static let timelineWindow = 500
  /// Bytes of an entry in which a milestone is looked for.
  static let kindBytes = 2_048
  /// Words of an entry in which a milestone is looked for; it stands at the start or nowhere.
  static let kindWords = 64
  /// Bytes of one paragraph that is read for times in its sentences.
  static let paragraphBytes = 256 << 10
  /// Bytes of a tag such as `<a href=…>`.
  static let tagBytes = 4_096
  /// Columns of a table; the rest of a row is not read.
  static let tableColumns = 256
  /// Rows in which the separator and the time column of a table are looked for.
  static let tableProbe = 32
  /// Bytes of one field of a table.
  static let tableFieldBytes = 64 << 10
  /// Hours that a clock may go back in a list and be out of order; beyond it midnight passed.
  static let orderSeconds = 3 * 3_600
  /// Hours that a clock goes back only when midnight passed, whatever follows.
  static let midnightSeconds = 12 * 3_600
}
