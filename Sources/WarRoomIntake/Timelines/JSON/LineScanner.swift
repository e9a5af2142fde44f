/// Finds the values of a few members of one JSON object without reading the others: a log is
/// mostly members that nobody asked for. What lies within a member is passed over by its quotes
/// and brackets alone.
struct LineScanner {
  /// The names that are looked for, as they stand between their quotes.
  private let names: [[UInt8]]

  init(_ names: [String?]) {
    self.names = names.map { Array(($0 ?? "").utf8) }
  }

  /// Where the value of each name lies in `line`, empty where it has none. False when the line is
  /// no object, or ends within one. `values` is only room that is used again.
  func find(in line: ArraySlice<UInt8>, _ values: inout [Range<Int>]) -> Bool {
    let none = line.startIndex..<line.startIndex
    if values.count != names.count {
      values = [Range<Int>](repeating: none, count: names.count)
    } else {
      for index in values.indices { values[index] = none }
    }
    var place = line.startIndex
    let end = line.endIndex
    LineScanner.skipBlanks(line, &place)
    guard place < end, line[place] == 0x7b else { return false }
    place += 1
    while true {
      LineScanner.skipBlanks(line, &place)
      guard place < end else { return false }
      if line[place] == 0x7d { break }
      guard let name = LineScanner.string(line, &place) else { return false }
      LineScanner.skipBlanks(line, &place)
      guard place < end, line[place] == 0x3a else { return false }
      place += 1
      LineScanner.skipBlanks(line, &place)
      let start = place
      guard LineScanner.skipValue(line, &place), place > start else { return false }
      if let index = index(of: name, in: line) { values[index] = start..<place }
      LineScanner.skipBlanks(line, &place)
      guard place < end else { return false }
      if line[place] == 0x2c { place += 1 } else if line[place] != 0x7d { return false }
    }
    place += 1
    LineScanner.skipBlanks(line, &place)
    return place == end
  }

  private func index(of name: Range<Int>, in line: ArraySlice<UInt8>) -> Int? {
    for (index, wanted) in names.enumerated()
    where wanted.count == name.count && !wanted.isEmpty {
      var isSame = true
      for offset in 0..<wanted.count where wanted[offset] != line[name.lowerBound + offset] {
        isSame = false
        break
      }
      if isSame { return index }
    }
    return nil
  }

  private static func skipBlanks(_ line: ArraySlice<UInt8>, _ place: inout Int) {
    while place < line.endIndex, line[place] <= 0x20 { place += 1 }
  }

  /// What stands between the quotes; `place` moves behind them.
  private static func string(_ line: ArraySlice<UInt8>, _ place: inout Int) -> Range<Int>? {
    guard place < line.endIndex, line[place] == 0x22 else { return nil }
    place += 1
    let start = place
    while place < line.endIndex {
      let byte = line[place]
      if byte == 0x22 {
        place += 1
        return start..<place - 1
      }
      place += byte == 0x5c ? 2 : 1
    }
    return nil
  }

  private static func skipValue(_ line: ArraySlice<UInt8>, _ place: inout Int) -> Bool {
    guard place < line.endIndex else { return false }
    if line[place] == 0x22 { return string(line, &place) != nil }
    guard line[place] == 0x7b || line[place] == 0x5b else {
      while place < line.endIndex, line[place] != 0x2c, line[place] != 0x7d,
        line[place] != 0x5d, line[place] > 0x20
      { place += 1 }
      return true
    }
    var depth = 0
    while place < line.endIndex {
      switch line[place] {
      case 0x22:
        guard string(line, &place) != nil else { return false }
        continue
      case 0x7b, 0x5b: depth += 1
      case 0x7d, 0x5d: depth -= 1
      default: break
      }
      place += 1
      if depth == 0 { return true }
    }
    return false
  }
}
