/// What is wrong in a file, all of it: reading goes on behind each error, so that whoever mends the
/// file sees everything at once.
struct Findings {
  /// In the order in which they were found; the first ones where there are too many.
  private(set) var errors: [ConfigError] = []
  /// What is passed over and changes nothing else.
  private(set) var warnings: [ConfigError] = []

  mutating func refuse(_ error: ConfigError) {
    if errors.count < Limits.findingCount { errors.append(error) }
  }

  mutating func warn(_ warning: ConfigError) {
    if warnings.count < Limits.findingCount { warnings.append(warning) }
  }

  /// What `read` gives; nil, with its error kept, where it throws.
  @discardableResult
  mutating func attempt<Value>(_ read: () throws(ConfigError) -> Value) -> Value? {
    do throws(ConfigError) { return try read() } catch {
      refuse(error)
      return nil
    }
  }

  /// The map without the keys that nobody knows. One that is nearly a known key is an error: what
  /// it was to say, evidence perhaps, would be missing. It stands under the name that was meant, so
  /// that nothing else is said of it.
  mutating func known(_ map: YamlMap, _ keys: [String]) -> YamlMap {
    var entries: [YamlMap.Entry] = []
    for entry in map.entries {
      if keys.contains(entry.key) {
        entries.append(entry)
      } else if let near = Misspelling.nearest(to: entry.key, among: keys) {
        refuse(entry.unknown(hint: "did you mean `\(near)`?"))
        entries.append(YamlMap.Entry(key: near, place: entry.place, value: entry.value))
      } else {
        let list = keys.map { "`\($0)`" }.joined(separator: ", ")
        warn(entry.unknown(hint: "it is passed over; known here: \(list)"))
      }
    }
    return YamlMap(name: map.name, place: map.place, entries: entries)
  }
}
