import WarRoomCore

/// Tells the incidents of one document apart.
enum IncidentSplit {
  struct Group {
    /// Empty: the document's own.
    var title: String
    var drafts: [TimelineDraft]
  }

  /// At least one group; each with its drafts in the order of the source.
  static func groups(_ drafts: [TimelineDraft], _ sections: [TimelineSection]) -> [Group] {
    if let level = splitLevel(drafts, sections) {
      var groups: [Group] = []
      var current = -1
      for draft in drafts {
        let top = ancestor(draft.section, at: level, sections) ?? current
        if top != current || groups.isEmpty {
          current = top
          groups.append(Group(title: top > 0 ? sections[top].title : "", drafts: []))
        }
        groups[groups.count - 1].drafts.append(draft)
      }
      return groups
    }
    return byLists(drafts)
  }

  /// The highest level on which two headings each name an incident or have a timeline of their own.
  private static func splitLevel(
    _ drafts: [TimelineDraft], _ sections: [TimelineSection]
  ) -> Int? {
    var filled: Set<Int> = []
    var ownTimeline: Set<Int> = []
    var last = -1
    for draft in drafts where draft.section != last {
      last = draft.section
      var at = draft.section
      filled.insert(at)
      while at > 0 {
        if sections[at].saysTimeline, sections[at].parent > 0 {
          ownTimeline.insert(sections[at].parent)
        }
        at = sections[at].parent
        filled.insert(at)
      }
    }
    for level in 1...Limits.timelineLevels {
      var count = 0
      for index in filled where sections[index].level == level && !isDay(sections[index]) {
        if sections[index].namesIncident || ownTimeline.contains(index) { count += 1 }
      }
      if count > 1 { return level }
    }
    return nil
  }

  private static func isDay(_ section: TimelineSection) -> Bool { section.title.isEmpty }

  private static func ancestor(_ section: Int, at level: Int, _ sections: [TimelineSection]) -> Int? {
    var at = section
    while at > 0, sections[at].level > level { at = sections[at].parent }
    return at > 0 && sections[at].level == level ? at : nil
  }

  /// Lists under one heading that each come to an end: a list that goes on after an incident was
  /// over, apart from the one before it, and ends again is another incident.
  private static func byLists(_ drafts: [TimelineDraft]) -> [Group] {
    guard drafts.contains(where: \.opensList) else { return [Group(title: "", drafts: drafts)] }
    var groups = [Group(title: "", drafts: [])]
    var ended = false
    for (index, draft) in drafts.enumerated() {
      if draft.opensList, ended, groups[groups.count - 1].drafts.count > 1,
        endsAgain(drafts, index)
      {
        groups.append(Group(title: "", drafts: []))
        ended = false
      }
      groups[groups.count - 1].drafts.append(draft)
      if ends(draft) { ended = true }
    }
    return groups
  }

  private static func endsAgain(_ drafts: [TimelineDraft], _ from: Int) -> Bool {
    var index = from
    while index < drafts.count, index == from || !drafts[index].opensList {
      if ends(drafts[index]) { return index > from }
      index += 1
    }
    return false
  }

  private static func ends(_ draft: TimelineDraft) -> Bool {
    draft.kind == .resolved || draft.kind == .outageEnds
  }
}
