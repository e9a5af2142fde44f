import WarRoomCore

/// What a document says of the whole incident.
struct DocumentFacts {
  var title = ""
  var day: TimeMention.Day?
  /// Said for all times.
  var zone: MentionedZone?
  var severity: Severity?
  var services: [String] = []
  var link: String?
}
