/// Which part of the screen each pane has. Depends on the size, the focus, how much there is to
/// show in the small panes, and on what matters most now, so that a new record moves nothing.
struct BoardLayout: Equatable, Sendable {
  /// The place of one pane.
  struct Area: Equatable, Sendable {
    var pane: Pane
    /// Row of its rule line.
    var rule: Int
    /// Rows below the rule; 0 when the pane is folded into its rule line.
    var height: Int
    var column: Int
    var width: Int
  }

  /// What the places hang on.
  struct Needs: Equatable, Sendable {
    /// Rows that the panes have something to show in; the timeline takes what is left.
    var wanted: [Pane: Int]
    /// The panes but for the timeline, what matters most now first.
    var urgent: [Pane]
  }

  var areas: [Area]

  /// Rows of message and footer.
  static let footerRows = 2

  /// `header`: rows above the panes.
  init(_ size: Size, header: Int, focus: Pane, zoomed: Bool, needs: Needs) {
    let rows = max(size.rows - header - BoardLayout.footerRows, 0)
    areas = []
    guard rows > 0 else { return }
    if zoomed {
      areas = [Area(pane: focus, rule: header, height: rows - 1, column: 0, width: size.columns)]
    } else if size.columns >= Limits.pairedColumns, size.rows >= Limits.pairedRows {
      areas = BoardLayout.paired(size, header: header, rows: rows, needs: needs)
    } else {
      let content = max(rows - Pane.allCases.count, 0)
      let heights =
        size.rows < Limits.openRows
        ? BoardLayout.oneOpen(content, focus: focus, needs: needs)
        : BoardLayout.stacked(content, focus: focus, needs: needs)
      var row = header
      for pane in Pane.allCases {
        let height = heights[pane] ?? 0
        areas.append(
          Area(pane: pane, rule: row, height: height, column: 0, width: size.columns))
        row += 1 + height
      }
    }
  }

  /// Small: the focused pane is open, and the newest of the timeline stands in what that has no use
  /// for.
  private static func oneOpen(_ content: Int, focus: Pane, needs: Needs) -> [Pane: Int] {
    guard focus != .timeline else { return [.timeline: content] }
    let height = min(content, max(needs.wanted[focus] ?? content, 1))
    return [.timeline: content - height, focus: height]
  }

  /// Every pane takes what it needs at least, the focused one first and then what matters most;
  /// what is left goes round once more, and the rest is the timeline's.
  private static func stacked(_ content: Int, focus: Pane, needs: Needs) -> [Pane: Int] {
    let kept = min(max(content / 4, Limits.timelineRows), content)
    var left = content - kept
    var heights: [Pane: Int] = [:]
    let order = (focus == .timeline ? [] : [focus]) + needs.urgent.filter { $0 != focus }
    for round in 0..<2 {
      for pane in order {
        var wanted = needs.wanted[pane] ?? 0
        if pane == focus { wanted = max(wanted, 1) }
        let fair = round == 0 ? least(pane, isFocused: pane == focus) : fair(pane, content)
        let more = min(max(min(wanted, fair) - (heights[pane] ?? 0), 0), left)
        heights[pane, default: 0] += more
        left -= more
      }
    }
    heights[.timeline] = kept + left
    return heights
  }

  /// Rows below which a pane says too little to be open.
  private static func least(_ pane: Pane, isFocused: Bool) -> Int {
    switch pane {
    case .timeline, .blast, .output: 3
    case .options: 4
    case .signals: isFocused ? 4 : 3
    case .changes: isFocused ? 4 : 0
    }
  }

  /// Rows beyond which the timeline has the better use for them.
  private static func fair(_ pane: Pane, _ content: Int) -> Int {
    switch pane {
    case .timeline: content
    case .blast: max(3, content / 6)
    case .options: max(5, content / 5)
    case .signals: max(3, content / 4)
    case .changes: content / 8
    case .output: max(3, content / 5)
    }
  }

  /// Wide: the timeline and the output keep the whole width, because they scroll; the others,
  /// which do not, stand two and two.
  private static func paired(_ size: Size, header: Int, rows: Int, needs: Needs) -> [Area] {
    let content = max(rows - 4, 0)
    func height(_ panes: [Pane], _ most: Int) -> Int {
      min(max(panes.map { needs.wanted[$0] ?? 0 }.max() ?? 0, 3), most)
    }
    let first = height([.blast, .signals], content / 3)
    let second = height([.options, .changes], content / 5)
    let output = min(max(needs.wanted[.output] ?? 0, 1), content / 5)
    let half = (size.columns - 1) / 2
    var row = header
    var areas: [Area] = []
    func add(_ panes: [Pane], _ height: Int) {
      for (index, pane) in panes.enumerated() {
        let column = index == 0 ? 0 : half + 1
        let width = panes.count == 1 ? size.columns : index == 0 ? half : size.columns - half - 1
        areas.append(Area(pane: pane, rule: row, height: height, column: column, width: width))
      }
      row += 1 + height
    }
    add([.timeline], max(content - first - second - output, 0))
    add([.blast, .signals], first)
    add([.options, .changes], second)
    add([.output], output)
    return areas
  }

  func height(of pane: Pane) -> Int { areas.first { $0.pane == pane }?.height ?? 0 }
  func width(of pane: Pane) -> Int? { areas.first { $0.pane == pane }?.width }
}
