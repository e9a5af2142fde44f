import WarRoomCanvas

/// Which characters charts are drawn with: what a terminal can show differs.
package enum ChartStyle: String, CaseIterable, Sendable {
  /// Two by four dots in a place: the finest. Terminals take it from another font where theirs has
  /// none.
  case braille
  /// Block elements, for fonts without braille such as the Linux console's.
  case blocks
  case ascii

  /// Values side by side in one place.
  var across: Int { self == .braille ? 2 : 1 }
  /// Steps of height in one place of a chart of several rows.
  var down: Int { self == .braille ? 4 : 2 }

  /// The character for the dots of one place; nil for none. `dots[column][row]`, rows from the top.
  func glyph(_ dots: [[Bool]]) -> String? {
    guard dots.contains(where: { $0.contains(true) }) else { return nil }
    switch self {
    case .braille:
      var bits: UInt32 = 0
      for (column, rows) in dots.prefix(2).enumerated() {
        for (row, isSet) in rows.prefix(4).enumerated() where isSet {
          bits |= ChartStyle.bits[column][row]
        }
      }
      return Unicode.Scalar(0x2800 + bits).map { String(Character($0)) }
    case .blocks, .ascii:
      let upper = dots[0][0]
      let lower = dots[0][1]
      let glyphs = self == .blocks ? ["▀", "▄", "█"] : ["'", ".", ":"]
      return upper && lower ? glyphs[2] : upper ? glyphs[0] : glyphs[1]
    }
  }

  /// Bits of the dots, by column and row.
  private static let bits: [[UInt32]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  /// One place of a line of bars: each value's share of the height, 0 to 1; nil where there is no
  /// value. Nil for none at all.
  func bar(_ shares: [Double?], glyphs: Glyphs) -> String? {
    guard shares.contains(where: { $0 != nil }) else { return nil }
    switch self {
    case .braille:
      // A value is seen even where it is the least.
      return glyph(
        shares.map { share in
          let height = share.map { 1 + Int(($0 * 3).rounded()) } ?? 0
          return (0..<4).map { 4 - $0 <= height }
        })
    case .blocks, .ascii:
      let share = shares.compactMap(\.self).max() ?? 0
      let levels = self == .ascii ? Glyphs.ascii.levels : glyphs.levels
      return levels[Int((share * Double(levels.count - 1)).rounded())].string
    }
  }
}
