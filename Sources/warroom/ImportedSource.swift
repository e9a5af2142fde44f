import WarRoomCore
import WarRoomIntake

/// What one file, or several that belong together, gave.
struct ImportedSource {
  /// Name of the file without its folder; of several, the first and how many more.
  var file: String
  var format: TimelineFormat
  /// SHA-256 of all bytes that were read, in hex.
  var digest: String
  var reading: TimelineReading
  /// A journal of our own, which is copied as it is; `reading` then only shows it.
  var journal: JournalCopy?
  /// What whoever imports should know.
  var warnings: [String] = []

  var incidentCount: Int { reading.incidents.count }

  /// What the journal of one of its incidents says of it.
  func imported(_ incident: TimelineReading.Incident, at now: Timestamp) -> ImportedIncident {
    var imported = ImportedIncident(
      title: incident.title, services: incident.services, severity: incident.severity,
      format: format.rawValue, file: file, digest: digest, zone: incident.zone, importedAt: now,
      unreadLines: UInt64(reading.unread.count), link: incident.link)
    imported.unread = reading.unread.prefix(ImportLimits.unreadKept).map { unread in
      let text = String(
        String.UnicodeScalarView(unread.text.unicodeScalars.prefix(ImportLimits.unreadText)))
      return ImportedIncident.Unread(line: unread.line, text: text)
    }
    return imported
  }

  /// The first lines that were not read, each with its place, and how many more there are.
  var unreadNotices: [String] {
    var notices = reading.unread.prefix(ImportLimits.unreadTold).map { unread in
      let place = unread.line > 0 ? "\(file):\(unread.line)" : file
      return "\(place): not read: \(unread.text.prefix(ImportLimits.unreadText))"
    }
    let more = reading.unread.count - notices.count
    if more > 0 { notices.append("\(file): \(more) more were not read; --dry-run shows them") }
    return notices
  }
}
