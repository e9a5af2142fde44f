import WarRoomCore

/// A stretch of time cut into equal slots, so that several signals stand on one axis.
struct SignalWindow: Equatable, Sendable {
  var from: Timestamp
  var to: Timestamp
  /// How many; at least 1.
  let slots: Int

  init(from: Timestamp, to: Timestamp, slots: Int) {
    self.from = from
    self.to = max(to, from.advanced(bySeconds: 1))
    self.slots = max(slots, 1)
  }

  private var span: Double { Double(to.microseconds - from.microseconds) }

  /// The slot of a moment; nil outside.
  func slot(of moment: Timestamp) -> Int? {
    guard moment >= from, moment <= to else { return nil }
    let share = Double(moment.microseconds - from.microseconds) / span
    return min(Int(share * Double(slots)), slots - 1)
  }

  /// The middle of a slot.
  func moment(_ slot: Int) -> Timestamp {
    let share = (Double(slot) + 0.5) / Double(slots)
    return Timestamp(microseconds: from.microseconds + Int64(share * span))
  }

  /// The worst value of each slot; nil where there is none. A slot between two neighbours that are
  /// no further apart than `gap` seconds takes the earlier one's value.
  func values(_ samples: [SignalSample], better: SignalSpec.Better, gap: Int64) -> [Double?] {
    var values: [Double?] = Array(repeating: nil, count: slots)
    var last: (slot: Int, at: Timestamp, value: Double)?
    for sample in samples {
      guard let value = sample.value, let slot = slot(of: sample.at) else { continue }
      if let last, sample.at.seconds(since: last.at) <= gap, last.slot + 1 < slot {
        for between in last.slot + 1..<slot { values[between] = last.value }
      }
      if let known = values[slot] {
        values[slot] = better == .lower ? max(known, value) : min(known, value)
      } else {
        values[slot] = value
      }
      last = (slot, sample.at, value)
    }
    return values
  }
}
