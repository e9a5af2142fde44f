/// What happens inside `${…}` beside taking a value.
struct ShellExpansion: Sendable {
  /// Commands that run.
  var scripts: [ShellScript] = []
  /// The name that gets a value: `${name:=…}`.
  var assigned: String?
  /// The name that holds the name that is looked up: `${!name}`.
  var named: String?
  /// An index or an offset is in it, which bash evaluates as arithmetic.
  var isEvaluated = false
  /// Names in those.
  var evaluated: [String] = []
  /// Those hold quotes, so that more may be evaluated than is seen.
  var isOdd = false
}
