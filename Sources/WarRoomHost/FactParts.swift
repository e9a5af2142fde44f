import WarRoomCore

/// Facts cut into records: a record has a length, and what is reckoned here stays well below it.
struct FactParts {
  private var waiting: [Fact]
  private var start = 0
  /// Up to there each fact gets its own record.
  private var isSingle = 0

  init(_ facts: [Fact]) {
    waiting = facts
  }

  /// The next facts that fit into one record.
  mutating func next() -> [Fact]? {
    var part: [Fact] = []
    var bytes = 0
    while start < waiting.count {
      let size = FactParts.size(of: waiting[start])
      let fits = start >= isSingle && bytes + size <= Limits.factBytes
      guard part.isEmpty || fits else { break }
      part.append(waiting[start])
      bytes += size
      start += 1
    }
    return part.isEmpty ? nil : part
  }

  /// Facts that `next` gave last and that wait for another batch.
  mutating func giveBack(_ part: [Fact]) {
    start -= part.count
  }

  /// Facts that `next` gave last and that fit no record together: each alone, and one that is too
  /// long by itself without most of its text. An alert is never dropped.
  mutating func refuse(_ part: [Fact]) {
    start -= part.count
    let parts = part.count > 1 ? part : part.flatMap(FactParts.shortened)
    guard part.count > 1 || parts != part else {
      start += 1
      return
    }
    waiting.replaceSubrange(start..<start + part.count, with: parts)
    isSingle = part.count > 1 ? start + part.count : isSingle
  }

  private static func size(of fact: Fact) -> Int {
    switch fact {
    case .alertReceived(let alert):
      let labels = alert.labels.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count + 24 }
      return 400 + alert.title.utf8.count + alert.summary.utf8.count + labels
    case .alert(.stormed(let storm)):
      return storm.items.reduce(100) { $0 + 200 + $1.fingerprint.utf8.count + $1.title.utf8.count }
    case .alert(.counted(let counts)): return 60 + counts.count * 12
    case .alert(.changed(let changes)): return 60 + changes.count * 140
    case .alert(.delivered(let names)): return 60 + names.reduce(0) { $0 + $1.utf8.count + 3 }
    case _: return 1_000
    }
  }

  private static func shortened(_ fact: Fact) -> [Fact] {
    if case .alert(.stormed(let storm)) = fact, storm.items.count > 1 {
      let middle = storm.items.count / 2
      return [storm.items[..<middle], storm.items[middle...]].map {
        .alert(.stormed(AlertStorm(source: storm.source, items: Array($0))))
      }
    }
    guard case .alertReceived(var alert) = fact else { return [fact] }
    alert.summary = cut(alert.summary)
    alert.labels = alert.labels.prefix(Limits.shortLabels).map {
      Alert.Label(name: cut($0.name), value: cut($0.value))
    }
    alert.link = nil
    return [.alertReceived(alert)]
  }

  private static func cut(_ text: String) -> String {
    var short = ""
    short.unicodeScalars.append(contentsOf: text.unicodeScalars.prefix(Limits.shortScalars))
    return short
  }
}
