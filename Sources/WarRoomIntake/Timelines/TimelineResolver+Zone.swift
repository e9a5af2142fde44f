import WarRoomCore

/// Zones, and the entries that come out of it all.
extension TimelineResolver {
  /// The zone of each entry of a list: its own, that of its heading or sentence, that of an entry
  /// above it, the only one in the document, that of whoever imports.
  func zones(
    _ order: [Int]
  ) -> [(zone: MentionedZone?, guesses: Set<ImportedEntry.Guess>)] {
    var seen: MentionedZone?
    for index in order where seen == nil { seen = drafts[index].mention.zone }
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
    for draft in drafts { if let zone = draft.mention.zone ?? draft.zone { return zone } }
    return nil
  }

  /// As printed; empty: unknown.
  var zoneName: String {
    let zone = facts.zone ?? drafts.lazy.compactMap { $0.zone ?? $0.mention.zone }.first
    guard let zone else { return hints.zoneSeconds == nil ? "" : hints.zoneName }
    return zone.printed
  }

  func entries() -> [TimelineReading.Entry] {
    let order = slots.indices.sorted {
      (moment($0), $0) < (moment($1), $1)
    }
    return order.map { index in
      let draft = drafts[index]
      var guesses = slots[index].guesses
      if draft.kind != .note, draft.kind != .message, !draft.isKindStated { guesses.insert(.kind) }
      let text = draft.text.isEmpty ? printed(index) : draft.text
      return TimelineReading.Entry(
        at: Timestamp(microseconds: Int64(moment(index))),
        entry: ImportedEntry(
          text: text, end: end(index), actor: draft.actor, kind: draft.kind,
          line: UInt64(draft.line),
          guesses: ImportedEntry.Guess.allCases.filter { guesses.contains($0) }))
    }
  }

  /// Microseconds since 1970, within the years that have four digits.
  private func moment(_ index: Int) -> Int {
    TimelineResolver.bounded(slots[index].at) * 1_000_000
      + (slots[index].mention.clock?.microsecond ?? 0)
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
    guard let clock = slot.mention.endClock, let day = slot.day, let start = slot.second else {
      return nil
    }
    let offset = day * 86_400 + start - slot.at
    var endDay = day
    if let written = slot.mention.endDay {
      endDay = number(written, nil).day
    } else if clock.second < start {
      endDay += 1
    }
    let seconds = TimelineResolver.bounded(endDay * 86_400 + clock.second - offset)
    return Timestamp(microseconds: Int64(seconds * 1_000_000 + clock.microsecond))
  }
}
