/// Somebody who may send alerts.
package struct Sender: Equatable, Sendable {
  /// Part of the path, and who is named in the journal: a-z, 0-9, `-`.
  package var name: String
  package var scheme: SenderScheme
  /// Any of them counts, so that a secret can be changed without a gap.
  package var secrets: [[UInt8]]
  /// Seconds to either side of now in which a signed time counts.
  package var windowSeconds: Int64
  package var requestsPerSecond: Int

  package init(
    name: String, scheme: SenderScheme, secrets: [[UInt8]],
    windowSeconds: Int64 = Limits.windowSeconds,
    requestsPerSecond: Int = Limits.requestsPerSecond
  ) {
    self.name = name
    self.scheme = scheme
    self.secrets = secrets
    self.windowSeconds = windowSeconds
    self.requestsPerSecond = requestsPerSecond
  }
}
