import WarRoomCanvas
import WarRoomCore

/// The question whether a run may start. It shows what was asked at the moment it was opened and
/// is not laid out anew by anything that arrives; only its own end and its clock change it.
struct ApprovalPrompt: Equatable, Sendable {
  /// Where it stands.
  enum Stage: Equatable, Sendable {
    case asking
    /// The answer is on its way; the ticket is known once it went out.
    case sending(ticket: String?)
    /// Nothing can be decided here any more, and why.
    case over(String)
  }

  /// The run as it was when the prompt opened.
  let run: Run
  /// Its deadline moves when the first of two persons approves.
  private(set) var request: ApprovalRequest
  /// What had been captured for it by then.
  let evidence: [Evidence]
  /// The newest command that was run without an approval in this incident; nil: there was none.
  let broken: BrokenGlass?
  /// Who must still say yes, for this viewer.
  let needs: String
  var stage = Stage.asking
  var field = TextField(limit: 1_000)
  /// One line in a place of its own: why a key did not count, what the host said.
  var notice = ""
  /// When it came onto the terminal; nil until then, and no key counts before.
  var drawnAt: Moment?
  /// First line of the body on the screen.
  var scroll = 0
  /// Lines of the body that have been on the screen, from the first without a gap.
  var seen = 0

  /// Nil for a run that waits for nobody.
  init?(_ run: Run, in room: Room, viewer: Author) {
    guard case .awaiting(let request, let approvals, _) = run.state else { return nil }
    self.run = run
    self.request = request
    self.evidence = room.evidence(for: run.id)
    self.broken = room.broken.last
    self.needs = ApprovalPrompt.needs(run, approvals, viewer)
  }

  /// One explicit key decides, instead of a typed target.
  var byKey: Bool { run.proposal.friction == .key }

  private static func needs(_ run: Run, _ approvals: [Run.Approval], _ viewer: Author) -> String {
    let friction = run.proposal.friction
    guard let first = approvals.first else {
      return friction == .secondPerson
        ? "two persons with different accounts; you would be the first"
        : Wording.persons(friction)
    }
    let said = "\(first.author.label) approved at \(first.at.clock)"
    return first.author.uid == viewer.uid
      ? "somebody else; \(said), which was you"
      : "one more; \(said), you would be the second"
  }

  /// No key counts yet: the prompt is not on the terminal, or not for long enough.
  func isDead(at now: Moment) -> Bool {
    guard let drawnAt, drawnAt.boot == now.boot else { return true }
    return now.boottime < drawnAt.boottime + Limits.deadTime
  }

  /// Starts over as if just opened: after a resize, or when another layer lay above it.
  mutating func reopen() {
    drawnAt = nil
    seen = 0
    scroll = 0
  }

  /// Notes that a frame of this size is on the terminal.
  mutating func wasDrawn(at moment: Moment, rows: Int, columns: Int) {
    guard ApprovalPrompt.fits(rows: rows, columns: columns) else { return }
    if drawnAt == nil { drawnAt = moment }
    let shown = window(rows: rows, columns: columns)
    if shown.lowerBound <= seen { seen = max(seen, shown.upperBound) }
  }

  static func fits(rows: Int, columns: Int) -> Bool {
    rows >= Limits.promptRows && columns >= Limits.promptColumns
  }

  /// Rows between the frame and the challenge.
  static func bodyRows(rows: Int) -> Int { max(0, rows - 6) }

  /// The lines of the body on the screen.
  func window(rows: Int, columns: Int) -> Range<Int> {
    let count = body(columns: columns).count
    let height = ApprovalPrompt.bodyRows(rows: rows)
    let start = min(max(scroll, 0), max(0, count - height))
    return start..<min(start + height, count)
  }

  /// True when the whole body has been on the screen.
  func isRead(columns: Int) -> Bool { seen >= body(columns: columns).count }

  /// Takes in what became of the run; true when the prompt has done its work and may go.
  mutating func follow(_ room: Room, viewer: Author) -> Bool {
    guard let live = room.run(run.id) else { return false }
    switch live.state {
    case .awaiting(let now, let approvals, let mistyped):
      guard now.digest == request.digest else {
        stage = .over("It has changed since it was shown. Open it again.")
        return false
      }
      request = now
      if approvals.count > run.approvals.count {
        guard let last = approvals.last, last.author.uid != viewer.uid else { return true }
        notice = "\(last.author.label) approved meanwhile. A second person is still needed."
      }
      if case .awaiting(_, _, let before) = run.state, mistyped > before {
        if case .sending = stage { stage = .asking }
        notice = "A wrong target was typed. One more, and the request counts as denied."
      }
      return false
    case .gathering:
      return false
    case .approved, .running, .ended, .unknown:
      if case .sending = stage { return true }
      let names = live.approvals.map(\.author.label).joined(separator: " and ")
      stage = .over(
        "It is \(live.state.word) now" + (names.isEmpty ? "." : ", approved by \(names)."))
      return false
    case .refused(let ending, let reason):
      stage = .over("It was \(ending.rawValue): \(reason)")
      return false
    }
  }

  /// Ends the prompt when its time is over.
  mutating func tick(_ now: Moment) {
    if case .over = stage { return }
    if request.hasExpired(at: now) { stage = .over("It has expired. Propose it again.") }
  }
}
