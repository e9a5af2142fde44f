import WarRoomCore

/// What the latest runs have written.
struct OutputTails: Equatable, Sendable {
  private var tails: [RunID: OutputTail] = [:]

  subscript(run: RunID) -> OutputTail? { tails[run] }

  /// Takes a piece of one run; the oldest run is forgotten when there are too many.
  mutating func append(_ bytes: [UInt8], to run: RunID) {
    tails[run, default: OutputTail()].append(bytes)
    if tails.count > Limits.outputRuns, let oldest = tails.keys.min() { tails[oldest] = nil }
  }
}
