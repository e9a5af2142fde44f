import Synchronization
package import WarRoomGate
import WarRoomRules

/// The rules of all programs: the built-in ones, read when a program is first met, and the user's,
/// read at once.
package final class RuleLibrary: Sendable {
  private let user: [String: LoadedRule]
  /// What is wrong with the user's files; nothing is judged as harmless until it is mended.
  package let problems: [ConfigError]
  /// SHA-256 that names all rules, the user's with them.
  package var digest: String {
    digestKept.withLock { kept in
      if let kept { return kept }
      let digest = Gate.rulesDigest(of: Self.texts + userTexts)
      kept = digest
      return digest
    }
  }
  private let digestKept = Mutex<String?>(nil)
  private let userTexts: [[UInt8]]
  /// The built-in rules alone.
  package static let builtIn = RuleLibrary()
  private static let texts = RuleTexts.programs.map { RuleTexts.text(of: $0) ?? [] }
  private let known = Mutex<[String: Known]>([:])

  /// What was read of a program's rules so far.
  private struct Known: Sendable {
    /// All of them; nil while only parts were asked for.
    var whole: RuleBook.Entry?
    /// By where the verbs stand that a part holds.
    var parts: [[Int]: RuleBook.Entry] = [:]
    var source: Source?
  }

  /// The text that holds a built-in program's rules.
  private struct Source: Sendable {
    var file: String
    var text: [UInt8]
    /// nil when it is parsed whole.
    var outline: RuleOutline?
  }

  /// `files` are the user's own, by name; their examples are judged at once. `unreadable` are files
  /// that should be there too.
  package convenience init(
    user files: [(name: String, bytes: [UInt8])] = [], unreadable: [ConfigError] = []
  ) {
    var rules: [(rule: ProgramRule, file: String)] = []
    var problems = unreadable
    for file in files {
      do throws(ConfigError) {
        let rule = try RuleFile.parse(file.bytes, file: file.name)
        try Self.check(rule, file: file.name)
        rules.append((rule, file.name))
      } catch {
        problems.append(error)
      }
    }
    if problems.isEmpty, !rules.isEmpty {
      let gate = RuleLibrary(rules, files, problems).gate
      for (rule, file) in rules {
        problems += RuleExampleCheck.failures(of: rule, file: file, gate: gate)
      }
    }
    self.init(rules, files, problems)
  }

  private init(
    _ rules: [(rule: ProgramRule, file: String)], _ files: [(name: String, bytes: [UInt8])],
    _ problems: [ConfigError]
  ) {
    var user: [String: LoadedRule] = [:]
    for (rule, file) in rules { user[rule.program] = LoadedRule(rule, userFile: file) }
    self.user = user
    userTexts = files.map(\.bytes)
    self.problems = problems
  }

  /// The gate that judges by these rules.
  package var gate: Gate {
    Gate(RuleBook { [self] program, words in entry(for: program, words) })
  }

  /// The first commands of a program get only what they can mean; the whole is read for those who
  /// ask for more and more of it.
  private func entry(for program: String, _ words: [String]) -> RuleBook.Entry {
    if let problem = problems.first { return .broken(problem.description) }
    var known = known.withLock { $0[program] } ?? Known(source: Self.source(of: program))
    if let whole = known.whole { return whole }
    let verbs = known.source?.outline?.kept(words)
    if let verbs, let part = known.parts[verbs] { return part }
    let isWhole = verbs == nil || known.parts.count >= Limits.ruleParts
    let entry = load(program, known.source, verbs: isWhole ? nil : verbs)
    if let verbs, !isWhole {
      known.parts[verbs] = entry
    } else {
      known = Known(whole: entry)
    }
    let kept = known
    self.known.withLock { all in
      if all.count >= Limits.programCount { all.removeAll() }
      all[program] = kept
    }
    return entry
  }

  /// nil for a program without built-in rules, and for one whose files name each other.
  private static func source(of program: String) -> Source? {
    guard let (file, text) = try? text(of: program) else { return nil }
    return Source(file: file, text: text, outline: RuleOutline(text))
  }

  private func load(_ program: String, _ source: Source?, verbs: [Int]?) -> RuleBook.Entry {
    do throws(ConfigError) {
      var rules: [LoadedRule] = []
      if let source {
        let text = verbs.flatMap { source.outline?.text(of: $0) } ?? source.text
        var rule = try RuleFile.parse(text, file: source.file)
        rule.program = program
        rules.append(LoadedRule(rule))
      } else if let rule = try Self.builtIn(program) {
        rules.append(LoadedRule(rule))
      }
      // The worse of the two counts, so that a user's rule for a known program only tightens.
      if let own = user[program] { rules.append(own) }
      return rules.isEmpty ? .none : .rules(rules)
    } catch {
      return .broken(error.description)
    }
  }

  /// The built-in rules of a program, those of another one where its file says so.
  package static func builtIn(_ program: String) throws(ConfigError) -> ProgramRule? {
    guard let (file, text) = try text(of: program) else { return nil }
    var rule = try RuleFile.parse(text, file: file)
    rule.program = program
    return rule
  }

  /// The file with the rules of a program, and its text without examples; nil when there is none.
  private static func text(
    of program: String
  ) throws(ConfigError) -> (file: String, text: [UInt8])? {
    var name = program
    for _ in 0..<Limits.likeDepth {
      guard let bytes = RuleTexts.text(of: name) else {
        guard name != program else { return nil }
        throw ConfigError(
          file: program + ".yaml", line: 1, column: 1,
          problem: "it is like \(Quotation.of(name)), which has no rules")
      }
      let text = withoutExamples(bytes)
      guard find("\nlike:", in: text) != nil,
        let like = try RuleFile.parse(text, file: name + ".yaml").like
      else { return (name + ".yaml", text) }
      name = like
    }
    throw ConfigError(
      file: program + ".yaml", line: 1, column: 1, problem: "too many files are like each other")
  }

  /// The text in front of the examples, which stand last: who judges a line has no use for them.
  private static func withoutExamples(_ bytes: [UInt8]) -> [UInt8] {
    find("\nexamples:", in: bytes).map { Array(bytes[...$0]) } ?? bytes
  }

  /// Where the text stands in the bytes for the last time.
  private static func find(_ text: String, in bytes: [UInt8]) -> Int? {
    let mark = Array(text.utf8)
    var at = bytes.count - mark.count
    while at >= 0 {
      if bytes[at] == mark[0], bytes[at...].starts(with: mark) { return at }
      at -= 1
    }
    return nil
  }

  /// What does not hold in the built-in files: none, or the build is broken.
  package static func builtInProblems() -> [ConfigError] {
    RuleTexts.programs.flatMap { program -> [ConfigError] in
      let file = program + ".yaml"
      do throws(ConfigError) {
        let rule = try RuleFile.parse(RuleTexts.text(of: program) ?? [], file: file)
        guard rule.program == program else {
          throw ConfigError(
            file: file, line: 1, column: 1, problem: "its program has another name than the file")
        }
        _ = try builtIn(program)
        return RuleExampleCheck.failures(of: rule, file: file, gate: builtIn.gate)
      } catch {
        return [error]
      }
    }
  }

  private static func check(_ rule: ProgramRule, file: String) throws(ConfigError) {
    guard file.split(separator: "/").last.map(String.init) == rule.program + ".yaml" else {
      throw ConfigError(
        file: file, line: 1, column: 1,
        problem: "the file has to be named \(rule.program).yaml, for its program")
    }
    guard rule.like == nil else {
      throw ConfigError(
        file: file, line: 1, column: 1, problem: "`like` is for built-in files only")
    }
  }
}
