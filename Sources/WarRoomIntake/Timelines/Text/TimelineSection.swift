/// A heading and what stands under it.
struct TimelineSection {
  /// 1 for the highest; 0 for what stands before any heading.
  var level: Int
  var title: String
  /// The section around it; itself for the first.
  var parent: Int
  /// Its heading says that a timeline follows; what is below inherits it.
  var isTimeline: Bool
  /// Its own heading says so.
  var saysTimeline: Bool
  /// The heading names an incident by number or day.
  var namesIncident: Bool

  /// Words of a heading under which a timeline stands.
  private static let timelineWords = WordTable(
    "timeline chronolo chronicl zeitleis zeitlich verlauf ablauf deroule deroulem kronolog "
      + "timelines cronolog sequence")
  private static let incidentWords = WordTable(
    "incident incidents outage outages postmort downtime degradat disrupti pm inc")
  private static let key = WordTable("key")
  private static let events = WordTable("events happened log history transcript")

  /// What the words of a heading say.
  static func judge(_ bytes: [UInt8], _ start: Int, _ end: Int) -> (timeline: Bool, incident: Bool) {
    var at = start
    var timeline = false
    var incident = false
    var digit = false
    var words = 0
    var event = false
    while at < end {
      if ASCII.isDigit(bytes[at]) { digit = true }
      let word = ASCII.word(bytes, at, end)
      if word.key == 0 {
        at += 1
        continue
      }
      words += 1
      if timelineWords.contains(word.key) { timeline = true }
      if events.contains(word.key) { event = true }
      if incidentWords.contains(word.key) { incident = true }
      at = word.end
    }
    if event, words <= 4 { timeline = true }
    return (timeline, incident && digit)
  }
}
