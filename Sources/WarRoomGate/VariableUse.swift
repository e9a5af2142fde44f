package import WarRoomCore

/// The variables of a line that its judgment takes for one plain word each, because the line itself
/// does not set them.
struct VariableUse {
  private(set) var names: [String] = []

  /// Why a variable does not hold what it was taken for; nil when it does. `value` is nil when it
  /// is not set.
  static func complaint(about name: String, value: String?) -> String? {
    guard let value, let first = value.utf8.first else { return "\(name) is not set there" }
    if first == 0x2d { return "\(name) begins with a dash there, as an option does" }
    if let standIn = VariableName.standIn(name), !isLike(standIn, value) {
      return "\(name) holds no address there of a kind that is known"
    }
    // The characters that begin a pattern of file names, or split a word.
    let isPattern = [0x2a, 0x3f, 0x5b].contains(first)
    let splits = value.utf8.contains { $0 <= 0x20 || $0 == 0x7f }
    return isPattern || splits ? "\(name) may be several words there" : nil
  }

  private static let schemes: Set<String> = [
    "http", "https", "postgres", "postgresql", "mysql", "redis", "rediss", "mongodb",
    "mongodb+srv", "amqp", "amqps", "nats",
  ]
  /// Beginnings of host names by which some programs choose a protocol.
  private static let telling = ["ftp.", "dict.", "ldap.", "imap.", "smtp.", "pop3.", "gopher."]

  private static func isLike(_ standIn: String, _ value: String) -> Bool {
    guard standIn.contains("://") else {
      let isName = value.utf8.allSatisfy { Byte.isName($0) || [0x2d, 0x2e, 0x3a].contains($0) }
      return isName && !telling.contains { value.lowercased().hasPrefix($0) }
    }
    guard let colon = value.firstIndex(of: ":") else { return false }
    return schemes.contains(String(value[..<colon])) && value[colon...].hasPrefix("://")
  }

  init(_ script: ShellScript) { add(script) }

  private mutating func add(_ script: ShellScript) {
    for command in script.commands { add(command) }
  }

  private mutating func add(_ command: ShellCommand) {
    switch command {
    case .simple(let simple):
      add(simple.words + simple.assignments.flatMap(\.values))
      add(simple.redirections)
    case .pipeline(let stages):
      for stage in stages { add(stage) }
    case .compound(let compound):
      add(compound.words)
      add(compound.redirections)
      for part in compound.parts { add(part) }
    case .loop(let loop):
      add(loop.words ?? [])
      add(loop.redirections)
      for script in loop.scripts + [loop.body] { add(script) }
    case .test(let words, let redirections, _):
      add(words)
      add(redirections)
    case .arithmetic(let scripts, _, let redirections, _):
      for script in scripts { add(script) }
      add(redirections)
    case .function(_, let body, _): add(body)
    case .coprocess(let inner, _): add(inner)
    }
  }

  private mutating func add(_ redirections: [Redirection]) { add(redirections.map(\.target)) }

  private mutating func add(_ words: [ShellWord]) {
    for hole in words.flatMap(\.holes) {
      switch hole.kind {
      case .variable(let name):
        if VariableName.isThing(name), !names.contains(name) { names.append(name) }
      case .command(let script), .process(let script, _): add(script)
      case .expression(let expansion):
        for script in expansion.scripts { add(script) }
      case .arithmetic(let scripts, _):
        for script in scripts { add(script) }
      case .parameters, .number, .home, .names: break
      }
    }
  }
}

extension Gate {
  /// The variables that a command's judgment takes for one plain word that is no option, because
  /// the command itself does not set them. Whoever runs it looks at their values before.
  package static func supposedVariables(of command: CommandSpec) -> [String] {
    let words = command.words
    guard words.count == 6, words == shellWords(for: words[5]), words[5].utf8.contains(0x24),
      Hygiene.complaint(aboutLine: words[5]) == nil, let script = try? ShellParser.parse(words[5])
    else { return [] }
    return VariableUse(script).names
  }

  /// The judgment once it is known what those variables hold where the command would run.
  package static func confirm(
    _ judgment: Judgment, of command: CommandSpec, environment: [Alert.Label]
  ) -> Judgment {
    guard judgment.commandClass == .readOnly || judgment.commandClass == .reversible else {
      return judgment
    }
    let complaints = supposedVariables(of: command).compactMap { name in
      VariableUse.complaint(
        about: name, value: environment.last { $0.name == name }?.value)
    }
    guard !complaints.isEmpty else { return judgment }
    var doubtful = judgment
    doubtful.commandClass = .unknown
    doubtful.undo = nil
    let reasons = complaints.prefix(Limits.environmentDoubts).map { Judgment.Reason($0, .unknown) }
    doubtful.reasons.insert(contentsOf: reasons, at: 0)
    return doubtful
  }
}
