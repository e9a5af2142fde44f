import WarRoomJSON
import WarRoomReview

/// A trace as one JSON object. Members are only ever added.
enum TraceJSON {
  static func text(_ trace: Trace) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("alert", trace.alert)
    writer.section("requirement", trace.requirement)
    writer.member("related", trace.related)
    writer.section("intent", trace.intent)
    writer.array("code", trace.code) { writer, place in
      writer.beginObject()
      writer.member("file", place.file)
      writer.member("line", place.line)
      writer.endObject()
    }
    writer.array("commits", trace.commits) { writer, commit in
      writer.beginObject()
      writer.member("hash", commit.hash)
      writer.member("at", commit.at)
      writer.member("subject", commit.subject)
      writer.endObject()
    }
    writer.array("rules", trace.rules) { writer, rule in
      writer.beginObject()
      writer.member("file", rule.file)
      writer.member("line", rule.line)
      writer.member("text", rule.text)
      writer.endObject()
    }
    writer.member("missing", trace.missing)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  static func text(findings: [String]) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("findings", findings)
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  /// Null for what was not found.
  fileprivate mutating func section(_ name: String, _ section: Requirement?) {
    guard let section else {
      self.name(name)
      return null()
    }
    object(name) { writer in
      writer.member("id", section.id)
      writer.member("file", section.file)
      writer.member("line", section.line)
      writer.member("title", section.title)
      writer.member("type", section.type)
      writer.member("priority", section.priority)
      writer.member("acceptance", section.acceptance)
    }
  }
}
