/// How one alert stands, and what a further report of it means. Reports come late, twice, in the
/// wrong order, and by clocks that differ: the sender's own times decide where there are any, the
/// order of arrival where there are none.
package struct AlertStanding: Equatable, Sendable {
  /// Fires, as far as is known.
  package var firing: Bool
  /// When the present or the last episode began, by the sender's clock.
  package var started: Timestamp?
  /// When that episode ended, by the sender's clock; nil while it fires.
  package var ended: Timestamp?
  /// When the report that made it so came in, by ours.
  package var changed: Timestamp

  package init(firing: Bool, started: Timestamp?, ended: Timestamp?, changed: Timestamp) {
    self.firing = firing
    self.started = started
    self.ended = ended
    self.changed = changed
  }

  /// As the first report of it says.
  package init(_ alert: Alert, at now: Timestamp) {
    self.init(firing: alert.firing, started: alert.started, ended: alert.ended, changed: now)
  }

  /// Takes in a further report, which came in at `now`; false when it tells nothing new, or is
  /// older than what is known.
  package mutating func meet(_ report: Alert, at now: Timestamp) -> Bool {
    let isNews =
      switch (firing, report.firing) {
      case (true, true): isLaterEpisode(report.started)
      case (true, false): ends(report)
      case (false, true): firesAnew(report, now)
      case (false, false): isLaterEnd(report)
      }
    guard isNews else { return false }
    let began = report.started ?? (report.firing ? nil : started)
    self = AlertStanding(
      firing: report.firing, started: began, ended: report.firing ? nil : report.ended,
      changed: now)
    return true
  }

  private func isLaterEpisode(_ other: Timestamp?) -> Bool {
    guard let started, let other else { return false }
    return other > started
  }

  /// The end of an earlier episode does not end this one. In doubt it goes on: what is shown as
  /// firing is looked at, what is shown as over is not. An end without its time counts when it
  /// comes.
  private func ends(_ report: Alert) -> Bool {
    guard let started, let ended = report.ended else { return true }
    return ended >= started || report.started.map { $0 >= started } ?? false
  }

  /// The report of an episode that is over is a late one, unless so much time has passed that no
  /// sender would still be trying: some senders keep the first start for ever.
  private func firesAnew(_ report: Alert, _ now: Timestamp) -> Bool {
    if now.seconds(since: changed) > Limits.lateSeconds { return true }
    guard let begun = report.started else { return true }
    if let started { return begun > started }
    return ended.map { begun > $0 } ?? true
  }

  private func isLaterEnd(_ report: Alert) -> Bool {
    if isLaterEpisode(report.started) { return true }
    guard report.started == started, let end = report.ended else { return false }
    return ended.map { end > $0 } ?? true
  }
}
