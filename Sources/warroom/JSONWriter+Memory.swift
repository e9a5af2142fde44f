import WarRoomCore
import WarRoomJSON
import WarRoomMemory

extension JSONWriter {
  /// A past incident or solution with why it fits. Members are only ever added.
  mutating func match(_ match: MemoryMatch) {
    let past = match.past
    beginObject()
    member("incident", past.incident?.text)
    member("solution", past.path)
    member("title", past.title)
    member("share", Int((match.share * 100).rounded()))
    array("because", match.words) { writer, word in
      writer.beginObject()
      writer.member("asked", word.asked)
      writer.member("found", word.found ?? word.asked)
      writer.endObject()
    }
    member("matchedServices", match.services)
    member("services", past.services)
    member("severity", past.severity)
    member("phase", past.phase?.rawValue)
    member("at", past.at)
    member("cause", past.cause.isEmpty ? nil : past.cause)
    member("category", past.category?.rawValue)
    array("tried", past.attempts) { writer, attempt in
      writer.beginObject()
      writer.member("title", attempt.title)
      writer.member("option", attempt.option)
      writer.member("command", attempt.command)
      writer.member("ending", attempt.ending)
      writer.name("worked")
      if let worked = attempt.worked { writer.bool(worked) } else { writer.null() }
      writer.endObject()
    }
    member("worked", past.worked)
    seconds("ttd", past.times.detect)
    seconds("tta", past.times.acknowledge)
    seconds("ttm", past.times.mitigate)
    seconds("ttr", past.times.resolve)
    endObject()
  }

  /// Null where it is not recorded.
  mutating func seconds(_ name: String, _ value: Int64?) {
    self.name(name)
    if let value { integer(value) } else { null() }
  }
}
