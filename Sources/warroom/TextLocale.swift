import WarRoomSystem

/// What the environment says of characters.
enum TextLocale {
  /// True where text on standard output is UTF-8.
  static var isUTF8: Bool {
    for name in ["LC_ALL", "LC_CTYPE", "LANG"] {
      guard let value = ThisProcess.variable(name), !value.isEmpty else { continue }
      let text = value.lowercased()
      return text.hasSuffix("utf-8") || text.hasSuffix("utf8")
    }
    return false
  }
}
