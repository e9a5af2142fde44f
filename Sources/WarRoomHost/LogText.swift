/// Makes text from outside safe to stand in a log: one line, ASCII, bounded.
enum LogText {
  static func escape(_ text: String) -> String {
    var line = ""
    for scalar in text.unicodeScalars.prefix(Limits.logLineScalars) {
      if scalar.value >= 0x20, scalar.value < 0x7f, scalar != "\\" {
        line.unicodeScalars.append(scalar)
      } else {
        line += "\\u{" + String(scalar.value, radix: 16) + "}"
      }
    }
    return line
  }
}
