/// Text from people and from outside, made safe inside Markdown: it can be no heading, link, image,
/// mention or raw HTML.
struct MarkdownText {
  let text: String

  /// One line of prose: every character that Markdown or HTML could read is escaped.
  init(_ untrusted: String) {
    var safe = ""
    for scalar in untrusted.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": safe += " "
      case "\\", "`", "*", "_", "{", "}", "[", "]", "(", ")", "#", "+", "!", "|", "~", "=":
        safe += "\\" + String(scalar)
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "@": safe += "&#64;"
      // Only where it would make a link of its own: `http://`.
      case "/" where safe.hasSuffix(":"): safe += "&#47;"
      default:
        safe += MarkdownText.isShown(scalar) ? String(scalar) : MarkdownText.code(scalar)
      }
    }
    text = safe
  }

  /// False for what a reader would not see, or would see act on its neighbours.
  static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default:
      true
    }
  }

  private static func code(_ scalar: Unicode.Scalar) -> String {
    "&lt;U+" + String(scalar.value, radix: 16, uppercase: true) + "&gt;"
  }
}
