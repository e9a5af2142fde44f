/// One column of the scrubber: what happened in its share of the time.
package struct ReplayBucket: Hashable, Sendable {
  /// Records in it.
  package var count: Int
  /// Everything that they are.
  package var kinds: ReplayKinds

  package init(count: Int = 0, kinds: ReplayKinds = []) {
    self.count = count
    self.kinds = kinds
  }
}
