/// A chart's line as dots: a column of dots for each slot of time, drawn as one stroke from each
/// value to the next.
struct ChartDots: Equatable, Sendable {
  /// `rows[place row][place column]`, each with its dots by column and row.
  private(set) var places: [[[[Bool]]]]
  let style: ChartStyle

  /// `values`: one for each column of dots; `rows`: rows of places.
  init(
    _ values: [Double?], scale: ClosedRange<Double>, rows: Int, columns: Int, style: ChartStyle
  ) {
    self.style = style
    let none = Array(repeating: Array(repeating: false, count: style.down), count: style.across)
    places = Array(repeating: Array(repeating: none, count: columns), count: rows)
    let height = rows * style.down
    guard height > 0 else { return }
    let span = scale.upperBound - scale.lowerBound
    var before: Int?
    for (slot, value) in values.enumerated() where slot < columns * style.across {
      guard let value else {
        before = nil
        continue
      }
      let share = min(max((value - scale.lowerBound) / span, 0), 1)
      let level = min(Int(share * Double(height)), height - 1)
      let from = before.map { $0 < level ? $0 + 1 : $0 > level ? $0 - 1 : level } ?? level
      for each in min(from, level)...max(from, level) { set(slot, height - 1 - each) }
      before = level
    }
  }

  private mutating func set(_ slot: Int, _ dot: Int) {
    places[dot / style.down][slot / style.across][slot % style.across][dot % style.down] = true
  }

  /// The character of a place; nil for none.
  func glyph(row: Int, column: Int) -> String? { style.glyph(places[row][column]) }
}
