/// Where alerts that come in by themselves go. Nothing is dropped, and without a rule nothing is
/// declared: a person is asked.
package struct AlertRoutes: Equatable, Sendable {
  /// The first that matches counts.
  package var rules: [Rule]

  package init(rules: [Rule] = []) {
    self.rules = rules
  }

  /// Alerts of a kind, and what becomes of them. An empty list matches all.
  package struct Rule: Equatable, Sendable {
    package var severities: [Severity] = []
    package var services: [String] = []
    package var senders: [String] = []
    /// Formats, such as `alertmanager`.
    package var sources: [String] = []
    /// All of them have to be there.
    package var labels: [Alert.Label] = []
    package var hours: Hours?
    package var action: Action
    /// Seconds since anything was recorded in an incident of the same service, within which an
    /// alert is taken for a part of it.
    package var withinSeconds: Int64

    package init(action: Action, withinSeconds: Int64 = Limits.nearSeconds) {
      self.action = action
      self.withinSeconds = withinSeconds
    }
  }

  /// Hours of the week, in UTC.
  package struct Hours: Equatable, Sendable {
    /// 0 is Monday.
    package var days: Set<Int>
    /// Minutes of the day; one that begins later than it ends passes midnight.
    package var from: Int
    package var until: Int

    package init(days: Set<Int>, from: Int, until: Int) {
      self.days = days
      self.from = from
      self.until = until
    }

    func contains(_ moment: Timestamp) -> Bool {
      let minutes = Int((Double(moment.microseconds) / 60e6).rounded(.down))
      let minute = ((minutes % 1_440) + 1_440) % 1_440
      // 1970-01-01 was a Thursday.
      let day = (((minutes - minute) / 1_440 + 3) % 7 + 7) % 7
      guard from <= until else {
        let started = minute >= from ? day : (day + 6) % 7
        return days.contains(started) && (minute >= from || minute < until)
      }
      return days.contains(day) && minute >= from && minute < until
    }
  }

  /// What becomes of an alert that no open incident has.
  package enum Action: String, CaseIterable, Sendable {
    /// Into the one incident about its service, else the inbox.
    case attach
    /// Likewise, but where there is none, one is declared.
    case declare
    /// Always to a person.
    case inbox
  }

  /// Where one alert goes.
  package enum Destination: Hashable, Sendable {
    case incident(IncidentID)
    case declare
    case inbox
  }

  /// An incident that is not over.
  package struct Open {
    package let id: IncidentID
    package let services: Set<String>
    /// When anything was recorded there last.
    package let lastRecord: Timestamp
    package let has: (String) -> Bool

    package init(
      id: IncidentID, services: Set<String>, lastRecord: Timestamp,
      has: @escaping (String) -> Bool
    ) {
      self.id = id
      self.services = services
      self.lastRecord = lastRecord
      self.has = has
    }
  }

  /// `open` is sorted, the oldest first. What has an incident already stays with it, whatever the
  /// rules say: its end has to arrive where its beginning did.
  package func destination(
    of alert: Alert, from sender: String, at now: Timestamp, open: [Open]
  ) -> Destination {
    if let known = open.last(where: { $0.has(alert.fingerprint) }) { return .incident(known.id) }
    // What ends, and began nowhere, concerns nobody.
    guard alert.firing else { return .inbox }
    let rule =
      rules.first { $0.matches(alert, sender, now) } ?? Rule(action: .attach)
    guard rule.action != .inbox else { return .inbox }
    let near = open.filter { incident in
      guard let service = alert.service, incident.services.contains(service) else { return false }
      return now.seconds(since: incident.lastRecord) <= rule.withinSeconds
    }
    if near.count == 1, let one = near.first { return .incident(one.id) }
    return near.isEmpty && rule.action == .declare ? .declare : .inbox
  }
}

extension AlertRoutes.Rule {
  func matches(_ alert: Alert, _ sender: String, _ now: Timestamp) -> Bool {
    let isSeverity = severities.isEmpty || alert.severity.map(severities.contains) ?? false
    let isService = services.isEmpty || alert.service.map(services.contains) ?? false
    return isSeverity && isService && (senders.isEmpty || senders.contains(sender))
      && (sources.isEmpty || sources.contains(alert.source))
      && labels.allSatisfy { alert.labels.contains($0) } && (hours?.contains(now) ?? true)
  }
}
