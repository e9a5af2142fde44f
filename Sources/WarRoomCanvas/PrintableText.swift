/// Text that is safe to show: the one gate between words from outside and a terminal.
///
/// Whatever it is made from, its string holds only scalars with a shape of their own. Everything
/// else is spelled out: controls as `^[`, other scalars as `<U+202E>`, bytes that are not UTF-8
/// as `<9B>`. Nothing is dropped in silence, because someone may be about to approve what is
/// read here. Making printable text of printable text changes nothing.
package struct PrintableText: Hashable, Sendable {
  /// What becomes of a tab.
  package enum Tabs: Hashable, Sendable {
    /// Spelled out as `^I`.
    case shown
    /// Spaces up to the next stop; stops are 1...16 columns apart.
    case spaces(every: Int)
  }

  /// The safe text.
  package let string: String
  /// Columns it takes on a terminal.
  package let width: Int

  /// No text.
  package init() { self.init(string: "", width: 0) }

  /// The printable form of any string, at most `limit` columns and then `<cut>`.
  package init(
    _ text: some StringProtocol, tabs: Tabs = .shown, limit: Int = .max
  ) {
    var builder = PrintableBuilder(tabs: tabs, limit: limit)
    for scalar in text.unicodeScalars {
      guard builder.add(scalar) else { break }
    }
    self = builder.text
  }

  /// The printable form of bytes that may or may not be UTF-8, at most `limit` columns and then
  /// `<cut>`.
  package init(
    bytes: some Collection<UInt8>, tabs: Tabs = .shown, limit: Int = .max
  ) {
    var builder = PrintableBuilder(tabs: tabs, limit: limit)
    var decoder = Unicode.UTF8.ForwardParser()
    var input = bytes.makeIterator()
    var place = bytes.startIndex
    reading: while true {
      switch decoder.parseScalar(from: &input) {
      case .valid(let encoded):
        bytes.formIndex(&place, offsetBy: encoded.count)
        guard builder.add(Unicode.UTF8.decode(encoded)) else { break reading }
      case .error(let length):
        for _ in 0..<length {
          guard builder.add(invalid: bytes[place]) else { break reading }
          bytes.formIndex(after: &place)
        }
      case .emptyInput:
        break reading
      }
    }
    self = builder.text
  }

  /// Trusts its arguments: only for pieces of text that is printable already.
  init(string: String, width: Int) {
    self.string = string
    self.width = width
  }

  /// True when there is nothing to show.
  package var isEmpty: Bool { string.isEmpty }
}

extension PrintableText: ExpressibleByStringInterpolation, CustomStringConvertible {
  /// Our own words, and outside words put between them, pass the same gate.
  package init(stringLiteral value: String) { self.init(value) }

  /// The safe text.
  package var description: String { string }
}
