import WarRoomCore

/// Commits of a repository as changes. Nothing that the repository's own configuration names is
/// run: hooks, pagers, external diffs, signature programs and monitors are all set aside.
enum GitLog {
  /// The words after `git`.
  static func arguments(
    repository path: String, since: Timestamp, until: Timestamp
  ) -> [String] {
    [
      "--no-pager", "-c", "safe.directory=\(path)", "-c", "core.hooksPath=/dev/null",
      "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "-c", "gpg.program=false",
      "-C", path, "log", "--all", "--no-color", "--no-show-signature", "--no-ext-diff",
      "--no-textconv", "--no-mailmap", "--shortstat", "--max-count=\(Limits.commitsRead)",
      "--since=\(since.rfc3339)", "--until=\(until.rfc3339)",
      "--format=%x1e%H%x1f%cI%x1f%an%x1f%s%x1f",
    ]
  }

  /// What git needs to know of its surroundings, and nothing more.
  static let environment: [Alert.Label] = [
    Alert.Label(name: "GIT_CONFIG_NOSYSTEM", value: "1"),
    Alert.Label(name: "GIT_CONFIG_GLOBAL", value: "/dev/null"),
    Alert.Label(name: "GIT_OPTIONAL_LOCKS", value: "0"),
    Alert.Label(name: "GIT_TERMINAL_PROMPT", value: "0"),
    Alert.Label(name: "LC_ALL", value: "C.UTF-8"),
  ]

  /// The commits in git's answer to `arguments`; what does not have their shape is left out.
  static func changes(_ text: String, repository path: String, service: String?) -> [Change] {
    text.split(separator: "\u{1e}").compactMap { part -> Change? in
      let fields = part.split(
        separator: "\u{1f}", maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5, let at = Timestamp(rfc3339: String(fields[1])) else { return nil }
      let hash = String(fields[0].prefix(12))
      return Change(
        id: "git:" + hash, kind: .commit, title: String(fields[3].prefix(Limits.changeTitleLength)),
        author: String(fields[2].prefix(Limits.changeTitleLength)),
        at: at, service: service, source: "git \(path)", size: changedLines(fields[4]),
        link: nil,
        detail: [
          "git", "--no-pager", "--no-optional-locks", "-C", path, "show", "--no-color",
          "--no-show-signature", "--no-ext-diff", "--no-textconv", "--stat", "-p",
          String(fields[0]),
        ])
    }
  }

  /// `3 files changed, 10 insertions(+), 2 deletions(-)` is 12.
  private static func changedLines(_ text: Substring) -> UInt64? {
    var total: UInt64?
    for part in text.split(separator: ",") {
      let words = part.split(whereSeparator: \.isWhitespace)
      guard words.count >= 2, let count = UInt64(words[0]),
        words[1].hasPrefix("insertion") || words[1].hasPrefix("deletion")
      else { continue }
      total = (total ?? 0) &+ count
    }
    return total
  }
}
