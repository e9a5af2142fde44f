import WarRoomGate

/// What is wrong in a file of ours, and where: worded for who has to mend it.
package struct ConfigError: Error, Equatable, Sendable, CustomStringConvertible {
  package var file: String
  /// Counted from 1; 0 when the file as a whole is meant.
  package var line: Int
  /// In characters, counted from 1; 0 when the whole line is meant.
  package var column: Int
  package var problem: String
  /// What to do instead; empty when there is nothing to say.
  package var hint: String

  package init(file: String, line: Int, column: Int, problem: String, hint: String = "") {
    self.file = file
    self.line = line
    self.column = column
    self.problem = problem
    self.hint = hint
  }

  /// One sentence, such as ``policy.yaml:3:1: unknown key `aprovers` (did you mean `approvers`?)``.
  package var description: String {
    let name = Quotation.visible(file)
    let place = line == 0 ? name : "\(name):\(line):\(column)"
    return place + ": " + problem + (hint.isEmpty ? "" : " (\(hint))")
  }
}
