import GRDB

extension MemoryIndex {
  /// What fits `text` best, the best first. A word counts more the rarer it is, and more in a
  /// title or as a service than in notes; `services` count beside the words. What is named `but`
  /// is left out.
  package func search(
    _ text: String, services: [String] = [], synonyms: Synonyms, limit: Int, but: String? = nil
  ) throws(MemoryError) -> [MemoryMatch] {
    try reading { db in
      let tokenizer = try db.makeTokenizer(MemoryIndex.tokenizer)
      let asked = ([text] + services).joined(separator: "\n")
      let question = try MemoryQuestion(asked, synonyms) { try self.words($0, tokenizer) }
      let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM past") ?? 0
      var ranking = MemoryRanking(question: question, count: count)
      try self.read(&ranking, db)
      return try MemoryIndex.matches(ranking, services, limit, but, db)
    }
  }

  /// As the table `words` has it.
  private static let tokenizer = FTS5TokenizerDescriptor(
    components: ["porter", "unicode61", "remove_diacritics", "2"])

  /// Runs of letters and digits, with their stems.
  private func words(
    _ text: String, _ tokenizer: any FTS5Tokenizer
  ) throws -> [MemoryQuestion.Word] {
    let runs = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return try runs.compactMap { run in
      let word = String(run)
      if let stem = stems[word] { return MemoryQuestion.Word(text: word, stem: stem) }
      guard let stem = try tokenizer.tokenize(query: word).first?.token else { return nil }
      stems[word] = stem
      return MemoryQuestion.Word(text: word, stem: stem)
    }
  }

  /// Where each stem stands, the rarest first, until what a question may read is used up.
  private func read(_ ranking: inout MemoryRanking, _ db: Database) throws {
    var stems: [String: Int] = [:]
    let size = try db.cachedStatement(sql: "SELECT doc FROM terms WHERE term = ?")
    for stem in ranking.question.stems {
      stems[stem] = try Int.fetchOne(size, arguments: [stem]) ?? 0
    }
    for (group, variant) in ranking.question.prefixes {
      let grown = try MemoryIndex.grown(variant.stems[0], db)
      for (stem, count) in grown where stems[stem] == nil { stems[stem] = count }
      ranking.grow(group, variant, into: grown.map(\.stem))
    }
    ranking.frequencies = stems
    let places = try db.cachedStatement(sql: "SELECT doc, col FROM places WHERE term = ?")
    var left = Limits.postings
    for (stem, count) in stems.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    where count > 0 {
      // At least one stem is read, however common.
      guard left == Limits.postings || count <= left else { break }
      let rows = try Row.fetchCursor(places, arguments: [stem])
      while let row = try rows.next() {
        guard let id = Int64.fromDatabaseValue(row[0]),
          let column = String.fromDatabaseValue(row[1])
        else { throw MemoryError.damaged }
        ranking.note(stem, in: id, column)
        left -= 1
      }
    }
  }

  /// Stems that begin with one, and are not it.
  private static func grown(
    _ stem: String, _ db: Database
  ) throws -> [(stem: String, count: Int)] {
    let statement = try db.cachedStatement(
      sql: "SELECT term, doc FROM terms WHERE term > ? AND term < ? LIMIT \(Limits.expansions)")
    let rows = try Row.fetchAll(statement, arguments: [stem, stem + "\u{10FFFF}"])
    return rows.map { ($0[0], $0[1]) }
  }

  private static func matches(
    _ ranking: MemoryRanking, _ services: [String], _ limit: Int, _ but: String?, _ db: Database
  ) throws -> [MemoryMatch] {
    let best = ranking.best(Limits.candidates)
    guard !best.isEmpty else { return [] }
    var lengths: [Int64: Int] = [:]
    let marks = best.map { _ in "?" }.joined(separator: ",")
    let rows = try Row.fetchCursor(
      db, sql: "SELECT id, length FROM past WHERE id IN (\(marks))",
      arguments: StatementArguments(best.map(\.id)))
    while let row = try rows.next() { lengths[row[0]] = row[1] }
    let usual = lengths.values.reduce(0, +) / max(1, lengths.count)
    var matches: [MemoryMatch] = []
    for hit in ranking.ranked(best, lengths: lengths, usual: usual) where matches.count < limit {
      guard let past = try past(hit.id, db), past.name != but else { continue }
      var match = MemoryMatch(
        past: past, score: hit.score, share: hit.share, words: hit.words, services: [])
      let asked = Set(services.map { $0.lowercased() } + hit.words.map(\.asked))
      match.services = past.services.filter { asked.contains($0.lowercased()) }
      let named = Set(match.services.map { $0.lowercased() })
      match.words.removeAll { named.contains($0.asked) && $0.found == nil }
      matches.append(match)
    }
    return matches
  }
}
