/// Where the words of a question stand, and what that is worth.
///
/// An incident's score is the sum over the words of a question: how rare the best variant is among
/// all incidents, times how telling the columns are in which it stands (saturated, so that one word
/// everywhere does not outweigh two words), times the variant's strength. The sum is scaled by how
/// much of the question was found at all, and by the text's length: a long text holds many words
/// by chance.
struct MemoryRanking {
  private(set) var question: MemoryQuestion
  /// Incidents in the index.
  let count: Int
  /// Incidents in which a stem stands.
  var frequencies: [String: Int] = [:]
  /// Weight of the columns in which a stem stands, by incident.
  private var weights: [String: [Int64: Double]] = [:]

  /// One incident that was found.
  struct Hit {
    var id: Int64
    var score: Double
    var share: Double
    var words: [MemoryMatch.Word]
  }

  /// What a word is worth by where it stands.
  private static let columns: [String: Double] = [
    "title": 4, "services": 4, "symptoms": 1.5, "cause": 2, "mechanism": 2, "category": 1,
    "tried": 1, "worked": 1,
  ]
  /// The weight at which a word has half of its full worth.
  private static let saturation = 1.5
  /// How much the share of the question that was found counts.
  private static let coverage = 0.8

  init(question: MemoryQuestion, count: Int) {
    self.question = question
    self.count = count
  }

  mutating func note(_ stem: String, in id: Int64, _ column: String) {
    weights[stem, default: [:]][id, default: 0] += MemoryRanking.columns[column] ?? 1
  }

  /// Lets a beginning stand for the words that it was found to begin.
  mutating func grow(
    _ group: Int, _ variant: MemoryQuestion.Variant, into stems: [String]
  ) {
    for stem in stems {
      question.groups[group].variants.append(
        MemoryQuestion.Variant(
          text: variant.text, stems: [stem], strength: variant.strength))
    }
  }

  /// The incidents with the highest sums, before length and coverage count.
  func best(_ limit: Int) -> [(id: Int64, found: [Int: Found])] {
    var found: [Int64: [Int: Found]] = [:]
    for (place, group) in question.groups.enumerated() {
      for (id, hit) in hits(of: group) { found[id, default: [:]][place] = hit }
    }
    return found.map { (id: $0.key, found: $0.value, sum: MemoryRanking.sum($0.value)) }
      .sorted { ($0.sum, $0.id) > ($1.sum, $1.id) }
      .prefix(limit).map { (id: $0.id, found: $0.found) }
  }

  /// What one word is worth in one incident.
  struct Found {
    var worth: Double
    var text: String?
  }

  private static func sum(_ found: [Int: Found]) -> Double {
    found.values.reduce(0) { $0 + $1.worth }
  }

  private func hits(of group: MemoryQuestion.Group) -> [Int64: Found] {
    var best: [Int64: Found] = [:]
    let rarity = rarity(of: group)
    for variant in group.variants where !variant.isPrefix {
      guard let first = weights[variant.stems[0]] else { continue }
      let rest = variant.stems.dropFirst().map { weights[$0] ?? [:] }
      for (id, weight) in first {
        let all = rest.compactMap { $0[id] }
        guard all.count == rest.count else { continue }
        let least = all.reduce(weight, min)
        let worth = variant.strength * rarity * least / (least + MemoryRanking.saturation)
        if worth > best[id]?.worth ?? 0 {
          best[id] = Found(worth: worth, text: variant.text == group.word ? nil : variant.text)
        }
      }
    }
    return best
  }

  /// By the most common variant, so that a rare synonym of a common word is worth no more than it.
  private func rarity(of group: MemoryQuestion.Group) -> Double {
    let most =
      group.variants.filter { !$0.isPrefix }.map { variant in
        variant.stems.map { frequencies[$0] ?? 0 }.min() ?? 0
      }.max() ?? 0
    let (all, some) = (Double(count), Double(most))
    return Double.logarithm(1 + (all - some + 0.5) / (some + 0.5))
  }

  func ranked(
    _ best: [(id: Int64, found: [Int: Found])], lengths: [Int64: Int], usual: Int
  ) -> [Hit] {
    let whole = question.groups.reduce(0) { $0 + rarity(of: $1) }
    guard whole > 0 else { return [] }
    return best.map { id, found in
      let present = found.keys.reduce(0) { $0 + rarity(of: question.groups[$1]) }
      let share = present / whole
      let length = Double(lengths[id] ?? usual) / Double(max(usual, 1))
      let scale = (1 - MemoryRanking.coverage) + MemoryRanking.coverage * share
      let words = found.sorted { ($1.value.worth, $0.key) < ($0.value.worth, $1.key) }.map {
        MemoryMatch.Word(asked: question.groups[$0.key].word, found: $0.value.text)
      }
      return Hit(
        id: id, score: MemoryRanking.sum(found) * scale / (1 + 0.1 * max(0, length - 1)),
        share: share, words: words)
    }.sorted { ($0.score, $0.id) > ($1.score, $1.id) }
  }
}

extension MemoryQuestion {
  /// All stems that are asked for as they are, each once.
  var stems: Set<String> {
    Set(groups.flatMap { $0.variants.filter { !$0.isPrefix }.flatMap(\.stems) })
  }

  /// Beginnings of words, with the group that each belongs to.
  var prefixes: [(group: Int, variant: Variant)] {
    groups.enumerated().flatMap { place, group in
      group.variants.filter(\.isPrefix).map { (place, $0) }
    }
  }
}

extension Double {
  /// The natural logarithm of a number from 1 up: there is none in the standard library.
  static func logarithm(_ value: Double) -> Double {
    guard value > 1, value.isFinite else { return 0 }
    // ln(m · 2^e) = e · ln 2 + ln m, with m from 1 to 2: ln m = 2 artanh((m - 1) / (m + 1)).
    let part = (value.significand - 1) / (value.significand + 1)
    var (sum, power) = (0.0, part)
    for step in 0..<20 {
      sum += power / Double(2 * step + 1)
      power *= part * part
    }
    return Double(value.exponent) * 0.693_147_180_559_945_3 + 2 * sum
  }
}
