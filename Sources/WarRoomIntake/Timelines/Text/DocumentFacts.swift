import WarRoomCore

/// What a document says of the whole incident.
struct DocumentFacts {
  var title = ""
  var day: TimeMention.Day?
  /// The first day that is written in full in a sentence.
  var sentenceDay: TimeMention.Day?
  /// A year in a heading, as in `Report for March 2024`.
  var year: Int?
  /// Said for all times.
  var zone: MentionedZone?
  var severity: Severity?
  var services: [String] = []
  var link: String?
}
