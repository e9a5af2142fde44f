import WarRoomCore
import WarRoomGate

/// Checks on a command that labels are filled into.
enum CommandTemplate {
  /// Refuses words in which a label's text would be read as a program or as a script.
  static func check(_ words: [(text: String, value: YamlValue)]) throws(ConfigError) {
    var names: [String] = []
    for (index, word) in words.enumerated() {
      let template: Template
      do throws(Template.Problem) { template = try Template(word.text) } catch {
        throw word.value.place.error(error.text)
      }
      if template.hasLabels {
        guard index > 0 else {
          throw word.value.wrong("is the program, which cannot come from a label")
        }
        if let reader = scriptReader(of: index, names: names, words: words.map(\.text)) {
          throw word.value.wrong(
            "would be read as a script by `\(reader)`",
            hint: "give it as a word of its own behind the script, there as \"$1\"")
        }
      }
      names.append(String(word.text.split(separator: "/").last ?? ""))
    }
  }

  /// The command for `alert`.
  static func filled(
    _ command: CommandSpec, from alert: Alert
  ) throws(Template.Problem) -> CommandSpec {
    var filled = command
    filled.words = try self.filled(command.words, from: alert)
    return filled
  }

  static func filled(_ words: [String], from alert: Alert) throws(Template.Problem) -> [String] {
    var filled: [String] = []
    for word in words { filled.append(try Template(word).filled(from: alert)) }
    return filled
  }

  /// The command with a harmless name in the place of each label.
  static func example(of command: CommandSpec) -> CommandSpec {
    var example = command
    example.words = command.words.map { (try? Template($0))?.example ?? $0 }
    return example
  }

  /// Why a command must not run unasked; nil when it only reads.
  static func complaint(about command: CommandSpec, gate: Gate) -> String? {
    let judgment = gate.judge(example(of: command))
    return judgment.commandClass == .readOnly
      ? nil : judgment.reasons.first?.text ?? "it is not known"
  }

  /// The program that reads the word at `index` as a script; nil when none does.
  private static func scriptReader(
    of index: Int, names: [String], words: [String]
  ) -> String? {
    if let joiner = names.first(where: { joiners.contains($0) }) { return joiner }
    guard let shell = names.last(where: { interpreters.contains($0) }), index > 0 else {
      return nil
    }
    let before = words[index - 1]
    let isShort = before.utf8.first == 0x2d && before.utf8.dropFirst().first != 0x2d
    let takesScript = isShort && before.contains { "ceErR".contains($0) }
    let attached = words[index].utf8.first == 0x2d
    return takesScript || attached || long.contains(before) ? shell : nil
  }

  /// They join their words and hand them to a shell, here or elsewhere.
  private static let joiners: Set<String> = [
    "ssh", "eval", "watch", "su", "parallel", "script", "runuser", "at", "batch",
  ]

  private static let interpreters: Set<String> = [
    "sh", "bash", "dash", "zsh", "ksh", "ash", "fish", "csh", "tcsh", "busybox", "python",
    "python3", "perl", "ruby", "node", "php", "lua", "psql", "mysql", "sqlite3", "mongosh",
    "redis-cli", "awk", "gawk", "mawk", "sed", "osascript", "pwsh",
  ]

  private static let long: Set<String> = [
    "--command", "--eval", "--execute", "--print", "--expression", "--source", "--run",
  ]
}
