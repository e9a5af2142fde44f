import WarRoomCore
import WarRoomIntake
import WarRoomJSON

/// An alert that was read, as one JSON object for machines. Members are only ever added.
struct IntakeJSON {
  let alert: IntakeAlert
  /// Of the bytes that it was read from.
  let digest: String
  /// Where it was brought; nil when nowhere.
  var incident: String?

  var text: String {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("format", alert.format)
    writer.member("kind", alert.kind.rawValue)
    writer.member("title", alert.alert.title)
    writer.member("severity", alert.alert.severity.map { "sev\($0.rawValue)" })
    let printed = alert.alert.severityAsPrinted
    writer.member("severity_as_printed", printed.isEmpty ? nil : printed)
    writer.member("status", alert.status.rawValue)
    writer.member("status_as_printed", alert.statusAsPrinted)
    writer.member("started_at", alert.alert.started)
    writer.member("ended_at", alert.alert.ended)
    writer.member("zone_assumed", alert.zoneAssumed)
    writer.member("dedup_key", alert.dedupKey)
    writer.member("service", alert.alert.service)
    writer.object("labels") { $0.raw(labels) }
    writer.member("url", alert.alert.link)
    writer.member("summary", alert.alert.summary)
    writer.member("raw_digest", digest)
    if let incident { writer.member("incident", incident) }
    writer.endObject()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Members with names of the sender's, which may hold anything.
  private var labels: [UInt8] {
    var bytes: [UInt8] = []
    var seen: Set<String> = []
    for label in alert.alert.labels where seen.insert(label.name).inserted {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
      bytes += string(label.name) + [UInt8(ascii: ":")] + string(label.value)
    }
    return bytes
  }

  private func string(_ text: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.string(text)
    return writer.bytes
  }
}
