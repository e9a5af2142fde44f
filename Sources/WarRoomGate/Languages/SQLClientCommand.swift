/// A command for the client itself, such as `\dt` or `.tables`.
struct SQLClientCommand: Sendable {
  /// With what it begins with.
  var name: String
  var start: Int
  var end: Int
  /// The rest of its line.
  var arguments: Range<Int>
}
