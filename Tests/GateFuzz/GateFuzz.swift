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
  return Gate(RuleBook { program, _ in known[program].map { .rules([$0]) } ?? .none })
}()

/// Judges each input that libFuzzer makes up.
private func judge(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let text = unsafe String(
    decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  let judgment = gate.judge(line: text)
  _ = Gate.words(for: text)
  precondition(!judgment.reasons.isEmpty)
  return 0
}

/// libFuzzer's own main function, as a function.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ judge: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

@main
enum GateFuzz {
  static func main() {
    var count = CommandLine.argc
    var arguments = unsafe CommandLine.unsafeArgv
    _ = unsafe runDriver(&count, &arguments) { unsafe judge($0, $1) }
  }
}
