/// The simple commands of a shell script with the words that are known, to find the files that its
/// text names. What is made only when it runs (variables, patterns, substitutions) names nothing
/// here.
struct ScriptText {
  /// In the order of the text; where input comes from stands among the words.
  private(set) var commands: [[String]] = []

  /// A word that can hold more than one word: a script, where a program takes it for one.
  static func isScript(_ word: String) -> Bool {
    word.utf8.contains { byte in
      switch byte {
      case 0x20, 0x09, 0x0a, 0x3b, 0x26, 0x7c, 0x3c, 0x3e: true
      case _: false
      }
    }
  }

  /// A text that is no script gives its pieces, as if each could be a file.
  init(_ script: String) {
    guard let parsed = try? ShellParser.parse(script) else {
      let marks = Array(" \t\n;&|<>()`'\"".utf8)
      commands = [script.utf8.split { marks.contains($0) }.map { String(Substring($0)) }]
      return
    }
    add(parsed)
  }

  /// Words before a command that are not its name.
  private static let introduces: Set<String> = [
    "exec", "sudo", "env", "nohup", "time", "command", "nice", "builtin", "eval",
  ]

  private mutating func add(_ script: ShellScript) {
    for command in script.commands { add(command) }
  }

  private mutating func add(_ command: ShellCommand) {
    switch command {
    case .simple(let simple):
      let words = simple.words.compactMap(\.literal) + inputs(simple.redirections)
      let own = words.drop { Self.introduces.contains($0) || Self.isAssignment($0) }
      if !own.isEmpty { commands.append(Array(own)) }
      add(holes: simple.words + simple.assignments.flatMap(\.values))
    case .pipeline(let stages):
      for stage in stages { add(stage) }
    case .compound(let compound):
      commands.append([""] + inputs(compound.redirections))
      add(holes: compound.words)
      for part in compound.parts { add(part) }
    case .loop(let loop):
      // A name that the loop goes through may be what its commands load.
      commands.append([""] + (loop.words ?? []).compactMap(\.literal) + inputs(loop.redirections))
      add(holes: loop.words ?? [])
      add(loop.body)
    case .test(let words, _, _): add(holes: words)
    case .arithmetic(let scripts, _, _, _):
      for script in scripts { add(script) }
    case .function(_, let body, _): add(body)
    case .coprocess(let inner, _): add(inner)
    }
  }

  private func inputs(_ redirections: [Redirection]) -> [String] {
    redirections.filter { $0.kind.reads && $0.kind != .duplicate }.compactMap(\.target.literal)
  }

  private mutating func add(holes words: [ShellWord]) {
    for hole in words.flatMap(\.holes) {
      switch hole.kind {
      case .command(let script), .process(let script, _): add(script)
      case .expression(let expansion):
        for script in expansion.scripts { add(script) }
      case .arithmetic(let scripts, _):
        for script in scripts { add(script) }
      case .variable, .parameters, .number, .home, .names: break
      }
    }
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let equals = word.utf8.firstIndex(of: 0x3d), equals != word.utf8.startIndex else {
      return false
    }
    return word.utf8[..<equals].allSatisfy(Byte.isName)
  }
}
