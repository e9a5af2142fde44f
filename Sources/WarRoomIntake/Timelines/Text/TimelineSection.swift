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
  /// What stands under it is planned, learned or listed, and is no account of what happened.
  var isAside = false
  /// The line of its heading, from 0.
  var line = 0

  /// Words of a heading under which a timeline stands.
  private static let timelineWords = WordTable(
    "timeline chronolo chronicl zeitleis zeitlich verlauf ablauf deroule deroulem kronolog "
      + "timelines cronolog sequence")
  private static let incidentWords = WordTable(
    "incident incidents outage outages postmort downtime degradat disrupti pm inc")
  private static let key = WordTable("key")
  private static let events = WordTable("events happened log history transcript")

  /// What the words of a heading say.
  struct Words {
    var timeline = false
    /// It says so in a word that stands for nothing else.
    var isPlain = false
    var incident = false
    var aside = false
  }

  private static let asideWords = WordTable(
    "followup followups attendee attendees correcti preventi preventa lessons glossary todo todos "
      + "learnings takeaway takeaways agenda appendix referenc")
  /// Aside where the heading says nothing else.
  private static let asideAlone = WordTable("actions tasks schedule metrics participa massnahm")
  /// Two words in a row.
  private static let asidePairs: [(UInt64, UInt64)] = [
    ("action", "item"), ("action", "items"), ("action", "points"), ("next", "steps"),
    ("follow", "up"), ("follow", "ups"), ("to", "do"), ("opening", "hours"), ("office", "hours"),
    ("business", "hours"), ("meeting", "notes"), ("meeting", "minutes"), ("went", "well"),
    ("got", "lucky"), ("been", "lucky"), ("we", "change"),
    ("remediat", "items"), ("open", "question"), ("support", "hours"),
  ].map { (ASCII.key($0.0), ASCII.key($0.1)) }

  private static let openers = WordTable(
    "summary impact backgrou cause causes resoluti detectio contribu overview response conclusi "
      + "what why how descript analysis")

  /// A short line that opens another part of a report, such as `Root cause`.
  static func opens(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Bool {
    guard end - start <= Limits.actorBytes, ASCII.isUpper(bytes[start]) else { return false }
    var at = start
    while at < end {
      let word = ASCII.word(bytes, at, end)
      if word.key != 0, openers.contains(word.key) { return true }
      at = max(word.end, at + 1)
    }
    return false
  }

  static func judge(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Words {
    var said = Words()
    var previous: UInt64 = 0
    var at = start
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
      if timelineWords.contains(word.key) { said.isPlain = true }
      if events.contains(word.key) { event = true }
      if incidentWords.contains(word.key) { said.incident = true }
      if asideWords.contains(word.key) { said.aside = true }
      for pair in asidePairs where pair == (previous, word.key) { said.aside = true }
      previous = word.key
      at = word.end
    }
    if words == 1, asideAlone.contains(previous) { said.aside = true }
    said.timeline = said.isPlain || (event && words <= 4)
    said.incident = said.incident && digit
    if said.timeline { said.aside = false }
    return said
  }
}
