/// A value with `*` for any characters and `?` for one; everything else stands for itself, capital
/// and small letters apart. No expression of any kind: whoever reads it sees what it fits.
struct Glob {
  private let pattern: [Unicode.Scalar]

  init(_ pattern: String) { self.pattern = Array(pattern.unicodeScalars) }

  /// True for a value that stands for others than itself.
  static func isPattern(_ text: String) -> Bool { text.contains { $0 == "*" || $0 == "?" } }

  /// Goes back to the last `*` alone, so that no pattern takes longer than its length times the
  /// text's.
  func matches(_ text: String) -> Bool {
    let text = Array(text.unicodeScalars)
    var at = 0
    var place = 0
    var star: Int?
    var resume = 0
    while at < text.count {
      if place < pattern.count, pattern[place] == "*" {
        star = place
        resume = at
        place += 1
      } else if place < pattern.count, pattern[place] == "?" || pattern[place] == text[at] {
        place += 1
        at += 1
      } else if let star {
        resume += 1
        at = resume
        place = star + 1
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == "*" }
  }
}
