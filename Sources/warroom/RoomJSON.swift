import WarRoomCore
import WarRoomJSON
import WarRoomScreen

/// A room as one JSON object for machines. Members are only ever added.
struct RoomJSON {
  private let room: Room
  private let now: Timestamp
  private let similar: SimilarLookup?

  init(_ room: Room, now: Timestamp, similar: SimilarLookup? = nil) {
    self.room = room
    self.now = now
    self.similar = similar
  }

  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    head(&writer)
    times(&writer)
    people(&writer)
    writer.array("alerts", room.alerts) { $0.alert($1) }
    writer.array("options", room.options) { $0.option($1) }
    writer.array("runs", room.runs) { $0.run($1) }
    writer.array("evidence", room.evidence) { $0.evidence($1) }
    messages(&writer)
    surroundings(&writer)
    closing(&writer)
    similar?.write(to: &writer)
    writer.array("timeline", room.entries.filter { !$0.fact.isSamples }) { writer, entry in
      writer.beginObject()
      writer.member("sequence", Int(entry.sequence))
      writer.member("recorded", entry.recorded)
      writer.member("occurred", entry.occurred)
      writer.member("kind", Wording.kind(entry.fact))
      writer.member("text", Wording.text(entry.fact, in: room))
      writer.member("who", Wording.source(entry))
      if case .entryImported(let imported) = entry.fact {
        writer.member("guesses", imported.guesses.map(\.rawValue))
      }
      writer.member("amendments", entry.amendments)
      writer.endObject()
    }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  private func messages(_ writer: inout JSONWriter) {
    writer.array("messages", room.messages.all) { writer, state in
      writer.beginObject()
      writer.member("number", Int(clamping: state.message.number))
      writer.member("kind", state.message.kind.rawValue)
      writer.member("text", state.message.text)
      writer.member("sha256", state.message.digest)
      writer.member("sent", state.sent)
      writer.member("link", state.link)
      writer.endObject()
    }
  }

  private func head(_ writer: inout JSONWriter) {
    let incident = room.incident
    writer.member("id", incident?.id.text)
    writer.member("title", incident?.title)
    let severity = incident.flatMap { $0.severityIsRecorded ? $0.severity.label : nil }
    writer.member("severity", severity)
    writer.member("classification", incident?.classification?.rawValue)
    writer.member("phase", incident?.phase.rawValue)
    writer.member("investigating", incident?.investigating ?? false)
    writer.member("services", incident?.services ?? [])
    writer.member("scope", incident?.scope)
    let declarer = incident.flatMap { $0.imported == nil ? $0.declaredBy.name : nil }
    writer.member("declaredBy", declarer)
    writer.member("related", (incident?.related ?? []).map(\.text))
    writer.member("andon", room.andon)
    writer.member("records", Int(room.sequence))
  }

  private func surroundings(_ writer: inout JSONWriter) {
    writer.array("impacts", room.surroundings.impacts) { writer, stated in
      writer.beginObject()
      writer.member("kind", stated.impact.kind.rawValue)
      writer.member("subject", stated.impact.subject)
      writer.member("value", stated.impact.value)
      writer.member("source", stated.impact.source)
      writer.member("at", stated.at)
      writer.member("who", stated.author.label)
      writer.endObject()
    }
    writer.array("blast", BlastRadius(room).services) { writer, service in
      writer.beginObject()
      writer.member("service", service.name)
      writer.member("state", service.mark.word)
      writer.member("depth", service.derived?.depth ?? 0)
      writer.member("why", service.derived?.why)
      writer.member("owner", service.derived?.owner)
      writer.endObject()
    }
    writer.array("changes", Surroundings.ranked(in: room)) { $0.change($1.state, $1.score) }
  }

  private func times(_ writer: inout JSONWriter) {
    let milestones = room.milestones
    writer.object("milestones") { writer in
      writer.member("started", milestones.started)
      writer.member("detected", milestones.detected)
      writer.member("declared", milestones.declared)
      writer.member("acknowledged", milestones.acknowledged)
      writer.member("mitigated", milestones.mitigated)
      writer.member("recovered", milestones.recovered)
      writer.member("resolved", milestones.resolved)
    }
    writer.object("durations") { writer in
      for duration in milestones.durations {
        writer.name(duration.name)
        if let seconds = duration.seconds { writer.integer(seconds) } else { writer.null() }
      }
    }
    writer.array("obligations", room.obligations()) { writer, due in
      writer.beginObject()
      writer.member("obligation", due.obligation.rawValue)
      writer.member("due", due.due)
      writer.member("overdue", due.due < now)
      writer.endObject()
    }
  }

  private func people(_ writer: inout JSONWriter) {
    writer.object("roles") { writer in
      for role in Role.allCases {
        if let person = room.roles[role] { writer.member(role.word, person.name) }
      }
    }
    writer.member("observers", room.observers.map(\.name))
  }

  private func closing(_ writer: inout JSONWriter) {
    writer.object("closing") { writer in
      writer.member("verification", room.closing.verification?.outcome.rawValue)
      writer.member("verificationBasis", room.closing.verification?.basis)
      writer.member("trigger", room.closing.cause?.trigger)
      writer.member("mechanism", room.closing.cause?.mechanism)
      writer.member("impact", room.closing.cause?.impact)
      writer.member("whyNotCaught", room.closing.cause?.whyNotCaught)
      writer.member("category", room.closing.cause?.category.rawValue)
      writer.member("report", room.closing.report?.summary)
    }
  }
}
