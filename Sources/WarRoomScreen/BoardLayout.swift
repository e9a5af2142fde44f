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

  /// Rows of message and footer.
  static let footerRows = 2

  /// `header`: rows above the panes; `wanted`: how many rows the small panes have something to
  /// show in.
  init(_ size: Size, header: Int, focus: Pane, zoomed: Bool, wanted: [Pane: Int]) {
    let rows = max(size.rows - header - BoardLayout.footerRows, 0)
    areas = []
    guard rows > 0 else { return }
    if zoomed {
      areas = [Area(pane: focus, rule: header, height: rows - 1)]
      return
    }
    let content = max(rows - Pane.allCases.count, 0)
    var heights: [Pane: Int] = [:]
    if size.rows < Limits.openRows {
      // What the open pane has no use for shows the newest of the timeline.
      let height = min(content, max(wanted[focus] ?? content, 1))
      heights = [.timeline: content - height]
      heights[focus] = focus == .timeline ? content : height
    } else {
      let blast = min(max(wanted[.blast] ?? 1, 1), max(3, content / 6))
      let choices = min(max(wanted[.options] ?? 1, 1), max(5, content / 4))
      let output = max(3, content / 5)
      heights = [.blast: blast, .options: choices, .output: output]
      heights[.timeline] = max(content - blast - choices - output, 0)
    }
    var row = header
    for pane in Pane.allCases {
      let height = heights[pane] ?? 0
      areas.append(Area(pane: pane, rule: row, height: height))
      row += 1 + height
    }
  }

  func height(of pane: Pane) -> Int { areas.first { $0.pane == pane }?.height ?? 0 }
}
