import WarRoomCore
import WarRoomScreen

/// What shells keep of the lines that were typed.
enum ShellHistory {
  /// One line, with its time where the shell kept it.
  struct Entry: Equatable {
    var line: String
    var occurred: Timestamp?
  }

  /// The commands of a history file in its order. Bash puts a time as `#1700000000` before a
  /// command, which may then have several lines; zsh begins one with `: 1700000000:0;` and joins
  /// its lines with backslashes.
  static func commands(in bytes: [UInt8]) -> [Entry] {
    var entries: [Entry] = []
    var time: Timestamp?
    // Lines after a time belong together until the next one.
    var isOpen = false
    for raw in bytes.split(separator: 0x0a, omittingEmptySubsequences: false) {
      let text = String(decoding: raw, as: UTF8.self)
      if let last = entries.last, last.line.hasSuffix("\\"), !isOpen, last.occurred != nil {
        entries[entries.count - 1].line = String(last.line.dropLast()) + "\n" + text
      } else if let stamp = bashTime(text) {
        time = stamp
        isOpen = false
      } else if let (stamp, line) = zshEntry(text) {
        entries.append(Entry(line: line, occurred: stamp))
        time = nil
        isOpen = false
      } else if isOpen, !text.isEmpty {
        entries[entries.count - 1].line += "\n" + text
      } else if !text.isEmpty {
        entries.append(Entry(line: text, occurred: time))
        isOpen = time != nil
        time = nil
      }
    }
    return entries.filter { !$0.line.allSatisfy(\.isWhitespace) }
  }

  /// Words as a line that a shell reads back as the same words.
  static func line(_ words: [String]) -> String {
    words.map { word in
      Wording.isPlain(word) ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }.joined(separator: " ")
  }

  private static func bashTime(_ text: String) -> Timestamp? {
    guard text.hasPrefix("#") else { return nil }
    return stamp(text.dropFirst())
  }

  private static func zshEntry(_ text: String) -> (Timestamp, String)? {
    guard text.hasPrefix(": "), let end = text.firstIndex(of: ";") else { return nil }
    let head = text[text.index(text.startIndex, offsetBy: 2)..<end]
    guard let time = stamp(head.prefix { $0 != ":" }) else { return nil }
    return (time, String(text[text.index(after: end)...]))
  }

  /// Seconds since 1970, of this century or so.
  private static func stamp(_ digits: Substring) -> Timestamp? {
    guard (9...11).contains(digits.utf8.count), let seconds = Int64(digits) else { return nil }
    return Timestamp(microseconds: seconds * 1_000_000)
  }
}
