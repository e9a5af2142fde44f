import Testing
import WarRoomCanvas

@testable import WarRoomTerminal

@Suite struct KeyAssemblerTests {
  /// The keys that typed text comes out as, when nothing follows it.
  private func keys(_ text: String) -> [Key] {
    keys(text.unicodeScalars.map(RawKey.scalar))
  }

  private func keys(_ raw: [RawKey]) -> [Key] {
    var assembler = KeyAssembler()
    var keys: [Key] = []
    for key in raw { assembler.feed(key, into: &keys) }
    assembler.settle(into: &keys)
    #expect(assembler.patience == nil)
    return keys
  }

  @Test(arguments: [
    ("j", [Key.character("j")]), ("\r\n", [.enter, .enter]), ("\t", [.tab]),
    ("\u{8}\u{7F}", [.backspace, .backspace]),
    ("\u{3}\u{1A}\u{C}", [.control("c"), .control("z"), .control("l")]),
    ("\0", [.control(" ")]), ("\u{1D}", [.control("]")]),
    ("é日", [.character("é"), .character("日")]),
    ("\u{9B}\u{202E}", [.unknown, .unknown]),
  ])
  func scalarsBecomeKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test(arguments: [
    ("\u{1B}", [Key.escape]), ("\u{1B}\u{1B}", [.escape, .escape]), ("\u{1B}x", [.alt("x")]),
    ("\u{1B}[", [.alt("[")]), ("\u{1B}O", [.alt("O")]), ("\u{1B}]", [.alt("]")]),
    ("\u{1B}[1;5Cj", [.unknown, .character("j")]), ("\u{1B}OXj", [.unknown, .character("j")]),
    ("\u{1B}[?62;22c", [.unknown]), ("\u{1B}]11;rgb:0/0/0\u{1B}\\j", [.unknown, .character("j")]),
    ("\u{1B}]11;rgb:0/0/0\u{7}j", [.unknown, .character("j")]), ("\u{1B}[1;", [.unknown]),
    ("\u{1B}P1$r\u{1B}\\", [.unknown]), ("\u{1B}\r", [.escape, .enter]),
  ])
  func theLettersOfAnUnknownSequenceAreNoKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func aSequenceWithoutEndEnds() {
    #expect(keys("\u{1B}[" + String(repeating: "1", count: 5_000)).count > 1)
  }

  @Test func aPasteIsOneKeyAndNothingInItActs() {
    let inside = "rm -rf /\r\u{3}\u{1A}\u{1B}[2Jq".unicodeScalars.map(RawKey.scalar)
    let all = [.pasteStart] + inside + [.named(.up), .pasteEnd, .scalar("j")]
    let bytes = Array("rm -rf /\n\u{3}\u{1A}\u{1B}[2Jq".utf8)
    #expect(keys(all) == [.paste(bytes), .character("j")])
  }

  @Test func aPasteIsBounded() {
    let flood = Array(repeating: RawKey.scalar("é"), count: Limits.pasteBytes)
    let pasted = keys([.pasteStart] + flood + [.pasteEnd])
    guard case .paste(let bytes) = pasted.first else {
      Issue.record("no paste in \(pasted.count) keys")
      return
    }
    #expect(bytes.count == Limits.pasteBytes)
    #expect(pasted.count == 1)
  }

  @Test func aPasteWithoutEndDoesNotSwallowWhatIsTypedLater() {
    var assembler = KeyAssembler()
    var keys: [Key] = []
    assembler.feed(.pasteStart, into: &keys)
    assembler.feed(.scalar("a"), into: &keys)
    #expect(assembler.patience == Limits.pasteQuiet)
    assembler.settle(into: &keys)
    assembler.feed(.scalar("q"), into: &keys)
    assembler.feed(.pasteEnd, into: &keys)
    #expect(keys == [.paste([97]), .character("q")])
  }

  @Test func escapeBeforeANamedKeyStandsForItself() {
    #expect(keys([.scalar("\u{1B}"), .named(.up)]) == [.escape, .up])
    #expect(keys([.invalid, .ignored, .none]) == [.unknown])
  }
}
