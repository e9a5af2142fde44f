/// Where and why bytes are not the JSON that we read.
package struct JSONError: Error, Equatable, Sendable {
  /// Counted from 1.
  package var line: Int
  /// In bytes, counted from 1.
  package var column: Int
  package var problem: Problem

  /// Why the reader stopped.
  package enum Problem: Equatable, Sendable {
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case duplicateKey(String)
    case badUTF8
    case badEscape
    /// Half of a surrogate pair: it stands for no character.
    case loneSurrogate
    /// A control character that has to be escaped within a string.
    case rawControl(UInt8)
    case badNumber
    /// Something else was due here.
    case unexpected(UInt8)
    case unexpectedEnd
    /// Something follows the value.
    case trailingBytes
  }

  package init(line: Int, column: Int, problem: Problem) {
    self.line = line
    self.column = column
    self.problem = problem
  }
}
