/// Bounds of the host; each is named where it is used in a message.
package enum Limits {
  /// Clients at a time: a team, its scripts, and room to spare.
  package static let sessions = 128
  /// Bytes of one message from a client.
  static let messageBytes = 256 * 1_024
  /// Orders that one session may have waiting; more are answered `busy`.
  static let ordersPerSession = 64
  /// Records in one journal write.
  static let batchRecords = 64
  /// Bytes queued for a client besides records, which it is fed as it reads.
  static let outboxBytes = 1_024 * 1_024
  /// Record bytes handed to a socket buffer at a time.
  static let feedBytes = 256 * 1_024
  /// Seconds in which a client must take at least one byte of what waits for it.
  static let stallSeconds: Int64 = 20
  /// Collectors running at a time for the whole host.
  static let collectorsAtOnce = 4
  /// Approved commands running at a time.
  static let runsAtOnce = 16
  /// Bytes of output kept for a run; what comes after is counted, not kept.
  static let runOutputBytes: Int64 = 16 * 1_024 * 1_024
  /// Bytes of output kept for one evidence item.
  static let evidenceBytes: Int64 = 4 * 1_024 * 1_024
  /// Bytes read from a child at a time.
  static let chunkBytes = 64 * 1_024
  /// Characters of the last line kept as an excerpt.
  static let excerptLength = 160
  /// Seconds between TERM and KILL.
  static let killGraceSeconds: Int64 = 5
  /// How often the check of an option is repeated after its run, each time one more interval later.
  static let checkRepeats: Int64 = 4
  /// Largest file hashed into a digest: beyond it a command is refused rather than half bound.
  static let hashedFileBytes: Int64 = 512 * 1_024 * 1_024
  /// Incidents looked at when the host starts, the newest first, to settle what a crash left.
  static let incidentsSettled = 32
  /// Incidents listed.
  static let incidentsListed = 10_000
  /// Incidents that clients are told of, the newest.
  static let summariesSent = 200
  /// Options taken from runbooks into a declaration; the record of it has its bound too.
  static let offeredOptions = 24
  /// Runbook files read.
  static let runbookFiles = 256
  /// Bytes of one configuration file.
  static let configurationBytes = 1_024 * 1_024
  /// Environment entries taken over from a proposer.
  static let environmentEntries = 64
}
