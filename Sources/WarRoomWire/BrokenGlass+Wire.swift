import WarRoomCore
import WarRoomJSON

extension BrokenGlass: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    if let run { writer.member("run", run) }
    writer.member("command", command)
    writer.member("target", target)
    if let commandClass { writer.member("class", commandClass) }
    writer.member("reason", reason)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      run: object.has("run") ? object.run("run") : nil, command: object.value("command"),
      target: object.string("target"),
      commandClass: object.optionalWord("class", "class of command"), reason: object.reason())
  }
}
