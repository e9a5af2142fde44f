import WarRoomCore

/// Why a process of a person's own may do something other than its words say.
package enum CallerDoubt {
  /// Variables that make programs load code, or start other programs, at every start.
  private static let loading: Set<String> = [
    "LD_PRELOAD", "LD_AUDIT", "BASH_ENV", "ENV", "PERL5OPT", "PERL5DB", "RUBYOPT", "NODE_OPTIONS",
    "PYTHONHOME", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS", "GCONV_PATH", "GIT_EXTERNAL_DIFF",
    "GIT_SSH", "GIT_SSH_COMMAND", "GIT_PROXY_COMMAND", "GIT_ASKPASS", "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS", "GIT_CONFIG_GLOBAL", "GIT_EXEC_PATH", "RIPGREP_CONFIG_PATH",
    "SYSTEMD_PAGER", "PAGER", "GIT_PAGER", "MANPAGER", "PSQL_PAGER", "AWS_PAGER", "CURL_HOME",
  ]
  private static let pagers: Set<String> = ["", "cat", "less", "less -R", "more", "most"]

  /// What in an environment, `NAME=value` each, gives reason to doubt; one sentence each.
  package static func inEnvironment(_ entries: [String]) -> [String] {
    var doubts: [String] = []
    for entry in entries {
      guard let equals = entry.firstIndex(of: "=") else { continue }
      let name = String(entry[..<equals])
      guard loading.contains(name) else { continue }
      let value = String(entry[entry.index(after: equals)...])
      if name.hasSuffix("PAGER"), pagers.contains(value) { continue }
      doubts.append("its environment sets \(name), which makes programs run other code")
    }
    return Array(doubts.prefix(Limits.environmentDoubts))
  }

  /// What in an environment differs from what the judgment of `words` takes for granted, one
  /// sentence each. A shell's variables are seen only when it hands them on.
  package static func inVariables(of words: [String], _ entries: [String]) -> [String] {
    let names = Gate.supposedVariables(
      of: CommandSpec(words: words, directory: nil, timeLimitSeconds: 1))
    var doubts: [String] = []
    for name in names {
      let entry = entries.last { $0.utf8.starts(with: (name + "=").utf8) }
      let value = entry.map { String(Substring($0.utf8.dropFirst(name.utf8.count + 1))) }
      if let complaint = VariableUse.complaint(about: name, value: value) {
        doubts.append(complaint)
      }
    }
    return Array(doubts.prefix(Limits.environmentDoubts))
  }
}
