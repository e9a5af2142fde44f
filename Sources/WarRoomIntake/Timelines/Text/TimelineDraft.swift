import WarRoomCore

/// An entry as it was found, before its time is known.
struct TimelineDraft {
  /// How the entry stands in the source; entries of one form follow each other.
  enum Form: Equatable {
    case item(indent: Int)
    case row, heading, paragraph, message, sentence
    /// `First detected: 14:22`: a milestone beside the timeline proper.
    case field
  }

  var mention: TimeMention
  var form: Form
  var line: Int
  var text: String
  var actor: String?
  var kind: ImportedEntry.Kind
  /// The source itself says what it marks.
  var isKindStated = false
  /// The heading under which it stands.
  var section: Int
  /// Entries with one number follow each other in time.
  var sequence: Int
  /// It is the first one below its day heading.
  var day: TimeMention.Day?
  /// What the heading of its column or the sentence above says.
  var zone: MentionedZone?
  /// A paragraph that begins like a sentence: `At 14:02 we …`.
  var isSentence = false
  /// It opens a timeline of its own, whose days are counted anew.
  var restarts = false
  /// The first of a list that stands apart from the one before it, whose items do not.
  var opensList = false
}
