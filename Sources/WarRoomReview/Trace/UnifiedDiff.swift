/// Lines put into one file, as `git apply` and `patch` read it.
package enum UnifiedDiff {
  /// Lines of the file that stand around the new ones.
  private static let context = 3

  /// Puts `lines` behind line `after` (from 1; 0: before the first) of a text that is there, whose
  /// lines end in line feeds. `path` is the file's, within the repository.
  package static func inserting(
    _ lines: [String], after: Int, in text: String, path: String
  ) -> String {
    let old = TextLines(text)
    let endsWhole = old.endsWhole
    let end = old.hasReturns ? "\r" : ""
    let place = min(max(after, 0), old.lines.count)
    let first = max(0, place - context)
    let last = min(old.lines.count, place + context)
    var body: [String] = []
    func add(_ mark: String, _ line: String, isLast: Bool) {
      // A last line without an end has no carriage return either.
      body.append(mark + line + (isLast ? "" : end))
      if isLast { body.append("\\ No newline at end of file") }
    }
    for index in first..<place {
      let isLast = !endsWhole && index == old.lines.count - 1
      if isLast {
        // The last line gets its line feed, so it is another line.
        add("-", old.lines[index], isLast: true)
        add("+", old.lines[index], isLast: false)
      } else {
        add(" ", old.lines[index], isLast: false)
      }
    }
    for line in lines { add("+", line, isLast: false) }
    for index in place..<last {
      add(" ", old.lines[index], isLast: !endsWhole && index == old.lines.count - 1)
    }
    let count = last - first
    return header(path) + names(path)
      + "@@ -\(count == 0 ? 0 : first + 1),\(count) +\(first + 1),\(count + lines.count) @@\n"
      + body.map { $0 + "\n" }.joined()
  }

  /// A file that is not there yet.
  package static func creating(_ lines: [String], path: String) -> String {
    header(path)
      + "new file mode 100644\n--- /dev/null\n+++ b/\(path)\n@@ -0,0 +1,\(lines.count) @@\n"
      + lines.map { "+\($0)\n" }.joined()
  }

  /// Behind a name with a blank stands a tab, so that its end is seen.
  private static func names(_ path: String) -> String {
    let end = path.contains(" ") ? "\t\n" : "\n"
    return "--- a/\(path)" + end + "+++ b/\(path)" + end
  }

  private static func header(_ path: String) -> String { "diff --git a/\(path) b/\(path)\n" }
}
