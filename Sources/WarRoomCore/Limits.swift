/// Bounds on what a room accepts; each is far above honest use and far below harm.
package enum Limits {
  /// Scalars of a title: more does not fit any header.
  package static let titleLength = 200
  /// Scalars of one typed text (note, reason, statement): a long paragraph; more is evidence.
  package static let textLength = 8_000
  /// Entries of one journal-borne list (services, labels, evidence of one option).
  package static let listCount = 64
  /// Options on offer in one room.
  package static let optionCount = 32
  /// Alerts with distinct identity held by one room.
  package static let alertCount = 4_096
  /// Runs of one incident.
  package static let runCount = 10_000
  /// Words of one command line.
  package static let argumentCount = 256
  /// Bytes of one command line, all words together.
  package static let commandBytes = 16_384
  /// Runs of one room that may wait for an approval at a time: a flood of prompts tires people.
  package static let pendingApprovals = 8
  /// Wrong targets typed into one prompt before the request counts as denied.
  package static let wrongTargets = 2
}
