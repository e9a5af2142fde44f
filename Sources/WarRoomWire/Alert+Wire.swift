import WarRoomCore
import WarRoomJSON

extension Alert: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("source", source)
    writer.member("fingerprint", fingerprint)
    writer.member("title", title)
    writer.member("summary", summary)
    writer.member("severity", severity)
    writer.member("severityAsPrinted", severityAsPrinted)
    writer.member("firing", firing)
    writer.member("started", started)
    writer.member("ended", ended)
    writer.member("service", service)
    writer.member("labels", labels)
    writer.member("link", link)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      source: object.string("source"), fingerprint: object.string("fingerprint"),
      title: object.string("title"), summary: object.string("summary"),
      severity: object.optionalSeverity("severity"),
      severityAsPrinted: object.string("severityAsPrinted"), firing: object.bool("firing"),
      started: object.optionalTimestamp("started"), ended: object.optionalTimestamp("ended"),
      service: object.optionalString("service"), labels: object.values("labels"),
      link: object.optionalString("link"))
  }
}

extension Alert.Label: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("name", name)
    writer.member("value", value)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(name: object.string("name"), value: object.string("value"))
  }
}

extension Declaration: WireObject {
  func writeMembers(to writer: inout JSONWriter) {
    writer.member("title", title)
    writer.member("severity", severity)
    writer.member("classification", classification?.rawValue)
    writer.member("services", services)
    writer.member("started", started)
    writer.member("detected", detected)
    writer.member("alerts", alerts)
    writer.member("options", options)
  }

  init(_ object: JSONObject) throws(JSONShapeError) {
    try self.init(
      title: object.string("title"), severity: object.optionalSeverity("severity"),
      classification: object.optionalWord("classification", "classification"),
      services: object.strings("services"), started: object.optionalTimestamp("started"),
      detected: object.optionalTimestamp("detected"), alerts: object.values("alerts"),
      options: object.values("options"))
  }
}
