/// Text from people and from outside, made safe inside HTML, in elements and in quoted attributes.
struct HTMLText {
  let text: String

  init(_ untrusted: String) {
    var safe = ""
    for scalar in untrusted.unicodeScalars {
      switch scalar {
      case "&": safe += "&amp;"
      case "<": safe += "&lt;"
      case ">": safe += "&gt;"
      case "\"": safe += "&quot;"
      case "'": safe += "&#39;"
      case "\n", "\r", "\t": safe += " "
      default:
        safe +=
          MarkdownText.isShown(scalar)
          ? String(scalar) : "&lt;U+\(String(scalar.value, radix: 16, uppercase: true))&gt;"
      }
    }
    text = safe
  }
}
