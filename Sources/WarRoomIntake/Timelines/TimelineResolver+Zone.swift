import WarRoomCore

/// Zones, and the entries that come out of it all.
extension TimelineResolver {
  /// The zone of each entry of a list: its own, that of its heading or sentence, that of an entry
  /// above it, the only one in the document, that of whoever imports.
  func zones(
    _ order: [Int]
  ) -> [(zone: MentionedZone?, guesses: GuessSet)] {
    var seen: MentionedZone?
    // An offset in digits belongs to its own time; a name was said for all.
    for index in order where seen == nil {
      if let zone = drafts[index].mention.zone, !zone.printed.isEmpty { seen = zone }
    }
    if seen == nil { seen = anyZone }
    return order.map { index in
      if let own = drafts[index].mention.zone {
        seen = own
        return (own, [])
      }
      if let stated = drafts[index].zone ?? facts.zone { return (stated, []) }
      if let seen { return (seen, [.zone]) }
      return (nil, hints.zoneSeconds == nil ? [.zone] : [])
    }
  }

  /// Any zone written beside a time of this incident.
  private var anyZone: MentionedZone? {
    for draft in drafts {
      if let zone = draft.zone ?? draft.mention.zone, !zone.printed.isEmpty { return zone }
    }
    return nil
  }

  /// As printed; empty: unknown.
  var zoneName: String {
    let zone = facts.zone ?? drafts.lazy.compactMap { $0.zone ?? $0.mention.zone }.first
    guard let zone else { return hints.zoneSeconds == nil ? "" : hints.zoneName }
    return zone.printed
  }

  func entries() -> [TimelineReading.Entry] {
    let moments = slots.indices.map(moment)
    var order = Array(slots.indices)
    for index in 1..<max(order.count, 1) where moments[index] < moments[index - 1] {
      order.sort { (moments[$0], $0) < (moments[$1], $1) }
      break
    }
    return order.map { entry($0, moments[$0]) }
  }

  private func entry(_ index: Int, _ moment: Int) -> TimelineReading.Entry {
    var guesses = slots[index].guesses
    let kind = drafts[index].kind
    if kind != .note, kind != .message, !drafts[index].isKindStated { guesses.insert(.kind) }
    let text = drafts[index].text.isEmpty ? printed(index) : drafts[index].text
    return TimelineReading.Entry(
      at: Timestamp(microseconds: Int64(moment)),
      entry: ImportedEntry(
        text: text, end: end(index), actor: drafts[index].actor, kind: kind,
        line: UInt64(drafts[index].line), guesses: guesses.list))
  }

  /// Microseconds since 1970, within the years that have four digits.
  private func moment(_ index: Int) -> Int {
    TimelineResolver.bounded(slots[index].at) * 1_000_000
      + (drafts[index].mention.clock?.microsecond ?? 0)
  }

  private static func bounded(_ seconds: Int) -> Int {
    min(max(seconds, -62_167_219_200), 253_402_300_799)
  }

  private func printed(_ index: Int) -> String {
    String(Timestamp(microseconds: Int64(moment(index))).clock.prefix(5))
  }

  /// The end of a range: on the same day, or the next where it is earlier than the start.
  private func end(_ index: Int) -> Timestamp? {
    let slot = slots[index]
    guard let clock = drafts[index].mention.endClock, let day = slot.day, let start = slot.second else {
      return nil
    }
    let offset = day * 86_400 + start - slot.at
    var endDay = day
    if let written = drafts[index].mention.endDay {
      endDay = number(written, nil).day
    } else if clock.second < start {
      endDay += 1
    }
    let seconds = TimelineResolver.bounded(endDay * 86_400 + clock.second - offset)
    return Timestamp(microseconds: Int64(seconds * 1_000_000 + clock.microsecond))
  }
}
