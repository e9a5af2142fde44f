/// Where and from whom alerts are taken.
package struct ListenOptions: Sendable {
  /// Numeric.
  package var host: String
  package var port: Int
  package var senders: [Sender]
  /// Whether those may send too whom nobody configured.
  package var takesUnnamed: Bool
  package var connections: Int
  package var clock: Clock

  /// The times that are asked for.
  package struct Clock: Sendable {
    /// Seconds since 1970.
    package var seconds: @Sendable () -> Int64
    /// Nanoseconds that only go up.
    package var monotonic: @Sendable () -> Int64

    package init(
      seconds: @escaping @Sendable () -> Int64, monotonic: @escaping @Sendable () -> Int64
    ) {
      self.seconds = seconds
      self.monotonic = monotonic
    }
  }

  package init(
    host: String, port: Int, senders: [Sender], takesUnnamed: Bool, clock: Clock,
    connections: Int = Limits.connections
  ) {
    self.host = host
    self.port = port
    self.senders = senders
    self.takesUnnamed = takesUnnamed
    self.clock = clock
    self.connections = connections
  }

  /// `127.0.0.1:9094`, `[::1]:9094`; nil for what is no numeric address with a port. Port 0 asks
  /// for any free one.
  package static func parse(_ text: String) -> (host: String, port: Int)? {
    guard let colon = text.lastIndex(of: ":"), let port = UInt16(text[text.index(after: colon)...])
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
      guard host.contains(":") else { return nil }
    } else {
      guard !host.contains(":") else { return nil }
      let parts = host.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 4, parts.allSatisfy({ UInt8($0) != nil }) else { return nil }
    }
    return (String(host), Int(port))
  }

  /// Whether only this machine reaches the address.
  package static func isLoopback(_ host: String) -> Bool {
    host.hasPrefix("127.") || host == "::1"
  }
}
