import WarRoomCore
import WarRoomJSON

extension Author: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("login", login)
    writer.member("uid", uid)
    writer.member("gid", gid)
    writer.member("pid", pid)
    writer.member("host", host)
    writer.member("tty", tty)
    writer.member("via", via)
    writer.member("agent", agent)
    writer.member("asserted", asserted)
    writer.member("user", user)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      login: object.optionalInteger("login"), uid: object.integer("uid"),
      gid: object.integer("gid"), pid: object.integer("pid"), host: object.string("host"),
      tty: object.optionalString("tty"), via: object.word("via", "kind of client"),
      agent: object.bool("agent"), asserted: object.optionalString("asserted"),
      user: object.string("user"))
  }
}

extension Person: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("uid", uid)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(name: object.string("name"), uid: object.optionalInteger("uid"))
  }
}
