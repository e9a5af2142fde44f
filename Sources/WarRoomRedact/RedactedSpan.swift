/// A part of a line that is taken out.
struct RedactedSpan: Equatable {
  var range: Range<Int>
  var kind: SecretKind
  /// The kind stands in its place and is counted; false for what goes on from a line before.
  var isNamed = true
}
