import WarRoomClient
import WarRoomCore
import WarRoomJSON
import WarRoomMemory

/// What past incidents tell of one that is under way, for commands that are about something else:
/// whatever goes wrong here is said in one line and stops nothing.
struct SimilarLookup {
  let similar: SimilarIncidents
  /// Options on offer that past incidents tried: how often, and how often they worked.
  private var options: [(id: String, worked: Int, tried: Int)] = []

  /// Nil where there is no memory to ask, or nothing under way.
  init?(_ room: Room, _ home: HomeOptions) {
    guard let incident = room.incident, incident.imported == nil, !incident.phase.isFinal,
      (try? home.address().socket) == .some(.none)
    else { return nil }
    do {
      let memory = try MemoryAccess(home)
      let ids = room.options.map(\.id)
      (similar, options) = try memory.use(limit: MemoryAccess.aside) {
        index throws(MemoryError) in
        let similar = try SimilarIncidents(to: room, in: index, synonyms: memory.synonyms)
        var options: [(id: String, worked: Int, tried: Int)] = []
        for id in ids {
          let record = try index.record(ofOption: id, but: incident.id.text)
          if record.tried > 0 { options.append((id, record.worked, record.tried)) }
        }
        return (similar, options)
      }
    } catch {
      Output.warning((error as? Failure)?.text ?? "the memory cannot be read")
      return nil
    }
  }

  /// Incidents that a pattern names.
  private static let named = 5

  /// Each on a line of its own, not yet safe for a terminal; empty when nothing is similar.
  var lines: [String] {
    var lines: [String] = []
    if let announcement = similar.announcement {
      let names = similar.repeats.suffix(SimilarLookup.named).map(\.text).joined(separator: ", ")
      lines.append("\(announcement): before in \(names)")
    }
    for match in similar.matches {
      let past = match.past
      let worked =
        past.worked.first.map { "worked: \(MatchText.short($0))" } ?? "what worked is not recorded"
      lines.append(
        "similar: \(past.incident?.text ?? past.path ?? "")  \(MatchText.short(past.title))"
          + " (\(match.why)); \(worked)")
    }
    for option in options {
      lines.append(
        "option \(option.id): worked in \(option.worked) of \(option.tried) past incidents")
    }
    return lines
  }

  func write(to writer: inout JSONWriter) {
    writer.object("similar") { writer in
      writer.array("matches", similar.matches) { $0.match($1) }
      writer.member("repeats", similar.repeats.map(\.text))
      writer.array("options", options) { writer, option in
        writer.beginObject()
        writer.member("id", option.id)
        writer.member("worked", option.worked)
        writer.member("tried", option.tried)
        writer.endObject()
      }
    }
  }
}
