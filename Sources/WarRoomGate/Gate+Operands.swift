package import WarRoomCore

extension Gate {
  /// Words of a command, or parts of them, that may name files which it executes or loads: a
  /// script, a manifest, a plan. Generous: the host keeps those that are files. Empty for
  /// programs whose operands are only read, moved or removed.
  package static func executedOperands(of command: CommandSpec) -> [String] {
    guard let program = command.words.first else { return [] }
    let name = String(program.split(separator: "/").last ?? "")
    guard !handlesNamesOnly.contains(name) else { return [] }
    var candidates: [String] = []
    for word in command.words.dropFirst() {
      for part in parts(of: word)
      where candidates.count < Limits.operandCount && !candidates.contains(part) {
        candidates.append(part)
      }
    }
    return candidates
  }

  /// Programs that act on names: what is in the named files does not change what they do.
  private static let handlesNamesOnly: Set<String> = [
    "rm", "rmdir", "unlink", "mkdir", "ln", "touch", "chmod", "chown", "chgrp", "truncate",
    "kill", "pkill", "killall", "systemctl", "service", "shutdown", "reboot", "mount", "umount",
  ]

  /// A word as it stands, and what it may hide: `--file=x`, `-fx`, `key=@x`, `file://x`.
  private static func parts(of word: String) -> [String] {
    var found: [Substring] = []
    let isOption = word.utf8.first == 0x2d
    if !isOption { found.append(word[...]) }
    if isOption, word.utf8.count > 2, word.utf8.dropFirst().first != 0x2d {
      found.append(word.dropFirst(2))
    }
    if let equals = word.firstIndex(of: "=") { found.append(word[word.index(after: equals)...]) }
    var parts: [String] = []
    for piece in found {
      var path = piece
      if path.hasPrefix("@") { path = path.dropFirst() }
      if path.hasPrefix("file://") { path = path.dropFirst(7) }
      let isName = !path.isEmpty && !path.contains("\0") && !path.contains("\n")
      if isName, !path.contains("://") { parts.append(String(path)) }
      if path != piece, isName { parts.append(String(piece)) }
    }
    return parts
  }
}
