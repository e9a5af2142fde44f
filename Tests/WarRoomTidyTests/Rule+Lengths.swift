/// What fits a screen and a head.
extension Rule {
  static let lineLength = 100
  static let functionLines = 60
  static let fileLines = 400

  static let lengths = [
    Rule(name: "a line has at most 100 characters", findings: longLines),
    Rule(name: "a function has at most 60 lines", findings: longFunctions),
    Rule(name: "a file has at most 400 lines", findings: longFiles),
  ]

  /// Source in any language, as opposed to data and prose.
  static func isSource(_ file: TextFile) -> Bool {
    if file.path.contains("/Fixtures/") { return false }
    if file.lines.first?.has(prefix: "#!") == true { return true }
    return [".swift", ".c", ".h", ".sh", ".py"].contains(where: file.path.hasSuffix)
  }

  @Sendable static func longLines(in file: TextFile) -> [Finding] {
    guard isSource(file) else { return [] }
    return file.lines.enumerated().compactMap { index, line in
      guard line.count > lineLength else { return nil }
      let length = String(decoding: line, as: UTF8.self).count
      return length > lineLength ? file.finding(index, "\(length) characters in a line") : nil
    }
  }

  @Sendable static func longFiles(in file: TextFile) -> [Finding] {
    guard isSource(file), file.lines.count > fileLines else { return [] }
    return [file.finding("\(file.lines.count) lines in a file")]
  }

  @Sendable static func longFunctions(in file: TextFile) -> [Finding] {
    file.code.indices.compactMap { index in
      guard let column = functionStart(file.code[index]) else { return nil }
      guard let last = functionEnd(file.code, index, column) else { return nil }
      let length = last - index + 1
      return length > functionLines ? file.finding(index, "\(length) lines in a function") : nil
    }
  }

  /// The column after `func`, `init`, `deinit` or `subscript` where one is declared.
  static func functionStart(_ line: [UInt8]) -> Int? {
    for word in ["func", "init", "deinit", "subscript"] {
      for place in line.places(of: word) {
        let isCall = place > 0 && [UInt8(ascii: "."), UInt8(ascii: "`")].contains(line[place - 1])
        if !isCall { return place + word.utf8.count }
      }
    }
    return nil
  }

  /// The line of the brace that closes the body; nil where there is no body.
  static func functionEnd(_ code: [[UInt8]], _ first: Int, _ column: Int) -> Int? {
    var (nesting, braces) = (0, 0)
    for line in first..<code.count {
      if line > first, nesting == 0, braces == 0, declares(code[line]) { return nil }
      for byte in line == first ? code[line][column...] : code[line][...] {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["): nesting += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"): nesting -= 1
        case UInt8(ascii: "{") where nesting == 0 || braces > 0: braces += 1
        case UInt8(ascii: "}") where nesting == 0 || braces > 0:
          if braces <= 1 { return braces == 1 ? line : nil }
          braces -= 1
        default: break
        }
      }
    }
    return nil
  }

  private static func declares(_ line: [UInt8]) -> Bool {
    let words = ["func", "init", "var", "let", "subscript", "associatedtype"]
    return words.contains { line.contains(word: $0) }
  }
}
