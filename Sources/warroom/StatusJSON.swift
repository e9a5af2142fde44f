import WarRoomJSON
import WarRoomWire

/// The host's status for machines.
enum StatusJSON {
  static func text(_ status: HostStatus) -> String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("pid", Int(status.pid))
    writer.member("version", status.version)
    writer.member("protocol", status.protocolVersion)
    writer.member("rooms", status.rooms)
    writer.member("clients", status.clients)
    writer.member("runs", status.runs)
    writer.member("uptimeSeconds", Int(status.uptimeSeconds))
    writer.member("listening", status.listening)
    writer.member("alertsTaken", Int(clamping: status.alertsTaken))
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
