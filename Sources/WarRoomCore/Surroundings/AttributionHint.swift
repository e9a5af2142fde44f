/// Whose fault it looks like by what is on record (B4): a hint for people, with what speaks for it.
/// What a person states takes its place.
package struct AttributionHint: Equatable, Sendable {
  /// Something that speaks for a side.
  package struct Sign: Equatable, Sendable {
    package var side: Attribution.Side
    /// 1 to 80: how much it says.
    package var weight: Int
    package var text: String
    /// A change that nobody said anything of: nearness alone.
    var isUnmarked = false
  }

  /// What was found for any side, the weightiest first.
  package var signs: [Sign]
  /// The side that most speaks for; its basis names only what speaks for that.
  package var attribution: Attribution

  /// Nil where nothing on record speaks for any side.
  package init?(_ room: Room) {
    self.init(room, ranked: Surroundings.ranked(in: room))
  }

  /// For a caller who has ranked the changes already.
  package init?(_ room: Room, ranked: [(state: ChangeState, score: ChangeScore)]) {
    var signs = AttributionHint.changes(ranked)
    if let sign = AttributionHint.correlation(room) { signs.append(sign) }
    if let sign = AttributionHint.narrow(room) { signs.append(sign) }
    guard !signs.isEmpty else { return nil }
    signs.sort { ($0.weight, $1.text) > ($1.weight, $0.text) }
    self.signs = signs
    var sums: [(side: Attribution.Side, weight: Int)] = []
    for side in Attribution.Side.allCases {
      sums.append((side, signs.filter { $0.side == side }.reduce(0) { $0 + $1.weight }))
    }
    let best = sums.max { $0.weight < $1.weight } ?? (.platform, 0)
    let others = sums.reduce(0) { $0 + $1.weight } - best.weight
    // What nobody looked for weighs as much as a strong sign: certainty is for people.
    let share = best.weight * 100 / (best.weight + others + AttributionHint.unseen)
    attribution = Attribution(
      side: best.side, confidence: UInt8(clamping: share),
      basis: signs.filter { $0.side == best.side }.prefix(3).map(\.text).joined(separator: "; "))
  }

  /// Weight of what is not on record.
  private static let unseen = 30
  /// Points of a change's score from which it speaks for a side by itself.
  private static let likelyScore = 60

  /// What changed shortly before, unless somebody cleared it.
  private static func changes(
    _ ranked: [(state: ChangeState, score: ChangeScore)]
  ) -> [Sign] {
    var signs: [Sign] = []
    for (state, score) in ranked where state.mark != .cleared {
      let weight: Int
      switch state.mark {
      case .confirmed: weight = 80
      case .suspect: weight = 30
      case .cleared: continue
      case nil:
        guard score.points >= likelyScore else { continue }
        // Many commits on one day are no more of a sign than one.
        weight = signs.contains { $0.isUnmarked } ? 3 : 15
      }
      let side: Attribution.Side =
        switch state.change.kind {
        case .external: .external
        case .configuration: .user
        case .commit, .deployment, .migration, .dependency, .infrastructure: .platform
        }
      let mark = state.mark.map { "\($0.rawValue) " } ?? ""
      let why = state.mark == nil ? score.reasons.joined(separator: ", ") : state.reason
      signs.append(
        Sign(
          side: side, weight: weight,
          text: "\(mark)\(state.change.kind.rawValue) \(state.change.title) (\(why))",
          isUnmarked: state.mark == nil))
      if signs.count == 5 { break }
    }
    return signs
  }

  /// Failures at the same time across differing configurations speak for the platform.
  private static func correlation(_ room: Room) -> Sign? {
    let firing = room.alerts.filter(\.alert.firing).map(\.alert)
    let services = Set(firing.compactMap(\.service))
    for name in ["region", "zone", "cluster", "tenant", "version", "environment"] {
      let labels = firing.prefix(Limits.correlatedAlerts).flatMap(\.labels)
      let values = Set(labels.filter { $0.name == name }.map(\.value))
      guard values.count > 1 else { continue }
      return Sign(
        side: .platform, weight: 40,
        text: "alerts fire across \(values.count) values of \(name)")
    }
    guard services.count > 1 else { return nil }
    return Sign(
      side: .platform, weight: 15, text: "\(services.count) services fail at the same time")
  }

  /// One tenant or one user alone speaks for what is theirs.
  private static func narrow(_ room: Room) -> Sign? {
    for stated in room.surroundings.impacts
    where stated.impact.kind == .users || stated.impact.kind == .tenants {
      guard TriageRoute.number(in: stated.impact.value) == 1 else { continue }
      return Sign(
        side: .user, weight: 40,
        text: "only one \(stated.impact.kind == .users ? "user" : "tenant") is affected")
    }
    return nil
  }
}
