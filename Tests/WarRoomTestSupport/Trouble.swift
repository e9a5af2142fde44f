/// Why a test cannot go on, with what was seen instead.
package struct Trouble: Error, CustomStringConvertible {
  package let description: String

  package init(_ description: String) {
    self.description = description
  }
}
