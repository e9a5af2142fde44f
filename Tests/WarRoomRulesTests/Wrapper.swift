import Testing
import WarRoomGate

/// A way to write a line inside another one, so that the inner one still runs.
struct Wrapper: Sendable, CustomTestStringConvertible {
  let name: String
  let wrap: @Sendable (String) -> String

  var testDescription: String { name }

  private init(_ name: String, _ wrap: @escaping @Sendable (String) -> String) {
    self.name = name
    self.wrap = wrap
  }

  private static func quoted(_ name: String, _ front: String, _ back: String = "") -> Wrapper {
    Wrapper(name) { front + ShellText.word($0) + back }
  }

  static let all: [Wrapper] = [
    quoted("bash -c", "bash -c "), quoted("sudo sh -c", "sudo sh -c "), quoted("eval", "eval "),
    quoted("echo | sh", "echo ", " | sh"), quoted("ssh", "ssh db1 "),
    quoted("kubectl exec", "kubectl exec p -- sh -c "), quoted("watch", "watch "),
    quoted("docker exec", "docker exec api sh -c "), quoted("timeout", "timeout 5 sh -c "),
    quoted("here-string", "bash <<< "), quoted("find -exec", "find . -exec sh -c ", " \\;"),
    quoted("xargs", "ls | xargs -I{} sh -c "), quoted("su", "su postgres -c "),
    Wrapper("substitution") { "echo \"$(\($0)\n)\"" },
    Wrapper("here-document") { "bash <<'END_OF_IT'\n\($0)\nEND_OF_IT" },
    Wrapper("process substitution") { "cat <(\($0)\n)" },
    Wrapper("subshell") { "(\($0)\n)" }, Wrapper("group") { "{ \($0)\n}" },
    Wrapper("and") { "true && \($0)" }, Wrapper("or") { "false || \($0)" },
    Wrapper("newline") { "true\n\($0)" }, Wrapper("semicolon") { "true; \($0)" },
    Wrapper("if") { "if true; then \($0)\nfi" },
    Wrapper("condition") { "if \($0)\nthen true; fi" },
    Wrapper("for") { "for i in 1; do \($0)\ndone" },
    Wrapper("while") { "while true; do \($0)\nbreak; done" },
    Wrapper("case") { "case x in x) \($0)\n;; esac" },
    Wrapper("function") { "f() { \($0)\n}; f" }, Wrapper("not") { "! \($0)" },
    Wrapper("comment") { "\($0) # --dry-run" }, Wrapper("pipe") { "\($0) | cat" },
    Wrapper("sudo") { "sudo \($0)" }, Wrapper("env") { "env LC_ALL=C \($0)" },
    Wrapper("nohup") { "nohup \($0)" }, Wrapper("nice") { "nice -n 5 \($0)" },
    Wrapper("command") { "command \($0)" }, Wrapper("time") { "time \($0)" },
    Wrapper("assignment") { "LC_ALL=C \($0)" },
    Wrapper("quoted program") { program($0) { "\"\($0)\"" } },
    Wrapper("escaped program") { program($0) { "\\\($0)" } },
    Wrapper("split program") { program($0) { "\($0.prefix(1))''\($0.dropFirst())" } },
    Wrapper("continued program") { program($0) { "\($0.prefix(1))\\\n\($0.dropFirst())" } },
    Wrapper("variable") { line in
      let word = line.prefix { $0.isLetter }
      return word.isEmpty ? line : "program=\(word); $program\(line.dropFirst(word.count))"
    },
  ]

  /// The line with its first word written in another way, when that is a plain one.
  private static func program(_ line: String, _ write: (Substring) -> String) -> String {
    let word = line.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    let next = line.dropFirst(word.count).first
    guard word.count > 1, next == " ", !keywords.contains(String(word)) else { return line }
    return write(word) + line.dropFirst(word.count)
  }

  private static let keywords: Set<String> = [
    "if", "for", "while", "until", "case", "function", "time", "select", "coproc",
  ]
}
