/// Words written so that a shell reads them back as they are.
package enum ShellText {
  /// The words with blanks between, quoted where they have to be.
  package static func line(of words: [String]) -> String {
    words.map(word).joined(separator: " ")
  }

  /// The text as one word, in quotes where it has to be.
  package static func word(_ text: String) -> String {
    let isPlain =
      !text.isEmpty
      && text.utf8.allSatisfy { byte in
        (0x30...0x3a).contains(byte) || (0x40...0x5a).contains(byte) || (0x61...0x7a).contains(byte)
          || [0x25, 0x2b, 0x2c, 0x2d, 0x2e, 0x2f, 0x3d, 0x5f].contains(byte)
      }
    if isPlain { return text }
    return "'"
      + text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "'\\''") + "'"
  }
}
