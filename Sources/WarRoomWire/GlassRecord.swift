package import WarRoomCore
import WarRoomJSON

/// What break-glass writes where there is no journal: one line with the facts of a record.
package enum GlassRecord {
  /// `{"v":1,"t":…,"who":{…},"incident":…,"facts":[…]}` and a line feed, printable ASCII.
  package static func line(
    _ facts: [Fact], by author: Author, at time: Timestamp, incident: IncidentID?, why: String
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("v", 1)
    writer.member("t", time)
    writer.member("incident", incident?.text)
    writer.member("notInTheJournal", why)
    writer.member("who", author)
    writer.name("facts")
    writer.beginArray()
    for fact in facts { fact.write(to: &writer) }
    writer.endArray()
    writer.endObject()
    return writer.take() + [0x0a]
  }
}
