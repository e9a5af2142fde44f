/// Names a run within its incident: 1, 2, 3 …
package struct RunID: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package var description: String { String(number) }

  package static func < (left: RunID, right: RunID) -> Bool { left.number < right.number }
}
