/// What somebody states of the damage, with where it comes from: numbers, regions, what still
/// works. A later statement on the same kind and subject takes the place of the earlier.
package struct Impact: Equatable, Sendable {
  /// What is counted or named.
  package enum Kind: String, CaseIterable, Sendable {
    case users, requests, regions, tenants, revenue, data
    /// A service that is impaired, though no alert says so.
    case fails
    /// What was looked at and still works.
    case works

    /// It is about one service, and stands among the services.
    package var isOfService: Bool { self == .fails || self == .works }
  }

  package var kind: Kind
  /// Whom or what it is about, such as a service or a region; may be empty for the whole.
  package var subject: String
  /// As stated: `about 1,200`, `38 %`, `eu-1 and eu-2`. Empty takes the statement back.
  package var value: String
  /// Where it was read or who said it.
  package var source: String

  package init(kind: Kind, subject: String, value: String, source: String) {
    self.kind = kind
    self.subject = subject
    self.value = value
    self.source = source
  }
}

/// Whose fault it looks like, with what speaks for it.
package struct Attribution: Equatable, Sendable {
  /// The three sides that a failure can come from.
  package enum Side: String, CaseIterable, Sendable {
    case platform
    case user = "user or configuration"
    case external = "external dependency"
  }

  package var side: Side
  /// 0 to 100, as whoever states it sees it.
  package var confidence: UInt8
  package var basis: String

  package init(side: Side, confidence: UInt8, basis: String) {
    self.side = side
    self.confidence = confidence
    self.basis = basis
  }

  /// Below this confidence it is an observation for a person, not a conclusion.
  package static let conclusionFrom: UInt8 = 70
  /// False for what is worded as an observation.
  package var isConclusion: Bool { confidence >= Attribution.conclusionFrom }
}
