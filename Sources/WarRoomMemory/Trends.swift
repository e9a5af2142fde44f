package import WarRoomCore

/// What the incidents of a home say together: which components fail, how long it takes, what comes
/// again and again.
package struct Trends: Equatable, Sendable {
  /// Incidents that were looked at; solutions are none.
  package var count = 0
  /// The worst first: incidents in the last three months, then in all.
  package var components: [Component] = []
  /// Time to detect, acknowledge, mitigate and resolve.
  package var distributions: [Distribution]
  /// The most frequent first.
  package var patterns: [Pattern] = []

  /// One service.
  package struct Component: Equatable, Sendable {
    package var service: String
    /// Incidents in the last three months.
    package var recent: Int
    /// Incidents in the three months before those.
    package var before: Int
    package var all: Int
    /// Incidents in each of the last twelve thirty-day months, the oldest first.
    package var months: [Int]
  }

  /// The same kind of cause in the same service, three times or more.
  package struct Pattern: Equatable, Sendable {
    package var service: String
    package var category: RootCause.Category
    /// The oldest first.
    package var incidents: [IncidentID]
  }

  private static let months = 12
  private static let daySeconds: Int64 = 86_400

  /// `now` ends the windows; incidents after it are left out.
  package init(_ remembered: [PastIncident], now: Timestamp) {
    let incidents = remembered.filter { past in
      past.incident != nil && (past.at.map { $0 <= now } ?? true)
    }
    count = incidents.count
    distributions = [
      Distribution(name: "TTD", incidents.compactMap(\.times.detect)),
      Distribution(name: "TTA", incidents.compactMap(\.times.acknowledge)),
      Distribution(name: "TTM", incidents.compactMap(\.times.mitigate)),
      Distribution(name: "TTR", incidents.compactMap(\.times.resolve)),
    ]
    var names: [String: String] = [:]
    var byService: [String: [PastIncident]] = [:]
    for past in incidents {
      for service in past.services {
        let key = service.lowercased()
        names[key] = names[key] ?? service
        byService[key, default: []].append(past)
      }
    }
    components = byService.map { key, all in
      Trends.component(names[key] ?? key, all.compactMap(\.at), all.count, now)
    }.sorted {
      ($1.recent, $1.all, $0.service) < ($0.recent, $0.all, $1.service)
    }.prefix(Limits.components).map { $0 }
    for (key, all) in byService {
      for category in RootCause.Category.allCases {
        let same = all.filter { $0.category == category }
        guard same.count >= Limits.patternCount else { continue }
        patterns.append(
          Pattern(
            service: names[key] ?? key, category: category,
            incidents: same.compactMap(\.incident)))
      }
    }
    patterns.sort {
      ($1.incidents.count, $0.service, $0.category.rawValue)
        < ($0.incidents.count, $1.service, $1.category.rawValue)
    }
  }

  private static func component(
    _ service: String, _ times: [Timestamp], _ all: Int, _ now: Timestamp
  ) -> Component {
    let window = Limits.windowDays * daySeconds
    var component = Component(
      service: service, recent: 0, before: 0, all: all,
      months: Array(repeating: 0, count: months))
    for time in times {
      let age = now.seconds(since: time)
      if age < window { component.recent += 1 }
      if (window..<(2 * window)).contains(age) { component.before += 1 }
      let month = Int(age / (30 * daySeconds))
      if month < months { component.months[months - 1 - month] += 1 }
    }
    return component
  }
}
