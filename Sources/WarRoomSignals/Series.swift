package import WarRoomCore

/// A signal over time: sorted, one sample for each moment, missing data kept as missing.
package struct Series: Equatable, Sendable {
  /// In order of time; the newest `Limits.samples` of what was given.
  package let samples: [Sample]
  /// Seconds between neighbouring samples, as a rule: the median. Nil below two samples.
  package let interval: Double?

  /// In any order; of two samples for one moment the later in `samples` counts.
  package init(_ samples: [Sample]) {
    var order = samples.indices.map { (samples[$0].time, $0) }
    order.sort { $0 < $1 }
    var kept: [Sample] = []
    kept.reserveCapacity(order.count)
    for (time, index) in order {
      if kept.last?.time == time { kept.removeLast() }
      kept.append(samples[index])
    }
    if kept.count > Limits.samples { kept.removeFirst(kept.count - Limits.samples) }
    self.samples = kept
    let steps = zip(kept, kept.dropFirst()).suffix(Limits.intervalSteps).map {
      Series.seconds(from: $0.time, to: $1.time)
    }
    self.interval = steps.isEmpty ? nil : Robust.median(steps)
  }

  /// A stretch without data, from the last value before it to the first one after it.
  package struct Gap: Equatable, Sendable {
    package var from: Timestamp
    package var to: Timestamp
  }

  /// Stretches between two values that are longer than `intervals` times the usual step.
  package func gaps(longerThan intervals: Double = 2.5) -> [Gap] {
    guard let interval else { return [] }
    let times = samples.filter { $0.value != nil }.map(\.time)
    return zip(times, times.dropFirst()).compactMap { from, to in
      Series.seconds(from: from, to: to) > intervals * interval ? Gap(from: from, to: to) : nil
    }
  }

  /// The newest value and its moment; nil where there is none at all.
  package var newest: (time: Timestamp, value: Double)? {
    for sample in samples.reversed() {
      if let value = sample.value { return (sample.time, value) }
    }
    return nil
  }

  /// The values as points whose time is in seconds after `origin` and that grow as things get
  /// worse.
  func points(from origin: Timestamp, better: Better) -> [Point] {
    samples.compactMap { sample in
      sample.value.map {
        Point(time: Series.seconds(from: origin, to: sample.time), value: better.sign * $0)
      }
    }
  }

  /// Saturates at the ends of the range.
  static func seconds(from: Timestamp, to: Timestamp) -> Double {
    let (difference, overflow) = to.microseconds.subtractingReportingOverflow(from.microseconds)
    if overflow { return to > from ? 1e13 : -1e13 }
    return Double(difference) / 1e6
  }
}

/// A value at a time, in seconds after a moment that whoever holds it knows.
struct Point: Equatable {
  var time: Double
  var value: Double
}
