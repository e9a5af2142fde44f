package import WarRoomCore

/// What one source of past incidents gave: every line of it is in an entry, in a heading that was
/// understood, or in `unread`.
package struct TimelineReading: Equatable, Sendable {
  /// In the order of the source; an incident has at least one entry.
  package var incidents: [Incident]
  /// What looks as if it could be an entry, and could not be read as one.
  package var unread: [Unread]

  package init(incidents: [Incident], unread: [Unread]) {
    self.incidents = incidents
    self.unread = unread
  }

  /// One incident with its entries in the order of their times; what stands in one minute keeps
  /// the order of the source.
  package struct Incident: Equatable, Sendable {
    package var title: String
    /// As printed, such as `UTC` or `BST`, or what the reader was told; empty: unknown.
    package var zone: String
    package var severity: Severity?
    package var services: [String]
    package var link: String?
    package var entries: [Entry]

    package init(
      title: String, zone: String, severity: Severity?, services: [String], link: String?,
      entries: [Entry]
    ) {
      self.title = title
      self.zone = zone
      self.severity = severity
      self.services = services
      self.link = link
      self.entries = entries
    }
  }

  /// One timed entry.
  package struct Entry: Equatable, Sendable {
    package var at: Timestamp
    package var entry: ImportedEntry

    package init(at: Timestamp, entry: ImportedEntry) {
      self.at = at
      self.entry = entry
    }
  }

  /// A line that is kept and told.
  package struct Unread: Equatable, Sendable {
    /// From 1; 0 where lines mean nothing.
    package var line: UInt64
    package var text: String

    package init(line: UInt64, text: String) {
      self.line = line
      self.text = text
    }
  }
}
