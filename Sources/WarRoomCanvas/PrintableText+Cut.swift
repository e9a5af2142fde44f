extension PrintableText {
  /// One drawn character: a base scalar with its marks.
  struct Cluster {
    var text: String
    var width: Int
  }

  /// Calls `body` with each drawn character in order until it answers false.
  func forEachCluster(_ body: (Cluster) -> Bool) {
    var base: Cluster?
    for scalar in string.unicodeScalars {
      let columns = DisplayWidth.of(scalar) ?? 1
      if columns == 0, base != nil {
        base?.text.unicodeScalars.append(scalar)
        continue
      }
      if let whole = base, !body(whole) { return }
      base = Cluster(text: String(scalar), width: columns)
    }
    if let whole = base { _ = body(whole) }
  }

  /// The text in at most `columns` columns, ending in `ellipsis` when some of it is left out.
  package func clipped(to columns: Int, ellipsis: PrintableText = "") -> PrintableText {
    guard width > columns else { return self }
    let room = columns - ellipsis.width
    guard room >= 0 else { return PrintableText() }
    var kept = ""
    var used = 0
    forEachCluster { cluster in
      guard used + cluster.width <= room else { return false }
      kept += cluster.text
      used += cluster.width
      return true
    }
    return PrintableText(string: kept, width: used) + ellipsis
  }

  /// The text without its first `columns` columns; half a wide character leaves a space.
  package func dropping(columns: Int) -> PrintableText {
    guard columns > 0 else { return self }
    var kept = ""
    var passed = 0
    forEachCluster { cluster in
      if passed >= columns {
        kept += cluster.text
      } else if passed + cluster.width > columns {
        kept += " "
      }
      passed += cluster.width
      return true
    }
    return PrintableText(string: kept, width: max(0, width - columns))
  }

  /// The text with spaces after it up to `columns` columns; longer text stays as it is.
  package func padded(to columns: Int) -> PrintableText {
    guard width < columns else { return self }
    let room = min(columns, Limits.frameColumns) - width
    guard room > 0 else { return self }
    return self + PrintableText(string: String(repeating: " ", count: room), width: room)
  }

  /// The text in lines of at most `columns` columns, broken at spaces where there are any.
  /// At least one line; `columns` below 2 counts as 2, the width of the widest character.
  package func wrapped(to columns: Int) -> [PrintableText] {
    var lines: [PrintableText] = []
    var line = PrintableText()
    for word in string.unicodeScalars.split(separator: " ", omittingEmptySubsequences: false) {
      guard lines.count < Limits.textLines else { break }
      var rest = PrintableText(pieces: word)
      if !line.isEmpty, line.width + 1 + rest.width <= columns {
        line = line + PrintableText(string: " ", width: 1) + rest
        continue
      }
      if !line.isEmpty { lines.append(line) }
      while rest.width > max(columns, 2), lines.count < Limits.textLines {
        let head = rest.clipped(to: max(columns, 2))
        lines.append(head)
        rest = rest.dropping(columns: head.width)
      }
      line = rest
    }
    if !line.isEmpty || lines.isEmpty { lines.append(line) }
    return lines
  }

  /// A run of scalars out of printable text, measured again.
  private init(pieces: Substring.UnicodeScalarView) {
    let columns = pieces.reduce(0) { $0 + (DisplayWidth.of($1) ?? 1) }
    self.init(string: String(pieces), width: columns)
  }

  /// Both texts, one after the other.
  package static func + (left: PrintableText, right: PrintableText) -> PrintableText {
    PrintableText(string: left.string + right.string, width: left.width + right.width)
  }

  /// The text for places that have ASCII only: every other scalar is spelled out.
  package var ascii: PrintableText {
    guard !string.utf8.allSatisfy({ $0 < 0x80 }) else { return self }
    var spelled = ""
    for scalar in string.unicodeScalars {
      if scalar.isASCII {
        spelled.unicodeScalars.append(scalar)
      } else {
        spelled += "<U+" + String(scalar.value, radix: 16, uppercase: true) + ">"
      }
    }
    return PrintableText(string: spelled, width: spelled.utf8.count)
  }

  /// The lines of a text of several: parted at LF and CR LF, at most `most` of them, a last one
  /// that says `<cut>` when there are more. A line break at the end starts no new line.
  package static func lines(
    of text: some StringProtocol, tabs: Tabs = .spaces(every: 8), most: Int = .max
  ) -> [PrintableText] {
    let bound = min(max(most, 0), Limits.textLines)
    var lines: [PrintableText] = []
    var rest = Substring(text).unicodeScalars[...]
    while !rest.isEmpty {
      guard lines.count < bound else { return lines + ["<cut>"] }
      let end = rest.firstIndex(of: "\n") ?? rest.endIndex
      var line = rest[..<end]
      if end < rest.endIndex, line.last == "\r" { line.removeLast() }
      lines.append(PrintableText(Substring(line), tabs: tabs))
      rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    }
    return lines
  }
}
