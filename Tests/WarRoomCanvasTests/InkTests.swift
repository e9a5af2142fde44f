import Testing

@testable import WarRoomCanvas

@Suite struct InkTests {
  @Test(arguments: [
    (Ink.ansi(.brightRed), ColourDepth.ansi8, Ink.ansi(.red), true),
    (.ansi(.red), .ansi8, .ansi(.red), false),
    (.ansi(.brightRed), .ansi16, .ansi(.brightRed), false),
    (.indexed(200), .ansi16, .terminal, false), (.indexed(200), .indexed256, .indexed(200), false),
    (.indexed(9), .ansi8, .ansi(.red), true), (.indexed(9), .ansi16, .ansi(.brightRed), false),
    (.ansi(.red), .mono, .terminal, false), (.terminal, .indexed256, .terminal, false),
  ])
  func inksFitTheTerminal(ink: Ink, depth: ColourDepth, expected: Ink, bold: Bool) {
    let reduced = ink.reduced(to: depth)
    #expect(reduced.ink == expected)
    #expect(reduced.bold == bold)
    #expect(reduced.ink.number < max(depth.rawValue, 1))
  }

  @Test(arguments: [
    (-1, ColourDepth.mono), (0, .mono), (8, .ansi8), (15, .ansi8), (16, .ansi16), (88, .ansi16),
    (256, .indexed256), (16_777_216, .indexed256),
  ])
  func depthFollowsTheCountOfColours(colours: Int, depth: ColourDepth) {
    #expect(ColourDepth(colours: colours) == depth)
  }
}
