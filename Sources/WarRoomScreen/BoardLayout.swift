/// Which rows each pane has. Depends on the size, the focus and how much there is to show of the
/// small panes, so that a new record moves nothing.
struct BoardLayout: Equatable, Sendable {
  /// The rows of one pane.
  struct Area: Equatable, Sendable {
    var pane: Pane
    /// Row of its rule line.
    var rule: Int
    /// Rows below the rule; 0 when the pane is folded into its rule line.
    var height: Int
  }

  var areas: [Area]

  /// Rows of the header.
  static let headerRows = 2
  /// Rows of message and footer.
  static let footerRows = 2

  init(_ size: Size, focus: Pane, zoomed: Bool, services: Int, options: Int) {
    let rows = max(size.rows - BoardLayout.headerRows - BoardLayout.footerRows, 0)
    areas = []
    guard rows > 0 else { return }
    if zoomed {
      areas = [Area(pane: focus, rule: BoardLayout.headerRows, height: rows - 1)]
      return
    }
    let content = max(rows - Pane.allCases.count, 0)
    var heights: [Pane: Int] = [:]
    if size.rows < Limits.openRows {
      heights = [focus: content]
    } else {
      let blast = min(max(services, 1), max(3, content / 6))
      let choices = min(max(options, 1), max(5, content / 4))
      let output = max(3, content / 5)
      heights = [.blast: blast, .options: choices, .output: output]
      heights[.timeline] = max(content - blast - choices - output, 0)
    }
    var row = BoardLayout.headerRows
    for pane in Pane.allCases {
      let height = heights[pane] ?? 0
      areas.append(Area(pane: pane, rule: row, height: height))
      row += 1 + height
    }
  }

  func height(of pane: Pane) -> Int { areas.first { $0.pane == pane }?.height ?? 0 }
}
