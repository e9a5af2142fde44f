/// Finds what somebody probably meant.
enum Misspelling {
  /// The known name that is nearest to `word`; nil when none is near.
  static func nearest(to word: String, among names: [String]) -> String? {
    guard word.utf8.count <= Limits.lineLength else { return nil }
    var best: (name: String, distance: Int)?
    for name in names {
      let steps = distance(Array(word.lowercased().utf8), Array(name.utf8))
      let near = steps <= Limits.misspelling && steps < name.utf8.count
      if near, steps < (best?.distance ?? Int.max) { best = (name, steps) }
    }
    return best?.name
  }

  /// Letters added, taken away or changed on the shortest way from one to the other.
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let changed = diagonal + (a == b ? 0 : 1)
        diagonal = row[j + 1]
        row[j + 1] = min(changed, row[j] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
