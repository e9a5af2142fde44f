import WarRoomClient
import WarRoomCore
import WarRoomIntake
import WarRoomWire

/// Finds the open incident that an alert belongs to, and brings it there. In doubt it does
/// nothing and says what a person can do.
struct IntakeRouter {
  /// What became of one alert.
  struct Outcome {
    /// Where it went; nil when nowhere.
    var incident: String?
    var words: String
  }

  private let home: HomeOptions
  private let named: IncidentID?
  private let declares: Bool
  private var open: [Candidate]?
  private var requester: Requester?
  /// Alerts that a person has to place.
  private(set) var left = 0

  /// Open incidents that are looked into, the newest first: beyond that a person has to say.
  private static let looked = 64

  private struct Candidate {
    var id: IncidentID
    var fingerprints: Set<String>
    var services: Set<String>
  }

  init(home: HomeOptions, named: IncidentID?, declares: Bool) {
    self.home = home
    self.named = named
    self.declares = declares
  }

  var warnings: [String] { requester?.warnings ?? [] }

  /// Declares one incident for all firing alerts that no open one has; the outcomes by place.
  mutating func declare(for alerts: [IntakeAlert]) throws -> [Int: Outcome]? {
    guard declares else { return nil }
    var places: [Int] = []
    for (place, alert) in alerts.enumerated() where alert.kind == .alert && alert.alert.firing {
      if try self.place(alert) == nil { places.append(place) }
    }
    guard let first = places.first else { return nil }
    let new = places.map { alerts[$0].alert }
    let declaration = Declaration(
      title: alerts[first].alert.title, severity: nil, classification: nil, services: [],
      started: nil, alerts: Array(new.prefix(AlertFile.alertsInDeclaration)))
    let answer = try ask(.declare(declaration), of: nil)
    for alert in new.dropFirst(AlertFile.alertsInDeclaration) {
      _ = try ask(.receive(alert), of: answer.incident)
    }
    open?.append(
      Candidate(
        id: answer.incident, fingerprints: Set(new.map(\.fingerprint)),
        services: Set(new.compactMap(\.service))))
    let outcome = Outcome(
      incident: answer.incident.text, words: "declared \(answer.incident.short)")
    return Dictionary(uniqueKeysWithValues: places.map { ($0, outcome) })
  }

  mutating func bring(_ alert: IntakeAlert) throws -> Outcome {
    if alert.kind == .control {
      return Outcome(incident: nil, words: "about a subscription; nothing is done by itself")
    }
    guard let id = try place(alert) else { return nowhere(alert) }
    let answer = try ask(order(alert), of: id)
    return Outcome(
      incident: id.text, words: "to \(id.short), recorded as \(answer.sequence)")
  }

  private func order(_ read: IntakeAlert) -> Order {
    let text = read.alert.summary.isEmpty || read.alert.summary == read.alert.title
    let words = read.alert.title + (text ? "" : "\n" + read.alert.summary)
    switch read.kind {
    case .alert, .control: return .receive(read.alert)
    case .change: return .note(.change, text: words, occurred: read.alert.started)
    case .note: return .note(.message, text: words, occurred: read.alert.started)
    }
  }

  private mutating func nowhere(_ alert: IntakeAlert) -> Outcome {
    guard alert.kind == .alert, alert.alert.firing else {
      return Outcome(incident: nil, words: "no open incident has it, nothing to do")
    }
    left += 1
    return Outcome(
      incident: nil,
      words: "no one open incident has it; declare one with --declare, or name it with --incident")
  }

  /// The one incident that has the alert, else the one that is about its service; nil in doubt.
  private mutating func place(_ alert: IntakeAlert) throws -> IncidentID? {
    if let named { return named }
    let candidates = try candidates()
    let known = candidates.filter { $0.fingerprints.contains(alert.alert.fingerprint) }
    if known.count == 1 { return known[0].id }
    guard known.isEmpty, let service = alert.alert.service else { return nil }
    // What ends has to have begun there.
    if alert.kind == .alert, !alert.alert.firing { return nil }
    let near = candidates.filter { $0.services.contains(service) }
    return near.count == 1 ? near[0].id : nil
  }

  private mutating func candidates() throws -> [Candidate] {
    if let open { return open }
    let summaries = try IncidentPicker(home: home).summaries().filter { !$0.phase.isFinal }
    let found = try summaries.suffix(Self.looked).map { summary in
      let room = try RoomFile.room(summary.id, home)
      let alerts = room.alerts.map(\.alert)
      return Candidate(
        id: summary.id, fingerprints: Set(alerts.map(\.fingerprint)),
        services: Set((room.incident?.services ?? []) + alerts.compactMap(\.service)))
    }
    open = found
    return found
  }

  private mutating func ask(_ order: Order, of incident: IncidentID?) throws -> Requester.Answer {
    let asked = try requester ?? home.requester()
    requester = asked
    return try asked.ask(order, of: incident)
  }
}
