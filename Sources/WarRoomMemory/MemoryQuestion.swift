/// What a question asks for: each of its words with others that would do as well.
struct MemoryQuestion: Equatable {
  var groups: [Group] = []

  /// A word, or a phrase that has synonyms.
  struct Group: Equatable {
    /// As it was asked, in lower case.
    var word: String
    var variants: [Variant]
  }

  /// What an incident may say instead.
  struct Variant: Equatable {
    /// As people write it.
    var text: String
    /// Stems, all of which have to be there.
    var stems: [String]
    /// 1 for the word itself, less for what only means about the same.
    var strength: Double
    /// The one stem may go on.
    var isPrefix = false
  }

  /// One word of a text with the stem that the index has it under.
  struct Word: Equatable {
    var text: String
    var stem: String
  }

  static let synonymStrength = 0.6
  static let prefixStrength = 0.5

  /// Words that say nothing of an incident.
  private static let empty: Set<String> = [
    "a", "an", "and", "any", "are", "as", "at", "be", "been", "but", "by", "can", "could", "did",
    "do", "does", "for", "from", "get", "getting", "had", "has", "have", "how", "i", "if", "in",
    "into", "is", "it", "its", "just", "me", "more", "my", "no", "not", "of", "on", "or", "our",
    "out", "over", "s", "same", "so", "some", "t", "that", "the", "their", "them", "then", "there",
    "they", "this", "to", "too", "up", "us", "very", "was", "we", "were", "what", "when", "where",
    "which", "while", "who", "why", "will", "with", "you", "your", "all", "after", "since", "about",
    "again", "keeps", "went", "goes", "due", "because", "than", "only", "still", "now", "between",
    "without", "until", "every", "everyone", "someone",
  ]
  private static let joining: Set<String> = ["a", "an", "the", "of", "to", "in", "on", "is"]

  /// `stems` gives the words of a text in order.
  init(
    _ text: String, _ synonyms: Synonyms, stems: (String) throws -> [Word]
  ) rethrows {
    let asked = PastIncident.cut(text, bytes: Limits.questionBytes)
    let words = try Array(stems(asked).prefix(Limits.questionWords))
    var seen: Set<String> = []
    for word in words where !MemoryQuestion.empty.contains(word.text) {
      guard word.text.utf8.count > 1, seen.insert(word.stem).inserted else { continue }
      var variants = [Variant(text: word.text, stems: [word.stem], strength: 1)]
      if word.text.utf8.count >= Limits.prefixLetters {
        variants.append(
          Variant(
            text: word.text, stems: [word.stem], strength: MemoryQuestion.prefixStrength,
            isPrefix: true))
      }
      groups.append(Group(word: word.text, variants: variants))
    }
    let spoken = words.filter { !MemoryQuestion.joining.contains($0.text) }
    for set in synonyms.sets {
      let phrases = try set.map { phrase in
        (
          text: phrase,
          words: try stems(phrase).filter { !MemoryQuestion.joining.contains($0.text) }
        )
      }
      for phrase in phrases where MemoryQuestion.stands(phrase.words, in: spoken) {
        let others = phrases.filter { $0.words != phrase.words }
        add(phrase.text, phrase.words, others)
      }
    }
  }

  /// The other phrases of a set that `phrase` belongs to.
  private mutating func add(
    _ text: String, _ phrase: [Word], _ others: [(text: String, words: [Word])]
  ) {
    let more = others.filter { !$0.words.isEmpty }.map { other in
      Variant(
        text: other.text, stems: other.words.map(\.stem), strength: MemoryQuestion.synonymStrength)
    }
    let own = phrase.map(\.stem)
    let place = groups.firstIndex { group in
      group.variants.contains { $0.strength == 1 && $0.stems == own }
    }
    if let place {
      for variant in more
      where !groups[place].variants.contains(where: { $0.stems == variant.stems }) {
        groups[place].variants.append(variant)
      }
    } else if phrase.count > 1 {
      groups.append(
        Group(word: text, variants: [Variant(text: text, stems: own, strength: 1)] + more))
    }
  }

  private static func stands(_ phrase: [Word], in words: [Word]) -> Bool {
    guard !phrase.isEmpty, phrase.count <= words.count else { return false }
    return (0...(words.count - phrase.count)).contains { start in
      words[start..<(start + phrase.count)].elementsEqual(phrase) { $0.stem == $1.stem }
    }
  }
}
