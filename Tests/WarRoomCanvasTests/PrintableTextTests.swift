import Testing

@testable import WarRoomCanvas

/// What may stand in text that reaches a terminal.
private func isSafe(_ text: PrintableText) -> Bool {
  text.string.unicodeScalars.allSatisfy { DisplayWidth.of($0) != nil }
}

private func measured(_ text: PrintableText) -> Int {
  text.string.unicodeScalars.reduce(0) { $0 + (DisplayWidth.of($1) ?? 99) }
}

@Suite struct PrintableTextTests {
  @Test(arguments: [
    ("\u{1B}[2J", "^[[2J"), ("a\rb\tc\nd", "a^Mb^Ic^Jd"), ("\0\u{7F}", "^@^?"),
    ("\u{9B}31m", "<U+009B>31m"), ("\u{202E}gnp", "<U+202E>gnp"),
    ("\u{2066}\u{2069}\u{61C}\u{200E}\u{200F}", "<U+2066><U+2069><U+061C><U+200E><U+200F>"),
    ("a\u{200B}b\u{200C}\u{200D}\u{2060}\u{FEFF}", "a<U+200B>b<U+200C><U+200D><U+2060><U+FEFF>"),
    ("\u{2028}\u{2029}\u{FFF9}\u{FFFB}", "<U+2028><U+2029><U+FFF9><U+FFFB>"),
    ("\u{E0041}\u{E000}\u{10FFFF}", "<U+E0041><U+E000><U+10FFFF>"),
    ("\u{26A0}\u{FE0F}", "\u{26A0}<U+FE0F>"), ("rm\u{A0}-rf", "rm<U+00A0>-rf"),
    ("\u{3164}\u{115F}\u{2800}\u{AD}", "<U+3164><U+115F><U+2800><U+00AD>"),
    ("\u{301}e\u{301} \u{301}", "<U+0301>e\u{301} <U+0301>"),
    ("日本 ok", "日本 ok"), ("", ""),
  ])
  func whatATerminalWouldObeyIsSpelledOut(text: String, shown: String) {
    #expect(Array(PrintableText(text).string.unicodeScalars) == Array(shown.unicodeScalars))
  }

  @Test func everyScalarIsShownSafelyAndMeasuredRightly() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = PrintableText("x" + String(scalar))
      if !isSafe(text) || text.width != measured(text) || text.string.utf8.count < 2 {
        Issue.record("U+\(String(value, radix: 16)) became \(text.string.debugDescription)")
      }
    }
  }

  @Test func everyBytePairIsShownSafely() {
    var wrong: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      let single = PrintableText(bytes: [first])
      if !isSafe(single) || single.isEmpty { wrong.append([first]) }
      for second in UInt8.min...UInt8.max {
        let text = PrintableText(bytes: [first, second])
        if !isSafe(text) || text.isEmpty || text.width != measured(text) {
          wrong.append([first, second])
        }
      }
    }
    #expect(wrong == [])
  }

  @Test(
    arguments: [
      ([0x9B, 0x41], "<9B>A"), ([0xC0, 0x9B], "<C0><9B>"), ([0xED, 0xA0, 0x80], "<ED><A0><80>"),
      ([0xE6, 0x97], "<E6><97>"), ([0xF4, 0x90, 0x80, 0x80], "<F4><90><80><80>"),
      ([0x61, 0xFF, 0xC3, 0xA9, 0x62], "a<FF>éb"), ([0xC2, 0x9B], "<U+009B>"),
    ] as [([UInt8], String)])
  func bytesThatAreNoTextKeepTheirValue(bytes: [UInt8], shown: String) {
    #expect(PrintableText(bytes: bytes).string == shown)
  }

  @Test func showingTwiceChangesNothing() {
    let once = PrintableText("\u{1B}\u{202E}日\u{301}\t")
    #expect(PrintableText(once.string) == once)
    #expect("\(once)" == once)
  }

  @Test func wordsFromOutsidePassTheGateInsideOurOwn() {
    let outside = "\u{1B}]0;x\u{07}"
    let text: PrintableText = "alert \(outside)!"
    #expect(text.string == "alert ^[]0;x^G!")
  }

  @Test func longTextIsCutAndSaysSo() {
    #expect(PrintableText("abcdef", limit: 3).string == "abc<cut>")
    #expect(PrintableText(bytes: Array("abcdef".utf8), limit: 3).string == "abc<cut>")
    #expect(PrintableText("abc", limit: 3).string == "abc")
    let long = PrintableText(String(repeating: "x", count: 100_000))
    #expect(long.width == Limits.textColumns + 5)
  }

  @Test func onlyFourMarksStandOnOneCharacter() {
    let text = PrintableText("e" + String(repeating: "\u{301}", count: 6))
    #expect(text.string.unicodeScalars.filter { $0 == "\u{301}" }.count == 4)
    #expect(text.string.hasSuffix("<U+0301><U+0301>"))
  }

  @Test func tabsGoToTheNextStop() {
    #expect(PrintableText("a\tb", tabs: .spaces(every: 4)).string == "a   b")
    #expect(PrintableText("abcd\tb", tabs: .spaces(every: 4)).string == "abcd    b")
    #expect(PrintableText("a\tb", tabs: .spaces(every: 0)).string == "a b")
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc~"), ("日本語", 5, "日本~"), ("日本語", 4, "日~"),
    ("abc", 1, "~"), ("abc", 0, ""), ("abc", -1, ""), ("e\u{301}fgh", 3, "e\u{301}f~"),
  ])
  func clippingEndsInAnEllipsis(text: String, columns: Int, shown: String) {
    let clipped = PrintableText(text).clipped(to: columns, ellipsis: "~")
    #expect(clipped.string == shown)
    #expect(clipped.width == measured(clipped))
    #expect(clipped.width <= max(columns, 0) || columns >= 6)
  }

  @Test func scrollingSidewaysLeavesHalfACharacterBlank() {
    #expect(PrintableText("日本").dropping(columns: 1).string == " 本")
    #expect(PrintableText("日本").dropping(columns: 1).width == 3)
    #expect(PrintableText("ab").dropping(columns: 9) == "")
    #expect(PrintableText("ab").padded(to: 4) == "ab  ")
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
    ("a bcdefg", 3, ["a", "bcd", "efg"]), ("日本語", 4, ["日本", "語"]), ("", 5, [""]),
    ("日本", 0, ["日", "本"]),
  ])
  func wrappingBreaksAtSpaces(text: String, columns: Int, lines: [String]) {
    #expect(PrintableText(text).wrapped(to: columns).map(\.string) == lines)
  }

  @Test func linesOfATextAreParted() {
    #expect(PrintableText.lines(of: "a\r\nb\n\nc\n").map(\.string) == ["a", "b", "", "c"])
    #expect(PrintableText.lines(of: "a\rb").map(\.string) == ["a^Mb"])
    #expect(PrintableText.lines(of: "").isEmpty)
    #expect(PrintableText.lines(of: "a\nb\nc", most: 2).map(\.string) == ["a", "b", "<cut>"])
  }

  @Test func asciiSpellsOutEverythingElse() {
    #expect(PrintableText("né 日").ascii.string == "n<U+E9> <U+65E5>")
    #expect(PrintableText("plain").ascii == "plain")
  }
}
