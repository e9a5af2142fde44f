/// Distributions as rows on one logarithmic axis, for a terminal or a pipe.
package struct BoxPlot: Equatable, Sendable {
  package var rows: [String]

  /// What is drawn with.
  private struct Marks {
    var line, box, median, tail: String

    static let unicode = Marks(line: "─", box: "█", median: "┃", tail: "·")
    static let ascii = Marks(line: "-", box: "#", median: "|", tail: ".")
  }

  /// One row for each distribution, all equally wide; blank where it has no incident.
  package init(_ distributions: [Distribution], isASCII: Bool) {
    let marks = isASCII ? Marks.ascii : Marks.unicode
    let all = distributions.compactMap(\.numbers).flatMap { $0 }.map { BoxPlot.height($0) }
    let (low, high) = (all.min() ?? 0, all.max() ?? 1)
    rows = distributions.map { distribution in
      guard let numbers = distribution.numbers else {
        return String(repeating: " ", count: Limits.plotColumns)
      }
      let places = numbers.map { value in
        high > low
          ? Int((BoxPlot.height(value) - low) / (high - low) * Double(Limits.plotColumns - 1)) : 0
      }
      return (0..<Limits.plotColumns).map { column in
        if column == places[2] { return marks.median }
        if (places[1]...places[3]).contains(column) { return marks.box }
        if (places[0]...places[4]).contains(column) { return marks.line }
        return (places[4]...places[5]).contains(column) ? marks.tail : " "
      }.joined()
    }
  }

  /// Durations go from seconds to days: each ten times as long is as much further.
  private static func height(_ seconds: Int64) -> Double {
    Double.logarithm(Double(max(seconds, 0)) + 1)
  }
}
