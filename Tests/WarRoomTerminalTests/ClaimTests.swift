import Testing
import WarRoomCanvas

@testable import WarRoomTerminal

@Suite struct ClaimTests {
  @Test func anotherThreadIsRefusedWithNothingChanged() {
    #expect(throws: TerminalError.notMainThread) {
      try Terminal.withClaimed { (_: inout Terminal) throws(TerminalError) -> Int in 1 }
    }
  }

  @Test func errorsAreSafeToPrint() {
    #expect(TerminalError.unfit(type: "\u{1B}[2J").description.contains("^[[2J"))
  }

  @Test func theEscapeDelayStaysInBounds() {
    #expect(TerminalOptions().escapeDelay == 25)
    #expect(TerminalOptions(escapeDelay: -5).escapeDelay == 0)
    #expect(TerminalOptions(escapeDelay: 99_999).escapeDelay == 2_000)
  }
}
