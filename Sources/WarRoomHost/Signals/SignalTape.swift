import WarRoomCore
import WarRoomSignals

/// What is known of one signal, for judging it: the time before the onset, and the newest of what
/// came after. What lies between is let go, so that memory stays the same for hours.
struct SignalTape: Sendable {
  private(set) var history: [Sample] = []
  private(set) var recent: [Sample] = []

  /// Samples may come late and twice; `onset` parts the two stretches.
  mutating func take(_ samples: [SignalSample], onset: Timestamp) {
    for sample in samples {
      let sample = Sample(time: sample.at, value: sample.value)
      if sample.time < onset {
        SignalTape.insert(sample, into: &history, limit: Limits.tapeHistory)
      } else {
        SignalTape.insert(sample, into: &recent, limit: Limits.tapeRecent)
      }
    }
  }

  private static func insert(_ sample: Sample, into list: inout [Sample], limit: Int) {
    if let last = list.last, last.time >= sample.time {
      let place = list.lastIndex { $0.time <= sample.time }
      if let place, list[place].time == sample.time {
        list[place] = sample
        return
      }
      list.insert(sample, at: place.map { $0 + 1 } ?? 0)
    } else {
      list.append(sample)
    }
    // A tenth at a time: taking one from the front moves all the others.
    if list.count > limit + limit / 10 { list.removeFirst(list.count - limit) }
  }

  /// Oldest first.
  var all: [Sample] { history + recent }

  var newest: Timestamp? { (recent.last ?? history.last)?.time }

  /// Whether the newest values lie elsewhere than those before them: reason enough for the costly
  /// search for what has changed.
  var looksChanged: Bool {
    let values = all.suffix(Limits.changeLookBack).compactMap(\.value)
    guard values.count >= Limits.changeFewest else { return false }
    let newer = Robust.median(Array(values.suffix(5)))
    let older = Array(values.dropLast(5))
    let noise = Robust.medianAbsoluteDeviation(older) * Robust.consistency
    return abs(newer - Robust.median(older)) > max(3 * noise, 1e-9)
  }
}
