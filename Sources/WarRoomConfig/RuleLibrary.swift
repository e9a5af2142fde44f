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
  private let known = Mutex<[String: RuleBook.Entry]>([:])

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
  package var gate: Gate { Gate(RuleBook { [self] program in entry(for: program) }) }

  private func entry(for program: String) -> RuleBook.Entry {
    if let problem = problems.first { return .broken(problem.description) }
    if let entry = known.withLock({ $0[program] }) { return entry }
    let entry = load(program)
    known.withLock { known in
      if known.count >= Limits.programCount { known.removeAll() }
      known[program] = entry
    }
    return entry
  }

  private func load(_ program: String) -> RuleBook.Entry {
    do throws(ConfigError) {
      var rules: [LoadedRule] = []
      if let rule = try Self.builtIn(program) { rules.append(LoadedRule(rule)) }
      // The worse of the two counts, so that a user's rule for a known program only tightens.
      if let own = user[program] { rules.append(own) }
      return rules.isEmpty ? .none : .rules(rules)
    } catch {
      return .broken(error.description)
    }
  }

  /// The built-in rules of a program, those of another one where its file says so.
  package static func builtIn(_ program: String) throws(ConfigError) -> ProgramRule? {
    var name = program
    for _ in 0..<Limits.likeDepth {
      let file = name + ".yaml"
      guard let bytes = RuleTexts.text(of: name) else {
        guard name != program else { return nil }
        throw ConfigError(
          file: program + ".yaml", line: 1, column: 1,
          problem: "it is like \(Quotation.of(name)), which has no rules")
      }
      var rule = try RuleFile.parse(withoutExamples(bytes), file: file)
      guard let like = rule.like else {
        rule.program = program
        return rule
      }
      name = like
    }
    throw ConfigError(
      file: program + ".yaml", line: 1, column: 1, problem: "too many files are like each other")
  }

  /// The text in front of the examples, which stand last: who judges a line has no use for them.
  private static func withoutExamples(_ bytes: [UInt8]) -> [UInt8] {
    let mark = Array("\nexamples:".utf8)
    var at = bytes.count - mark.count
    while at > 0 {
      if bytes[at] == mark[0], bytes[at...].starts(with: mark) { return Array(bytes[...at]) }
      at -= 1
    }
    return bytes
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
