/// One place where a file breaks a rule of the house.
struct Finding: CustomStringConvertible {
  let path: String
  /// From 1; 0 speaks of the whole file.
  let line: Int
  let words: String

  var description: String { line == 0 ? "\(path): \(words)" : "\(path):\(line): \(words)" }
}
