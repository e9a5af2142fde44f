/// A list in pieces, so that snapshots share what did not change between them.
struct TapePieces<Element> {
  private let pieces: [[Element]]
  private let count: Int

  init() {
    pieces = []
    count = 0
  }

  /// `list` with the pieces of `earlier`, where only the elements in `changed` and those that
  /// came after have changed since. Says how many elements are not shared.
  init(_ list: [Element], since earlier: TapePieces, changed: Set<Int>, copied: inout Int) {
    let size = Limits.tapePiece
    var pieces = earlier.pieces
    var stale = Set(changed.map { $0 / size })
    if list.count > earlier.count {
      stale.formUnion(earlier.count / size...(list.count - 1) / size)
    }
    for piece in stale.sorted() {
      let range = piece * size..<min((piece + 1) * size, list.count)
      guard !range.isEmpty else { continue }
      copied += range.count
      if piece < pieces.count {
        pieces[piece] = Array(list[range])
      } else {
        pieces.append(Array(list[range]))
      }
    }
    self.pieces = pieces
    count = list.count
  }

  /// All elements in order.
  var list: [Element] {
    var list: [Element] = []
    list.reserveCapacity(count)
    for piece in pieces { list += piece }
    return list
  }
}
