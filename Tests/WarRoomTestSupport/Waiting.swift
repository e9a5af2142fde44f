/// Looks again and again until something has come about.
package enum Waiting {
  /// The first value that `look` gives. `otherwise` words what was seen when none came in time.
  @discardableResult
  package static func first<Value: Sendable>(
    within limit: Duration = Limits.patience, _ look: () async throws -> Value?,
    otherwise: () async -> String
  ) async throws -> Value {
    let deadline = ContinuousClock.now + limit
    while true {
      if let value = try await look() { return value }
      guard ContinuousClock.now < deadline else { throw Trouble(await otherwise()) }
      try await Task.sleep(for: Limits.step)
    }
  }

  /// Returns once `look` says so.
  package static func until(
    _ what: String, within limit: Duration = Limits.patience, _ look: () async throws -> Bool
  ) async throws {
    try await first(within: limit) {
      try await look() ? true : nil
    } otherwise: {
      "waited in vain: \(what)"
    }
  }
}
