/// A number over time that tells how the service fares: where it comes from, and which way is good.
package struct SignalSpec: Equatable, Sendable {
  /// Short name of a-z, 0-9 and `-`.
  package var id: String
  package var title: String
  /// Such as `%`, `ms`, `requests/s`; empty for a bare number.
  package var unit: String
  package var better: Better
  /// Beyond it the service is impaired; nil where nobody said.
  package var threshold: Double?
  package var source: Source
  /// Seconds between samples, 1 to 3,600.
  package var intervalSeconds: Int64

  /// Which way is good.
  package enum Better: String, CaseIterable, Sendable {
    case lower, higher
  }

  /// Where samples come from.
  package enum Source: Equatable, Sendable {
    /// An instant query against a Prometheus server.
    case prometheus(server: String, query: String)
    /// Prints a number, or lines of `time value`; has to be read-only.
    case command([String])
    /// The value that an alert carries under this name.
    case alert(fingerprint: String, value: String)
    /// Lines a second of a file that contain a text.
    case log(path: String, containing: String)
  }

  package init(
    id: String, title: String, unit: String, better: Better, threshold: Double?, source: Source,
    intervalSeconds: Int64
  ) {
    self.id = id
    self.title = title
    self.unit = unit
    self.better = better
    self.threshold = threshold
    self.source = source
    self.intervalSeconds = intervalSeconds
  }
}

/// One reading of a signal. Without a value there was nothing to read, which is not zero.
package struct SignalSample: Equatable, Sendable {
  package var at: Timestamp
  package var value: Double?

  package init(at: Timestamp, value: Double?) {
    self.at = at
    self.value = value
  }
}
