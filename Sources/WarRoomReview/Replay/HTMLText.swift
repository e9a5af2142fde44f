import WarRoomCanvas

/// Text from people and from outside, made safe inside an element or a quoted attribute of HTML:
/// printable, and no character of it can be markup.
struct HTMLText {
  let text: String

  init(_ untrusted: String) {
    var safe = ""
    for line in PrintableText.lines(of: untrusted) {
      if !safe.isEmpty { safe += " " }
      for scalar in line.string.unicodeScalars {
        switch scalar {
        case "&": safe += "&amp;"
        case "<": safe += "&lt;"
        case ">": safe += "&gt;"
        case "\"": safe += "&quot;"
        case "'": safe += "&#39;"
        default: safe.unicodeScalars.append(scalar)
        }
      }
    }
    text = safe
  }
}
