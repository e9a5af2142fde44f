import Testing

@testable import WarRoomCanvas

@Suite struct GlyphsTests {
  private func all(_ glyphs: Glyphs) -> [PrintableText] {
    [
      glyphs.rule, glyphs.heavyRule, glyphs.bar, glyphs.marker, glyphs.ellipsis, glyphs.bullet,
      glyphs.arrow, glyphs.closed, glyphs.open,
    ] + glyphs.levels
  }

  @Test func everyGlyphTakesOneColumn() {
    #expect((all(.unicode) + all(.ascii)).allSatisfy { $0.width == 1 })
  }

  @Test func asciiMeansAllOfThem() {
    #expect(all(.ascii).allSatisfy { $0.string.utf8.allSatisfy { $0 < 0x7F } })
    #expect(Glyphs.unicode.levels.count == Glyphs.ascii.levels.count)
  }

  @Test func sparklinesGoFromLowestToHighest() {
    #expect(Glyphs.unicode.sparkline([0, 3.5, 7]).string == "▁▅█")
    #expect(Glyphs.ascii.sparkline([5, 5, .nan, 5]).string == "__ _")
    let huge = Double.greatestFiniteMagnitude
    #expect(Glyphs.ascii.sparkline([-huge, huge]).width == 2)
    #expect(Glyphs.ascii.sparkline([]).isEmpty)
  }

  @Test func rulesHaveTheirLength() {
    #expect(Glyphs.unicode.rule(columns: 3, heavy: true).string == "━━━")
    #expect(Glyphs.ascii.rule(columns: -1).isEmpty)
  }
}
