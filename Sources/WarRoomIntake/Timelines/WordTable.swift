/// A table from words to what they mean, made once. Words of the program's own need no hash that
/// withstands attack: a bounded number of steps is taken for any word that is looked up.
struct WordTable<Value: Sendable>: Sendable {
  private var keys: [UInt64]
  private var values: [Value?]
  private let mask: Int

  /// Words stand between blanks; the first of two meanings of one word holds.
  init(_ lists: [(String, Value)]) {
    let words = lists.flatMap { list in
      list.0.split(separator: " ").map { (ASCII.key(String($0)), list.1) }
    }
    var size = 16
    while size < words.count * 4 { size *= 2 }
    keys = [UInt64](repeating: 0, count: size)
    values = [Value?](repeating: nil, count: size)
    mask = size - 1
    for (key, value) in words {
      var slot = WordTable.hash(key) & mask
      while keys[slot] != 0, keys[slot] != key { slot = (slot + 1) & mask }
      if keys[slot] == key { continue }
      keys[slot] = key
      values[slot] = value
    }
  }

  subscript(key: UInt64) -> Value? {
    let hash = WordTable.hash(key)
    var slot = hash & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  func contains(_ key: UInt64) -> Bool {
    var slot = WordTable.hash(key) & mask
    while keys[slot] != 0 {
      if keys[slot] == key { return key != 0 }
      slot = (slot + 1) & mask
    }
    return false
  }

  private static func hash(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9e37_79b9_7f4a_7c15) >> 20)
  }
}

extension WordTable where Value == Bool {
  /// A set of words.
  init(_ words: String) {
    self.init([(words, true)])
  }
}
