/// Bounds of one JSON text, for readers that name none of their own.
enum Limits {
  /// Bytes: a webhook body is refused beyond 1 MiB, and nothing we read is larger.
  static let bytes = 1 << 20
  /// Arrays and objects within each other: the reader recurses once for each.
  static let depth = 64
  /// Values in all: keeps the tree of a body of `[[],[],…` within some tens of megabytes.
  static let values = 200_000
  /// Members up to which a repeated name is looked for by comparing with each.
  static let comparedMembers = 16
}
