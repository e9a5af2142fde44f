import WarRoomCore
import WarRoomJSON

extension Caller: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("kind", kind)
    writer.member("executable", executable)
    writer.member("executableDigest", executableDigest)
    writer.member("environmentDigest", environmentDigest)
    writer.member("searchPath", searchPath)
    writer.member("standardInput", standardInput)
    writer.member("mountNamespace", mountNamespace)
    if !doubts.isEmpty { writer.member("doubts", doubts) }
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      kind: object.word("kind", "kind of caller"), executable: object.string("executable"),
      executableDigest: object.string("executableDigest"),
      environmentDigest: object.string("environmentDigest"),
      searchPath: object.string("searchPath"), standardInput: object.string("standardInput"),
      mountNamespace: object.string("mountNamespace"),
      doubts: object.has("doubts") ? object.strings("doubts") : [])
  }
}

extension AdoptedCommand: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("line", line)
    writer.member("source", source)
    writer.member("occurred", occurred)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      line: object.string("line"), source: object.string("source"),
      occurred: object.optionalTimestamp("occurred"))
  }
}
