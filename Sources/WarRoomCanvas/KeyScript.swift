/// Keys written as text, for tests: words parted by spaces, each typed letter by letter, named
/// keys in angle brackets (`j <Down> <C-l> 3*k`).
package enum KeyScript {
  /// A word that names no key.
  package struct Unreadable: Error, Hashable {
    /// The word as it was written.
    package let word: String
    /// Its place among the words, from 1.
    package let position: Int
  }

  /// The keys of a script. Throws on an unknown name, an open bracket, or more than 10,000 keys.
  package static func keys(_ script: String) throws(Unreadable) -> [Key] {
    var keys: [Key] = []
    for (index, word) in script.split(separator: " ").enumerated() {
      let problem = Unreadable(word: String(word), position: index + 1)
      var body = word
      var count = 1
      if let star = word.firstIndex(of: "*"), let times = Int(word[..<star]), times > 0 {
        count = times
        body = word[word.index(after: star)...]
      }
      guard let typed = letters(body), !typed.isEmpty else { throw problem }
      guard count <= Limits.scriptKeys, keys.count + typed.count * count <= Limits.scriptKeys
      else { throw problem }
      for _ in 0..<count { keys += typed }
    }
    return keys
  }

  private static func letters(_ word: Substring) -> [Key]? {
    var keys: [Key] = []
    var rest = word
    while let first = rest.first {
      guard first == "<" else {
        keys.append(.character(first))
        rest = rest.dropFirst()
        continue
      }
      guard let close = rest.firstIndex(of: ">"),
        let key = key(rest[rest.index(after: rest.startIndex)..<close])
      else { return nil }
      keys.append(key)
      rest = rest[rest.index(after: close)...]
    }
    return keys
  }

  private static func key(_ name: Substring) -> Key? {
    let lower = name.lowercased()
    if lower.hasPrefix("c-") { return Key(name: "ctrl-" + lower.dropFirst(2)) }
    if lower.hasPrefix("m-") { return Key(name: "alt-" + name.dropFirst(2)) }
    if lower.hasPrefix("paste:") { return .paste(Array(name.dropFirst(6).utf8)) }
    switch lower {
    case "cr": return .enter
    case "bs": return .backspace
    case "del": return .delete
    case "s-tab": return .backTab
    case "lt": return .character("<")
    case "gt": return .character(">")
    case "resize": return .resize
    default: return Key(name: lower)
    }
  }
}
