/// The address that a command prints of what it has made.
enum PrintedLink {
  /// The first `https://` or `http://` address of the output; nil where there is none.
  static func first(in output: some Collection<UInt8>) -> String? {
    let bytes = Array(output)
    for start in bytes.indices where bytes[start] == 0x68 {
      let rest = bytes[start...]
      guard rest.starts(with: "https://".utf8) || rest.starts(with: "http://".utf8) else {
        continue
      }
      var link = rest.prefix(Limits.linkBytes).prefix(while: isPart)
      // A sentence's end, or a bracket around it, is not part of it.
      while let last = link.last, ".,;:!?)]}'\"".utf8.contains(last) { link.removeLast() }
      let isMore = link.count > "https://".utf8.count
      if isMore { return String(decoding: link, as: UTF8.self) }
    }
    return nil
  }

  /// Printable ASCII without blanks, quotes and angle brackets.
  private static func isPart(_ byte: UInt8) -> Bool {
    (0x21..<0x7f).contains(byte) && !"\"<>`".utf8.contains(byte)
  }
}
