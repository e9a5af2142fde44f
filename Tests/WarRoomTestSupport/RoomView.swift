/// An incident as `show --json` prints it, as far as tests look at it.
package struct RoomView: Decodable, Sendable {
  package var id: String
  package var title: String
  package var severity: String
  package var classification: String?
  package var phase: String
  package var services: [String]
  package var andon: String?
  package var records: Int
  package var roles: [String: String]
  package var observers: [String]
  package var alerts: [Alert]
  package var options: [Option]
  package var runs: [Run]
  package var evidence: [Evidence]
  package var closing: [String: String?]
  package var timeline: [Entry]

  /// One alert.
  package struct Alert: Decodable, Sendable {
    package var title: String
    package var fingerprint: String
    package var firing: Bool
    package var service: String?
    package var severity: String?
    package var labels: [String: String]
  }

  /// One option on offer.
  package struct Option: Decodable, Sendable {
    package var id: String
  }

  /// One run; what its state does not have is nil.
  package struct Run: Decodable, Sendable {
    package var run: Int
    package var option: String?
    package var state: String
    package var friction: String
    package var target: String
    package var approvers: [String]
    package var digest: String?
    package var expires: String?
    package var exitStatus: Int?
    package var milliseconds: Int?
    package var outputBytes: Int?
    package var outputDigest: String?
    package var lastLine: String?
    package var ending: String?
    package var endingReason: String?
  }

  /// One captured thing.
  package struct Evidence: Decodable, Sendable {
    package var name: String
    package var run: Int?
    package var digest: String
    package var failure: String
  }

  /// One row of the timeline.
  package struct Entry: Decodable, Sendable {
    package var sequence: Int
    package var kind: String
    package var text: String
    package var who: String
    package var amendments: [String]
  }
}
