import Glibc
import Testing
import WarRoomCanvas

@testable import WarRoomTerminal

@Suite struct LibraryWidthTests {
  /// Curses places text by the C library's widths. Where the library knows a scalar that we show,
  /// both must agree; a scalar it does not know is drawn as `?`, as wide as we count it.
  @Test func bothCountTheSameColumns() throws {
    try #require(unsafe setlocale(LC_CTYPE, "C.UTF-8") != nil)
    var differing: [String] = []
    var unknown = 0
    for value in UInt32(0x20)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value), let ours = DisplayWidth.of(scalar) else { continue }
      guard let theirs = Terminal.libraryWidth(of: scalar) else {
        unknown += 1
        continue
      }
      if ours != theirs { differing.append("U+\(String(value, radix: 16)) \(ours) \(theirs)") }
    }
    // An Ahom vowel that later versions of Unicode count otherwise: drawn as `?` until they agree.
    #expect(differing.filter { $0 != "U+1171e 1 0" } == [])
    #expect(unknown < 20_000, "the library is more than a few Unicode versions behind")
  }
}
