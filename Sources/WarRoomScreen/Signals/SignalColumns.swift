/// Where the parts of a row of the signals pane stand.
struct SignalColumns: Equatable, Sendable {
  let title: Int
  let sparkStart: Int
  /// Places of the line.
  let spark: Int
  let value: Int
  let valueWidth: Int
  let trend: Int
  /// What it is measured by; in the second row where there is one.
  let measures: Int
  let usual: Int
  /// Whether `measures` fits into the first row.
  let hasMeasures: Bool
  let hasSecondRow: Bool

  /// `columns`: of the pane; `hasSecondRow`: usual and limit stand below.
  init(_ columns: Int, hasSecondRow: Bool) {
    let isComfortable = columns >= 96
    title = columns >= Limits.wideColumns ? 24 : isComfortable ? 18 : 12
    sparkStart = 2 + title + 1
    valueWidth = isComfortable ? 14 : 10
    usual = isComfortable ? 16 : 12
    self.hasSecondRow = hasSecondRow
    hasMeasures = columns >= 76 && !hasSecondRow
    let measured = hasMeasures ? usual + 1 + (isComfortable ? 15 : 11) : 0
    // Value, trend, what it is measured by, and the age, with blanks between them.
    spark = max(columns - sparkStart - 1 - (valueWidth + 1 + 6 + 1 + measured + 12), 6)
    value = sparkStart + spark + 1
    trend = value + valueWidth + 1
    measures = hasSecondRow ? value + 2 : trend + 7
  }
}
