import Testing

@testable import WarRoomCanvas

@Suite struct FrameTests {
  @Test func textIsPutAndClippedAtTheRight() {
    var frame = Frame(rows: 2, columns: 6)
    frame.put("abcdefgh", row: 0, column: 0)
    frame.put("abcdefgh", row: 1, column: 2, width: 3)
    #expect(frame.text() == ["abcde…", "  ab…"])
    var plain = Frame(rows: 1, columns: 4, glyphs: .ascii)
    plain.put("abcdefgh", row: 0, column: 0)
    #expect(plain.text() == ["abc~"])
  }

  @Test func aWideCharacterNeverHangsOverTheEdge() {
    var frame = Frame(rows: 3, columns: 5)
    frame.put("日本語", row: 0, column: 0)
    frame.put("日", row: 1, column: 4)
    frame.put("abc日", row: 2, column: 0)
    #expect(frame.text() == ["日本…", "    …", "abc日"])
    #expect(frame[2, 4]?.isContinuation == true)
  }

  @Test func overwritingHalfAWideCharacterBlanksTheOtherHalf() {
    var frame = Frame(rows: 2, columns: 4)
    frame.put("日本", row: 0, column: 0)
    frame.put("x", row: 0, column: 1)
    #expect(frame.text()[0] == " x本")
    frame.put("日本", row: 1, column: 0)
    frame.put("語", row: 1, column: 1)
    #expect(frame.text()[1] == " 語")
    #expect(frame.cells.count == 8)
  }

  @Test(arguments: [(0, 0), (0, 5), (5, 0), (1, 1), (-3, -3)])
  func framesOfAnySizeTakeAnything(rows: Int, columns: Int) {
    var frame = Frame(rows: rows, columns: columns)
    for row in [Int.min, -1, 0, 1, 9, Int.max] {
      for column in [Int.min, -1, 0, 1, 9, Int.max] {
        for width in [Int.min, -1, 0, 1, 9, Int.max] {
          frame.put("日本 text", row: row, column: column, width: width)
          frame.fill(row: row, column: column, rows: width, columns: width)
          frame.restyle(row: row, column: column, rows: width, columns: 2) { $0.bold = true }
        }
      }
    }
    #expect(frame.text().count == max(rows, 0))
    #expect(frame.changes(since: nil).allSatisfy { !$0.cells.isEmpty })
  }

  @Test func textLeftOfTheFrameIsCutThere() {
    var frame = Frame(rows: 1, columns: 4)
    frame.put("abcdef", row: 0, column: -2)
    #expect(frame.text() == ["cdef"])
  }

  @Test func attributesTellWhatIsNotPlain() {
    var frame = Frame(rows: 2, columns: 8)
    frame.put("ok", row: 0, column: 1, style: Style(foreground: .ansi(.green), bold: true))
    frame.fill(row: 1, column: 0, rows: 1, columns: 8, style: Style(background: .indexed(236)))
    frame.restyle(row: 1, column: 2, rows: 1, columns: 2) { $0.reverse = true }
    #expect(
      frame.attributes() == [
        "0:1-2 bold green", "1:0-1 on 236", "1:2-3 reverse on 236", "1:4-7 on 236",
      ])
  }

  @Test func aFrameLiesOnAnotherWithItsCursor() {
    var dialog = Frame(rows: 1, columns: 4)
    dialog.put("日本", row: 0, column: 0)
    dialog.cursor = Cursor(row: 0, column: 1)
    var frame = Frame(rows: 2, columns: 6)
    frame.put("......", row: 1, column: 0)
    frame.place(dialog, row: 1, column: 3)
    #expect(frame.text() == ["", "...日"])
    #expect(frame.cursor == Cursor(row: 1, column: 4))
    frame.place(dialog, row: 1, column: -1)
    #expect(frame.text()[1].hasPrefix(" 本"))
  }

  @Test func theSameFrameChangesNothing() {
    var frame = Frame(rows: 3, columns: 10)
    frame.put("日本 e\u{301}", row: 1, column: 1)
    #expect(frame.changes(since: frame) == [])
    #expect(Frame(rows: 0, columns: 0).changes(since: nil) == [])
  }

  @Test func anotherSizeChangesEverything() {
    let frame = Frame(rows: 3, columns: 10)
    #expect(frame.changes(since: Frame(rows: 3, columns: 9)).map(\.cells.count) == [10, 10, 10])
  }

  @Test func movingTheMarkerChangesTwoCells() {
    var before = Frame(rows: 4, columns: 80)
    before.put(">", row: 1, column: 0)
    var after = Frame(rows: 4, columns: 80)
    after.put(">", row: 2, column: 0)
    let runs = after.changes(since: before)
    #expect(runs.map(\.row) == [1, 2])
    #expect(runs.map(\.cells.count) == [1, 1])
  }

  /// Random edits, replayed on the frame before: the runs must rebuild the frame after exactly and
  /// never begin in the middle of a character.
  @Test func runsRebuildTheFrame() {
    var generator = SplitMix(state: 7)
    let words: [PrintableText] = ["a", "日", "本語", "e\u{301}x", "      ", "xyz"]
    var before = Frame(rows: 4, columns: 13)
    for _ in 0..<3_000 {
      var after = before
      for _ in 0..<Int.random(in: 0...4, using: &generator) {
        after.put(
          words[Int.random(in: 0..<words.count, using: &generator)],
          row: Int.random(in: 0..<4, using: &generator),
          column: Int.random(in: 0..<13, using: &generator),
          style: Bool.random(using: &generator) ? .plain : Style(bold: true))
      }
      var rebuilt = before.cells
      for run in after.changes(since: before) {
        #expect(run.cells.first?.isContinuation == false)
        let start = run.row * 13 + run.column
        rebuilt.replaceSubrange(start..<start + run.cells.count, with: run.cells)
      }
      #expect(rebuilt == after.cells)
      #expect(isWhole(after))
      before = after
    }
  }

  /// Every wide cell is followed by its second half, and no half stands alone.
  private func isWhole(_ frame: Frame) -> Bool {
    for row in 0..<frame.rows {
      var owed = 0
      for column in 0..<frame.columns {
        let width = Int(frame[row, column]?.width ?? 1)
        guard (width == 0) == (owed == 1) else { return false }
        owed = width == 2 ? 1 : 0
      }
      guard owed == 0 else { return false }
    }
    return true
  }
}

/// The same numbers in every run.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
