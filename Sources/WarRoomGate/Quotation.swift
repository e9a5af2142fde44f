/// Words of others inside sentences of ours: nothing in them can move a cursor or hide.
package enum Quotation {
  /// The text in backquotes, cut to a readable length, with `<U+XXXX>` for what cannot be seen.
  package static func of(_ text: String) -> String {
    var shown = ""
    var count = 0
    for scalar in text.unicodeScalars {
      guard count < Limits.quotedLength else { return "`" + shown + "…`" }
      if scalar != "`", Quotation.isPlain(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += Quotation.name(of: scalar)
      }
      count += 1
    }
    return "`" + shown + "`"
  }

  /// The whole text without quotes, with `<U+XXXX>` for what cannot be seen.
  package static func visible(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if Quotation.isPlain(scalar) {
        shown.unicodeScalars.append(scalar)
      } else {
        shown += Quotation.name(of: scalar)
      }
    }
    return shown
  }

  /// The scalar's number, such as `<U+202E>`.
  package static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits + ">"
  }

  /// True for what is seen as itself: no controls, no blanks but the space, nothing invisible,
  /// nothing that turns the direction of text, no stand-in for bytes that were not text.
  package static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      return false
    case .spaceSeparator:
      return scalar == " "
    default:
      return !properties.isDefaultIgnorableCodePoint && scalar != "\u{FFFD}"
        && scalar != "\u{2800}"
    }
  }
}
