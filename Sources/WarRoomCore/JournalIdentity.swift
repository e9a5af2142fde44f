/// What record 1 of a journal says of it.
package struct JournalIdentity: Equatable, Sendable {
  /// 128 random bits, hex.
  package var id: String
  package var incident: IncidentID
  package var host: String

  package init(id: String, incident: IncidentID, host: String) {
    self.id = id
    self.incident = incident
    self.host = host
  }
}

/// The first record of a further segment: what the one before it held.
package struct SegmentLink: Equatable, Sendable {
  package var segment: Int
  package var previousBytes: Int64
  /// SHA-256 of the whole earlier file, lower-case hex.
  package var previousDigest: String
  package var reason: String

  package init(segment: Int, previousBytes: Int64, previousDigest: String, reason: String) {
    self.segment = segment
    self.previousBytes = previousBytes
    self.previousDigest = previousDigest
    self.reason = reason
  }
}

/// A torn tail was set aside when the journal was opened.
package struct JournalRecovery: Equatable, Sendable {
  package var byteCount: Int64
  /// SHA-256 of the bytes set aside, lower-case hex.
  package var digest: String
  /// Name of the file beside the journal that holds them.
  package var file: String

  package init(byteCount: Int64, digest: String, file: String) {
    self.byteCount = byteCount
    self.digest = digest
    self.file = file
  }
}

/// The wall clock moved against the boot clock.
package struct ClockStep: Equatable, Sendable {
  package var before: Timestamp
  package var after: Timestamp
  package var boottime: Int64

  package init(before: Timestamp, after: Timestamp, boottime: Int64) {
    self.before = before
    self.after = after
    self.boottime = boottime
  }
}
