/// Bounds of what strangers may send.
package enum Limits {
  /// Bytes of one body: some thousand alerts, and what other receivers take.
  package static let bodyBytes = 1 << 20
  /// Bytes of all headers of one request.
  static let headerBytes = 16 << 10
  /// Headers of one request.
  static let headers = 64
  /// Connections at a time: senders keep a few each.
  package static let connections = 256
  /// Connections that wait to be accepted.
  static let backlog: Int32 = 256
  /// Seconds in which the headers of the first request must have come.
  package static let headSeconds: Int64 = 10
  /// Seconds in which a body must have come after its headers.
  package static let bodySeconds: Int64 = 10
  /// Seconds that a connection may stay without a further request.
  static let idleSeconds: Int64 = 75
  /// Seconds in which the journal must have taken a delivery.
  static let answerSeconds: Int64 = 30
  /// Alerts accepted from the network that wait for the journal; beyond, senders try again.
  package static let waitingAlerts = 65_536
  /// Requests of one sender in a second, where nothing else is configured: twice the load that
  /// the listener is built for.
  package static let requestsPerSecond = 2_000
  /// Seconds to either side of now in which a signed time counts.
  package static let windowSeconds: Int64 = 300
  /// Bytes of a body that is read where other connections wait meanwhile; longer ones are read
  /// aside.
  static let quickBytes = 64 << 10
  /// Threads that read longer bodies.
  static let readers = 2
  /// Threads that serve connections; reading an alert takes less than its journal line.
  static let loops = 2
  /// Signatures of one header that are looked at: senders send two while a secret is changed.
  static let signatures = 8
  /// Secrets of one sender: the new one and those before it.
  package static let secrets = 4
}
