/// Where someone stands in a list, by identity: rows that come or go move neither the selection
/// nor the window. The list is any collection that counts from 0; a range of a million rows costs
/// no more than an array of ten.
struct ListPosition<ID: Hashable & Sendable>: Equatable, Sendable {
  /// The selected item; nil: none, or the list follows its end.
  var selected: ID?
  /// The item in the first row of the window; nil: the list's natural end.
  var top: ID?

  /// Rows to show of `ids`: the anchored window, moved no further than the selection needs.
  /// Without an anchor it stands at the end when `following`, else at the start.
  func window<IDs: RandomAccessCollection>(
    of ids: IDs, height: Int, following: Bool
  ) -> Range<Int> where IDs.Element == ID, IDs.Index == Int {
    let height = max(height, 0)
    let last = max(0, ids.count - height)
    var start = top.flatMap { ids.firstIndex(of: $0) } ?? (following ? last : 0)
    if let place = selected.flatMap({ ids.firstIndex(of: $0) }) {
      if place < start { start = place }
      if place >= start + height { start = place - max(height, 1) + 1 }
    }
    start = min(max(start, 0), last)
    return start..<min(start + height, ids.count)
  }

  /// Selects the item `step` rows away, or the first or last one, and moves the window along.
  mutating func move<IDs: RandomAccessCollection>(
    by step: Int, in ids: IDs, height: Int, following: Bool
  ) where IDs.Element == ID, IDs.Index == Int {
    guard !ids.isEmpty else { return }
    let shown = window(of: ids, height: height, following: following)
    // Where nothing is selected yet, the first row is marked, or the last one that is followed.
    let from =
      selected.flatMap { ids.firstIndex(of: $0) } ?? (following ? ids.count - 1 : 0)
    let (sum, overflow) = from.addingReportingOverflow(step)
    let place = min(max(overflow ? (step < 0 ? 0 : ids.count) : sum, 0), ids.count - 1)
    if shown.lowerBound < ids.count { top = ids[shown.lowerBound] }
    selected = ids[place]
    let moved = window(of: ids, height: height, following: following)
    top = ids[min(moved.lowerBound, ids.count - 1)]
  }
}
