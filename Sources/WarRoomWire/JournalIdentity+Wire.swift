import WarRoomCore
import WarRoomJSON

extension JournalIdentity: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("id", id)
    writer.member("incident", incident)
    writer.member("host", host)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      id: object.string("id"), incident: object.incident("incident"),
      host: object.string("host"))
  }
}

extension SegmentLink: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("segment", segment)
    writer.member("previousBytes", previousBytes)
    writer.member("previousDigest", previousDigest)
    writer.member("reason", reason)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      segment: object.integer("segment"), previousBytes: object.integer("previousBytes"),
      previousDigest: object.string("previousDigest"), reason: object.reason())
  }
}

extension JournalRecovery: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("bytes", byteCount)
    writer.member("digest", digest)
    writer.member("file", file)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      byteCount: object.integer("bytes"), digest: object.string("digest"),
      file: object.string("file"))
  }
}

extension ClockStep: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("before", before)
    writer.member("after", after)
    writer.member("boottime", boottime)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      before: object.timestamp("before"), after: object.timestamp("after"),
      boottime: object.integer("boottime"))
  }
}
