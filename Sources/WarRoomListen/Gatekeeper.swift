import Synchronization

/// Who may send what, shared by all connections.
final class Gatekeeper: Sendable {
  private let options: ListenOptions
  private let checks: [String: SignatureCheck]
  private let clock: ListenOptions.Clock
  private let state: Mutex<State>

  private struct State {
    var connections = 0
    var waiting = 0
    var limits: [String: RateLimit] = [:]
  }

  init(_ options: ListenOptions) {
    self.options = options
    clock = options.clock
    checks = Dictionary(
      options.senders.map { ($0.name, SignatureCheck($0)) }, uniquingKeysWith: { first, _ in first }
    )
    state = Mutex(State())
  }

  /// Counts a connection; false when there are too many.
  func enter() -> Bool {
    state.withLock { state in
      guard state.connections < options.connections else { return false }
      state.connections += 1
      return true
    }
  }

  func leave() { state.withLock { $0.connections -= 1 } }

  /// Reserves room for alerts that wait for the journal.
  func reserve(_ alerts: Int) throws(Rejection) {
    let hasRoom = state.withLock { state in
      guard state.waiting == 0 || state.waiting + alerts <= Limits.waitingAlerts else {
        return false
      }
      state.waiting += alerts
      return true
    }
    guard hasRoom else { throw .busy }
  }

  func release(_ alerts: Int) { state.withLock { $0.waiting -= alerts } }

  /// What a path means.
  enum Path: Equatable {
    case health
    /// For any sender, or the named one.
    case alerts(String?)
    case unknown
  }

  static func path(_ uri: String) -> Path {
    let path = uri.prefix { $0 != "?" && $0 != "#" }
    switch path {
    case "/healthz": return .health
    case "/", "/v1/alerts": return .alerts(nil)
    case _:
      let start = "/v1/alerts/"
      guard path.hasPrefix(start), path.utf8.count > start.utf8.count else { return .unknown }
      return .alerts(String(path.dropFirst(start.count)))
    }
  }

  /// Whom a request may come from, by its path and by what it carries; nobody known is asked to
  /// show anything. Rates are counted before anything is read.
  func candidates(
    name: String?, has: (String) -> Bool
  ) throws(Rejection) -> [Sender] {
    let candidates: [Sender]
    if let name {
      guard let sender = options.senders.first(where: { $0.name == name }) else {
        throw Rejection(404, "no sender of that name is configured")
      }
      candidates = [sender]
    } else {
      let known = options.senders.filter { $0.scheme.header.map(has) ?? false }
      guard !known.isEmpty || options.takesUnnamed else {
        throw Rejection(401, "senders are configured: post to /v1/alerts/SENDER")
      }
      candidates =
        known.isEmpty
        ? [Sender(name: Delivery.unnamed, scheme: .none, secrets: [])] : known
    }
    let now = clock.monotonic()
    for sender in candidates.prefix(1) {
      let isWithin = state.withLock { state in
        state.limits[
          sender.name, default: RateLimit(perSecond: sender.requestsPerSecond, now: now)
        ].take(now: now)
      }
      guard isWithin else {
        throw Rejection(429, "more requests in a second than this sender may send", retryAfter: 1)
      }
    }
    return candidates
  }

  /// The one whose the request is.
  func verify(
    _ candidates: [Sender], header: (String) -> String?, body: [UInt8]
  ) throws(Rejection) -> Sender {
    var failure = Rejection.unsigned
    for sender in candidates {
      guard let check = checks[sender.name] else { return sender }
      do throws(Rejection) {
        try check.check(header: header, body: body, now: clock.seconds())
        return sender
      } catch {
        failure = error
      }
    }
    throw failure
  }
}
