/// An incident that was taken from somebody else's record of it. Its journal says when things
/// happened by that record's word; when it was imported, and from what, stands here.
package struct ImportedIncident: Equatable, Sendable {
  package var title: String
  package var services: [String]
  /// Nil where the source names none: nothing is invented.
  package var severity: Severity?
  /// How the source was read, such as `markdown` or `statuspage`.
  package var format: String
  /// Name of the file, without its folder.
  package var file: String
  /// SHA-256 of the source's bytes, in 64 hex digits.
  package var digest: String
  /// The zone that its times were read in, as the source or the reader named it; empty: unknown.
  package var zone: String
  package var importedAt: Timestamp
  /// Lines of the source that were not read as entries.
  package var unreadLines: UInt64
  /// Where the source says that more is told.
  package var link: String?
  /// The first of the lines that were not read, kept with where they stand.
  package var unread: [Unread] = []

  /// A line of the source that is no timed entry.
  package struct Unread: Equatable, Sendable {
    /// From 1; 0 where lines mean nothing.
    package var line: UInt64
    package var text: String

    package init(line: UInt64, text: String) {
      self.line = line
      self.text = text
    }
  }

  package init(
    title: String, services: [String], severity: Severity?, format: String, file: String,
    digest: String, zone: String, importedAt: Timestamp, unreadLines: UInt64, link: String?
  ) {
    self.title = title
    self.services = services
    self.severity = severity
    self.format = format
    self.file = file
    self.digest = digest
    self.zone = zone
    self.importedAt = importedAt
    self.unreadLines = unreadLines
    self.link = link
  }
}
