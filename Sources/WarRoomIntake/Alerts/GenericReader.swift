import WarRoomCore
import WarRoomJSON

/// Reads payloads that somebody wrote or templated by hand: the usual names for the usual things,
/// wherever in the payload they stand. What stands further out counts more.
struct GenericReader {
  /// Everything found, level by level.
  private var entries: [Entry] = []
  private let root: Fields

  private struct Entry {
    var name: String
    var value: Fields
    var level: Int
  }

  init(_ fields: Fields) {
    root = fields
    collect(fields)
  }

  /// The alerts of a payload; nil when nothing in it reads like a title.
  static func drafts(_ fields: Fields) -> [AlertDraft]? {
    for name in lists {
      let items = fields[name].items
      guard items.count > 1, items.allSatisfy(\.isObject) else { continue }
      let drafts = items.prefix(Limits.alertCount).compactMap { GenericReader($0).draft() }
      if drafts.count == items.count { return drafts }
    }
    return GenericReader(fields).draft().map { [$0] }
  }

  /// Names without case and marks: `startsAt` and `starts_at` are the same.
  static func plain(_ name: String) -> String {
    var plain = String.UnicodeScalarView()
    for scalar in name.unicodeScalars.prefix(Limits.nameLength) {
      switch scalar {
      case "a"..."z", "0"..."9": plain.append(scalar)
      case "A"..."Z": plain.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      default: if !scalar.isASCII, scalar.properties.isAlphabetic { plain.append(scalar) }
      }
    }
    return String(plain)
  }

  private mutating func collect(_ fields: Fields) {
    var queue = [(fields, 0)]
    var next = 0
    var opened = 0
    while next < queue.count, entries.count < Limits.members {
      let (node, level) = queue[next]
      next += 1
      guard level <= Limits.searchDepth else { continue }
      for member in node.members.prefix(Limits.members) {
        let name = GenericReader.plain(member.name)
        let value = Fields(json: member.value)
        entries.append(Entry(name: name, value: value, level: level))
        if GenericReader.aside.contains(name) { continue }
        switch member.value {
        case .object: queue.append((value, level + 1))
        case .array(let elements):
          if let first = elements.first { queue.append((Fields(json: first), level + 2)) }
          collect(pairs: value, level + 1)
        case .string(let text):
          guard opened < Limits.openedStrings, let inner = EmbeddedJSON.object(in: text) else {
            continue
          }
          opened += 1
          queue.append((Fields(json: inner), level + 1))
        case .null, .bool, .number: continue
        }
      }
    }
  }

  /// `[{"key": "severity", "value": "error"}]`.
  private mutating func collect(pairs list: Fields, _ level: Int) {
    for item in list.items.prefix(Limits.labelCount) {
      guard let name = item["key", "name", "title", "label"].text, item.has("value") else {
        continue
      }
      let plain = GenericReader.plain(name)
      entries.append(Entry(name: plain, value: item["value"], level: level))
    }
  }

  /// The first of `names` that says something; on the outermost level that has any.
  func text(_ names: [String]) -> String? { named(names) { $0.text } }

  private func named<Value>(_ names: [String], _ read: (Fields) -> Value?) -> Value? {
    for level in 0...(Limits.searchDepth + 2) {
      let here = entries.filter { $0.level == level }
      if here.isEmpty { continue }
      for name in names {
        for entry in here where entry.name == name {
          if let value = read(entry.value) { return value }
        }
      }
    }
    return nil
  }

  /// When it began.
  func time() -> WrittenTime? {
    if let day = text(["eventdate", "date"]), day.utf8.count <= 12,
      let clock = text(["eventtime", "time"]), clock.utf8.count <= 18,
      let both = WrittenTime(day.replacing(".", with: "-") + " " + clock)
    {
      return both
    }
    return time(GenericReader.starts)
  }

  func time(_ names: [String]) -> WrittenTime? { named(names) { $0.time } }

  /// Nil without a title.
  func draft() -> AlertDraft? {
    guard let title = text(GenericReader.titles) ?? text(GenericReader.weakTitles) else {
      return nil
    }
    var draft = AlertDraft(title: title)
    state(&draft)
    draft.severity = severity()
    draft.summary = text(GenericReader.summaries) ?? title
    draft.started = time()
    draft.ended = time(GenericReader.ends)
    if draft.statusPrinted == nil, draft.status == .firing, draft.ended != nil {
      draft.status = .resolved
    }
    draft.identity = text(GenericReader.identities)
    draft.service = text(GenericReader.services) ?? text(GenericReader.weakServices)
    draft.link = text(GenericReader.links)
    draft.scalars(root, except: ["title", "message", "description", "text"])
    for name in GenericReader.labels {
      for member in root.members where GenericReader.plain(member.name) == name {
        draft.labels(Fields(json: member.value))
      }
    }
    for entry in entries where entry.level > 0 && draft.labels.count < Limits.scalarLabels {
      guard let text = entry.value.line, text.utf8.count <= Limits.scalarLabelBytes,
        !text.contains("://")
      else { continue }
      draft.label(entry.name, text)
    }
    if draft.statusPrinted == nil, draft.status == .firing,
      SeverityWord.severity(draft.severity ?? "") == .sev4
    {
      draft.status = .info
    }
    return draft
  }

  /// The first word that names a state; else what a flag or the title says.
  private func state(_ draft: inout AlertDraft) {
    for level in 0...(Limits.searchDepth + 2) {
      for name in GenericReader.states {
        for entry in entries where entry.level == level && entry.name == name {
          guard let word = entry.value.text, word.utf8.count <= Limits.statusLength,
            let status = StatusWord.status(word)
          else { continue }
          (draft.status, draft.statusPrinted) = (status, word)
          return
        }
      }
    }
    for (name, over) in [("resolved", true), ("isresolved", true), ("recovered", true)]
      + [("firing", false), ("active", false), ("isactive", false), ("isopen", false)]
    {
      guard let truth = named([name], { $0.truth }) else { continue }
      draft.status = truth == over ? .resolved : .firing
      draft.statusPrinted = "\(name)=\(truth)"
      return
    }
    if let word = text(GenericReader.states) { draft.statusPrinted = word }
    if let status = StatusWord.bracketed(draft.title ?? "") { draft.status = status }
  }

  /// A word, or an object that holds one. Words that name a level go before those that do not.
  private func severity() -> String? {
    func word(_ value: Fields) -> String? {
      value.text ?? value["name", "label", "value", "summary", "text"].text
    }
    let known = named(GenericReader.severities) { value -> String? in
      guard let word = word(value), SeverityWord.severity(word) != nil else { return nil }
      return word
    }
    let short = { (value: Fields) in word(value).flatMap { $0.utf8.count <= 40 ? $0 : nil } }
    return known ?? named(GenericReader.severities, short)
  }
}
