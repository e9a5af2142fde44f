/// Words that mean about the same to this user: `synonyms.yaml`.
package struct SynonymsFile: Equatable, Sendable {
  /// Each set has two or more words or phrases.
  package var sets: [[String]] = []

  package init() {}

  /// Reads `synonyms.yaml`; strict.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> SynonymsFile {
    let map = try YamlReader.map(bytes, file: file, emptyIsMap: true)
    try map.allow(["synonyms"])
    var synonyms = SynonymsFile()
    for value in try map.optional("synonyms")?.list(limit: Limits.synonymSets) ?? [] {
      var set: [String] = []
      for word in try value.list(limit: Limits.synonymsInSet) {
        set.append(try word.line(limit: 80))
      }
      guard set.count > 1 else { throw value.wrong("needs two words or more") }
      synonyms.sets.append(set)
    }
    return synonyms
  }
}
