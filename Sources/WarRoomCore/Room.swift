/// Everything known of one incident: the pure state that records build up and orders are judged
/// against. The same code makes it live, in a client and in replay.
package struct Room: Equatable, Sendable {
  /// Nil until the incident is declared.
  package internal(set) var incident: Incident?
  package internal(set) var milestones = Milestones()
  package internal(set) var alerts: [AlertState] = []
  /// Where each identity stands, by fingerprint.
  var alertPlaces: [String: AlertPlace] = [:]
  /// Alerts beyond those, of which only the identity is held.
  package internal(set) var storm = StormBoard()
  /// Of the inbox alone.
  package internal(set) var inbox = Inbox()
  package internal(set) var options: [MitigationOption] = []
  package internal(set) var runs: [Run] = []
  /// When the newest run that changed something ended well, since the last relapse.
  package internal(set) var lastSuccess: Timestamp?
  package internal(set) var evidence: [Evidence] = []
  package internal(set) var roles: [Role: Person] = [:]
  package internal(set) var observers: [Person] = []
  /// When the incident first was this bad or worse: due times count from there, so that lowering
  /// the severity and raising it again puts nothing off.
  package internal(set) var reached: [Severity: Timestamp] = [:]
  /// When each obligation was last met.
  package internal(set) var met: [Obligation: Timestamp] = [:]
  package internal(set) var closing = Closing()
  package internal(set) var surroundings = Surroundings()
  package internal(set) var signals = SignalBoard()
  package internal(set) var review = Review()
  package internal(set) var messages = MessageBoard()
  /// Why the line is stopped; nil when it is not.
  package internal(set) var andon: String?
  /// What was run without an approval, oldest first: it stays for ever.
  package internal(set) var broken: [BrokenGlass] = []
  package internal(set) var entries: [Entry] = []
  /// Accepted tickets and the record each became.
  package internal(set) var tickets: [String: UInt64] = [:]
  package internal(set) var lastMoment: Moment?
  /// Facts that did not fit the state they met: kept, shown, never fatal.
  package internal(set) var misfits: [UInt64] = []

  /// Sequence of the newest record; 0 for an empty room. Kept apart from the entries: a record of
  /// another version may hold no fact and still has its number.
  package internal(set) var sequence: UInt64 = 0

  package init() {}
}

/// What is being handled.
package struct Incident: Equatable, Sendable {
  package var id: IncidentID
  package var title: String
  package var services: [String]
  package var severity: Severity
  package var severitySince: Timestamp
  /// Nil until a person confirmed one.
  package var classification: Classification?
  package var phase: Phase
  package var investigating: Bool
  /// What is affected, in words; a degraded incident needs it before acting.
  package var scope: String
  package var declaredBy: Author
  package var related: [IncidentID]
  /// False for an imported incident whose source names no severity: `severity` says nothing then.
  package var severityIsRecorded: Bool
  /// What it was taken from; nil for an incident of this home.
  package var imported: ImportedIncident?
}

extension Incident {
  /// Phases that it may be left for. What was imported is over, whatever its record says of the
  /// end, and can be reviewed from anywhere.
  package var exits: [Phase] {
    guard imported != nil else { return phase.exits }
    switch phase {
    case .triage, .mitigating, .monitoring, .resolved: return [.review]
    case .review, .closed, .declined, .merged, .cancelled: return phase.exits
    }
  }
}

/// The moments that durations are measured between.
package struct Milestones: Equatable, Sendable {
  package var started: Timestamp?
  package var detected: Timestamp?
  package var declared: Timestamp?
  package var acknowledged: Timestamp?
  package var mitigated: Timestamp?
  package var recovered: Timestamp?
  package var resolved: Timestamp?
}

/// One alert with its repeats folded in.
package struct AlertState: Equatable, Sendable {
  package var alert: Alert
  package var count: Int
  package var lastSeen: Timestamp
  /// When the report came that made it stand as it does.
  package var changed: Timestamp
}

/// What closing needs.
package struct Closing: Equatable, Sendable {
  package var verification: Verification?
  package var cause: RootCause?
  package var report: PostIncidentReport?
}

/// One line of the timeline: a fact with its record's stamp, and how it was corrected.
package struct Entry: Equatable, Sendable {
  package var sequence: UInt64
  package var recorded: Timestamp
  package var occurred: Timestamp
  package var author: Author
  package var fact: Fact
  /// Texts of later amendments, oldest first.
  package var amendments: [String]
}
