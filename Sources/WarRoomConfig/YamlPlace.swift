/// Where something stands in a file.
struct YamlPlace: Equatable, Sendable {
  let file: String
  /// Counted from 1.
  let line: Int
  /// In characters, counted from 1.
  let column: Int

  func error(_ problem: String, hint: String = "") -> ConfigError {
    ConfigError(file: file, line: line, column: column, problem: problem, hint: hint)
  }
}
