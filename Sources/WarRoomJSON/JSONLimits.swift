/// What a text may hold before it is refused.
package struct JSONLimits: Equatable, Sendable {
  /// Bytes of the whole text.
  package var bytes: Int
  /// Arrays and objects within each other.
  package var depth: Int
  /// Values in all, of every type.
  package var values: Int

  package init(bytes: Int, depth: Int, values: Int) {
    self.bytes = bytes
    self.depth = depth
    self.values = values
  }

  /// One mebibyte, 64 levels, 200,000 values.
  package static let standard = JSONLimits(
    bytes: Limits.bytes, depth: Limits.depth, values: Limits.values)
}
