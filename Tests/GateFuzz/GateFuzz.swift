import WarRoomCore
import WarRoomGate

/// One program for each language that is read inside command lines, and one of each syntax.
private let gate: Gate = {
  let languages = ["psql", "mysql", "sqlite", "clickhouse", "cql", "awk", "sed", "jq", "mongo"]
  var rules: [String: LoadedRule] = [:]
  func add(_ name: String, _ verb: VerbRule, _ syntax: OptionSyntax = .posix) {
    var rule = ProgramRule(program: name, root: verb)
    rule.syntax = syntax
    rules[name] = LoadedRule(rule)
  }
  for name in languages {
    guard let language = Language(name: name) else { continue }
    var verb = VerbRule()
    verb.terms.commandClass = .readOnly
    verb.runs = [
      RunRule(source: .operand(1), language: .text(language)),
      RunRule(source: .standardInput, language: .text(language)),
    ]
    add(name, verb)
  }
  for (name, language) in [("sh", RunRule.Language.shell), ("sudo", .argv)] {
    var verb = VerbRule()
    verb.terms.commandClass = .readOnly
    verb.runs = [RunRule(source: .operands(from: 1), language: language)]
    add(name, verb)
  }
  for syntax in OptionSyntax.allCases {
    var verb = VerbRule()
    verb.terms.commandClass = .readOnly
    verb.options.rules = [
      OptionRule(names: ["-a", "--all"], value: .none),
      OptionRule(names: ["-n", "--name"], value: .required),
      OptionRule(names: ["-o", "--output"], value: .optional),
    ]
    for (index, rule) in verb.options.rules.enumerated() {
      for name in rule.names { verb.options.byName[name] = index }
    }
    add(syntax.rawValue, verb, syntax)
  }
  let known = rules
  return Gate(RuleBook { program in known[program].map { .rules([$0]) } ?? .none })
}()

/// What libFuzzer calls with each input it makes up.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = unsafe String(
    decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let judgment = gate.judge(line: text)
  _ = Gate.words(for: text)
  precondition(!judgment.reasons.isEmpty)
  return 0
}
