package import WarRoomCore

/// Records as incidents have them, made up from a seed: the same seed, the same records.
package struct RecordMix {
  /// What they are made of.
  package enum Kind: String, CaseIterable {
    /// Notes without text: the smallest lines that the format allows.
    case small
    /// Notes, repeats of alerts, runs with their evidence, phases, roles and duties.
    case usual
    /// Alerts that come again and again: every record changes the state.
    case storm
    /// As `usual`, but in a few hundred records, with what does not fit in between.
    case dense
    /// An incident that was taken from somebody else's record of it; its times step back.
    case imported
  }

  private let kind: Kind
  private let count: Int
  var random: SeededRandom
  private var made = 0
  private var clock: Int64 = 1_790_000_000_000_000
  private var waiting: [[Fact]] = []
  private var alerts = 0
  private var runs = 0
  private var evidence = 0
  private var phase = Phase.triage

  /// `count` says how many there will be, so that runs are spread over all of them.
  package init(_ kind: Kind, count: Int, seed: UInt64) {
    self.kind = kind
    self.count = count
    random = SeededRandom(seed: seed)
  }

  /// What follows; stamped, but not yet numbered.
  package mutating func next() -> Record {
    made += 1
    let facts = facts()
    let pause = kind == .imported && random.below(10) == 0 ? -3_000_000 : random.below(2_000_000)
    clock += Int64(pause)
    return Record(
      sequence: UInt64(made), batch: UInt64(made),
      moment: Moment(
        wall: Timestamp(microseconds: clock), boottime: Int64(made) * 1_000, boot: "9f1c2ab4"),
      counter: 0, author: kind == .small ? Self.host : Self.authors[random.below(3)], ticket: nil,
      facts: facts)
  }

  private mutating func facts() -> [Fact] {
    switch made {
    case 1:
      return [.journalOpened(JournalIdentity(id: "00", incident: Self.incident, host: "vm"))]
    case 2 where kind == .imported:
      return [.incidentImported(Self.incident, Self.source)]
    case 2:
      return [.incidentDeclared(Self.incident, Declaration(title: "Checkout fails"))]
    case _: break
    }
    if !waiting.isEmpty { return waiting.removeFirst() }
    switch kind {
    case .small: return [.noteAdded(.note, text: "", occurred: nil)]
    case .storm: return storm(alerts: 200)
    case .usual: return usual()
    case .dense: return random.below(4) == 0 ? odd() : usual()
    case .imported: return random.below(9) == 0 ? odd() : importedEntry()
    }
  }

  private mutating func storm(alerts limit: Int) -> [Fact] {
    if alerts < limit, alerts == 0 || random.below(10) == 0 {
      alerts += 1
      return [.alertReceived(alert(alerts))]
    }
    let fingerprint = Self.fingerprint(1 + random.below(alerts))
    let ended = Timestamp(microseconds: clock)
    let isFiring = random.below(3) > 0
    return [
      .alertRepeated(fingerprint: fingerprint, firing: isFiring, ended: isFiring ? nil : ended)
    ]
  }

  private mutating func usual() -> [Fact] {
    let runEvery = kind == .usual ? max(count / 2_500, 100) : 20
    if random.below(runEvery) == 0, runs < 9_999 { return beginRun() }
    switch random.below(1_000) {
    case 0..<350: return storm(alerts: kind == .usual ? 150 : 12)
    case 350..<352: return move()
    case 352..<353:
      return [.severitySet(Severity.allCases[random.below(4)], reason: "errors \(made)")]
    case 353..<358: return [.obligationMet(.statusUpdate, text: "Update \(made)")]
    case 358..<360:
      return [.roleAssigned(Role.allCases[random.below(5)], Self.people[random.below(3)])]
    case 360..<362:
      return [.recordAmended(sequence: UInt64(1 + random.below(made)), text: "x", occurred: nil)]
    case _: return [note()]
    }
  }

  private mutating func note() -> Fact {
    let words = "Rolled back checkout to v41 on web-3; error rate falls, watching for "
    let text = words + String(repeating: "latency ", count: random.below(6)) + "\(made) s."
    return .noteAdded(.observation, text: text, occurred: nil)
  }

  private mutating func move() -> [Fact] {
    let next: Phase = phase == .mitigating ? .monitoring : .mitigating
    defer { phase = next }
    return [.phaseMoved(from: phase, to: next, reason: "")]
  }

  private mutating func beginRun() -> [Fact] {
    runs += 1
    let id = RunID(runs)
    let moment = Moment(
      wall: Timestamp(microseconds: clock + 600_000_000), boottime: 1, boot: "9f1c2ab4")
    let request = ApprovalRequest(digest: Self.digest, nonce: "n", deadline: moment)
    waiting = [
      [captured(.before, id)], [captured(.before, id), .approvalRequested(id, request)],
    ]
    if random.below(4) == 0 {
      waiting.append([.runDenied(id, reason: "not now")])
    } else {
      let outcome = RunOutcome(
        ending: random.below(5) == 0 ? .exited(1) : .exited(0), milliseconds: 40, byteCount: 12,
        digest: Self.digest, excerpt: "done")
      waiting += [
        [.runApproved(id, digest: Self.digest, typed: "checkout", marks: [], until: nil)],
        [.runStarted(id, digest: Self.digest)], [captured(.output, id), .runEnded(id, outcome)],
      ]
    }
    return [.runProposed(id, Self.proposal(runs))]
  }

  private mutating func captured(_ kind: Evidence.Kind, _ run: RunID) -> Fact {
    evidence += 1
    return .evidenceCaptured(
      Evidence(
        number: evidence, name: "error rate", kind: kind, run: run, words: ["curl", "-s"],
        exitStatus: 0, failure: "", byteCount: 900, digest: Self.digest, milliseconds: 12,
        excerpt: "17 % of requests"))
  }
}
