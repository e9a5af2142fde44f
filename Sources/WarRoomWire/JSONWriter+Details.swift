import WarRoomCore
import WarRoomJSON

/// Details that a fact and the order behind it share.
extension JSONWriter {
  mutating func incident(_ id: IncidentID, _ declaration: Declaration) {
    member("incident", id)
    declaration.writeMembers(to: &self)
  }

  mutating func incident(_ id: IncidentID, _ imported: ImportedIncident) {
    member("incident", id)
    imported.writeMembers(to: &self)
  }

  mutating func incident(_ id: IncidentID, reason: String) {
    member("incident", id)
    member("reason", reason)
  }

  mutating func repeated(_ fingerprint: String, _ firing: Bool, _ ended: Timestamp?) {
    member("fingerprint", fingerprint)
    member("firing", firing)
    member("ended", ended)
  }

  mutating func severity(_ severity: Severity, reason: String) {
    member("severity", severity)
    member("reason", reason)
  }

  mutating func move(_ from: Phase, _ to: Phase, reason: String) {
    member("from", from)
    member("to", to)
    member("reason", reason)
  }

  mutating func role(_ role: Role, _ person: Person) {
    member("role", role.word)
    member("person", person)
  }

  mutating func handOver(_ from: Person?, _ to: Person) {
    member("from", from)
    member("to", to)
  }

  mutating func obligation(_ obligation: Obligation, _ text: String) {
    member("obligation", obligation)
    member("text", text)
  }

  mutating func note(_ kind: NoteKind, _ text: String, _ occurred: Timestamp?) {
    member("kind", kind)
    member("text", text)
    member("occurred", occurred)
  }

  mutating func amend(_ sequence: UInt64, _ text: String, _ occurred: Timestamp?) {
    member("record", sequence)
    member("text", text)
    member("occurred", occurred)
  }

  mutating func run(_ run: RunID, reason: String) {
    member("run", run)
    member("reason", reason)
  }

  mutating func run(_ run: RunID, digest: String) {
    member("run", run)
    member("digest", digest)
  }

  mutating func run(_ run: RunID, _ value: some WireObject) {
    member("run", run)
    value.writeMembers(to: &self)
  }

  mutating func approval(_ run: RunID, _ digest: String, _ typed: String) {
    member("run", run)
    member("digest", digest)
    member("typed", typed)
  }

  mutating func until(_ moment: Moment) {
    member("until", moment.wall)
    member("untilBoottime", moment.boottime)
    member("untilBoot", moment.boot)
  }
}
