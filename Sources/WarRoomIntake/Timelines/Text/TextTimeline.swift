import WarRoomCore

/// Reads timelines that people wrote: Markdown, plain text, wiki text, HTML, pasted chat.
package enum TextTimeline {
  /// Never fails: what could not be read as a timed entry is in `unread`. Bytes that are not
  /// UTF-8 are replaced, and what is longer than the limits is cut and marked with `…`.
  package static func read(_ bytes: [UInt8], hints: TimelineHints) -> TimelineReading {
    let lines = HTMLText.flattened(bytes) ?? SourceLines(bytes)
    if var page = StatusPageText(lines) {
      page.run()
      var facts = DocumentFacts()
      facts.title = page.title
      return TimelineReading(
        incidents: incidents(page.groups, facts, hints), unread: [])
    }
    if let mail = MailText(lines) {
      var facts = DocumentFacts()
      facts.title = mail.title
      return TimelineReading(
        incidents: incidents([IncidentSplit.Group(title: "", drafts: mail.drafts)], facts, hints),
        unread: [])
    }
    var collector = TimelineCollector(lines)
    collector.run()
    if collector.drafts.isEmpty, collector.asides > 0 {
      collector = TimelineCollector(lines, opensAsides: true)
      collector.run()
    }
    if collector.drafts.isEmpty {
      var other = TimelineCollector(lines, opensFences: true)
      other.run()
      if other.drafts.count > 1 { collector = other }
    }
    addProse(&collector)
    addFields(&collector)
    addMilestones(&collector)
    let groups = IncidentSplit.groups(collector.drafts, collector.sections)
    return TimelineReading(
      incidents: incidents(groups, collector.facts, hints), unread: collector.unread)
  }

  /// Sentences count where there is hardly any entry of another form.
  private static func addProse(_ collector: inout TimelineCollector) {
    let drafts = collector.drafts
    guard drafts.count < 3 || drafts.allSatisfy({ $0.form == .paragraph && $0.isSentence }) else {
      // A paragraph that begins with a time is an entry only among others like it.
      guard drafts.contains(where: \.isSentence) else { return }
      let strict = drafts.filter { !$0.isSentence || collector.sections[$0.section].isTimeline }
      if strict.count >= 3 { collector.drafts = strict }
      return
    }
    let hasTimeline = collector.sections.contains { $0.isTimeline }
    for onlyTimeline in hasTimeline ? [true, false] : [false] {
      var prose = ProseTimes(
        collector.lines, collector.sections, onlyTimeline: onlyTimeline,
        opensAsides: collector.opensAsides)
      prose.run()
      guard prose.drafts.count > drafts.count else { continue }
      let kept = drafts.filter { !$0.isSentence }
      let lines = Set(kept.map(\.line))
      let clocks = Set(kept.compactMap { $0.mention.clock?.second })
      let added = prose.drafts.filter {
        !lines.contains($0.line) && !clocks.contains($0.mention.clock?.second ?? -1)
      }
      collector.drafts = (kept + added).sorted { $0.line < $1.line }
      let taken = Set(added.map(\.line))
      collector.unread.removeAll { taken.contains(Int($0.line)) }
      return
    }
  }

  /// Milestones that stand beside the timeline: they say what an entry at their time marks, or
  /// are entries of their own.
  private static func addFields(_ collector: inout TimelineCollector) {
    let fields = collector.fields.prefix(Limits.timelineFields)
    guard !fields.isEmpty else { return }
    var added: [TimelineDraft] = []
    for field in fields {
      guard let clock = field.mention.clock else { continue }
      let same = collector.drafts.indices.filter {
        isSame(collector.drafts[$0].mention.clock, clock)
          && (collector.drafts[$0].kind == field.kind
            || agrees(collector.drafts[$0].mention.day, field.mention.day))
      }
      let chosen =
        same.first { collector.drafts[$0].kind == field.kind }
        ?? same.first { collector.drafts[$0].kind == .note }
      if let chosen {
        collector.drafts[chosen].kind = field.kind
        collector.drafts[chosen].isKindStated = true
        if collector.drafts[chosen].mention.day == nil {
          collector.drafts[chosen].mention.day = field.mention.day
        }
      } else if same.isEmpty {
        added.append(field)
      }
    }
    collector.drafts = added + collector.drafts
  }

  /// The same time of day; one that is written to the minute is any second of it.
  private static func isSame(_ one: TimeMention.Clock?, _ field: TimeMention.Clock) -> Bool {
    guard let one else { return false }
    return one.second == field.second
      || (field.second % 60 == 0 && one.second / 60 == field.second / 60)
  }

  /// What was said in a chat may mark something; a question does not.
  private static func addMilestones(_ collector: inout TimelineCollector) {
    for index in collector.drafts.indices where collector.drafts[index].kind == .message {
      let text = collector.drafts[index].text
      guard !text.utf8.contains(0x3f) else { continue }
      let words = Array(text.utf8.prefix(Limits.spokenBytes))
      let kind = KindWords.kind(words, 0, words.count)
      if kind != .note { collector.drafts[index].kind = kind }
    }
  }

  /// Days that may be the same, with a misprint in one of them.
  private static func agrees(_ one: TimeMention.Day?, _ other: TimeMention.Day?) -> Bool {
    guard let one, let other else { return true }
    var same = one.day == other.day ? 1 : 0
    if one.month == other.month { same += 1 }
    if one.year == nil || other.year == nil || one.year == other.year { same += 1 }
    return same >= 2
  }

  static func incidents(
    _ groups: [IncidentSplit.Group], _ facts: DocumentFacts, _ hints: TimelineHints
  ) -> [TimelineReading.Incident] {
    var incidents: [TimelineReading.Incident] = []
    var last: TimelineResolver.Last?
    for group in groups where !group.drafts.isEmpty {
      var facts = facts
      if !incidents.isEmpty { facts.day = nil }
      var resolver = TimelineResolver(group.drafts, facts, hints, after: last)
      let entries = resolver.run()
      last = resolver.last ?? last
      var title = group.title.isEmpty ? facts.title : group.title
      if title.isEmpty { title = BoundedText.cut(hints.title, Limits.titleLength) }
      if group.title.isEmpty, !incidents.isEmpty { title += " (\(incidents.count + 1))" }
      incidents.append(
        TimelineReading.Incident(
          title: title, zone: resolver.zoneName, severity: facts.severity,
          services: facts.services, link: facts.link, entries: entries))
    }
    return incidents
  }
}
