import WarRoomCore
import WarRoomJSON

extension CommandSpec: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("words", words)
    writer.member("directory", directory)
    writer.member("timeLimitSeconds", timeLimitSeconds)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      words: object.strings("words"), directory: object.optionalString("directory"),
      timeLimitSeconds: object.integer("timeLimitSeconds"))
  }
}

extension Collector: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("command", command)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(name: object.string("name"), command: object.value("command"))
  }
}
