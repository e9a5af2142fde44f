import WarRoomCore
import WarRoomGate

extension RuleFile {
  private static let verbKeys = [
    "syntax", "operands", "words", "options", "cases", "preview", "runs", "stdin", "verbs",
    "groups",
    "otherwise",
  ]
  private static let termKeys = ["class", "tier", "why", "undo", "because", "target"]

  /// A verb as a map, or as its class alone.
  static func verb(_ value: YamlValue) throws(ConfigError) -> VerbRule {
    guard value.isMap else {
      var verb = VerbRule()
      verb.terms.commandClass = try value.choice()
      guard verb.terms.commandClass != .reversible else {
        throw value.wrong("is reversible and names no undo")
      }
      return verb
    }
    return try self.verb(value.map(), also: [])
  }

  static func verb(_ map: YamlMap, also keys: [String]) throws(ConfigError) -> VerbRule {
    try map.allow(keys + verbKeys + termKeys)
    var verb = VerbRule()
    verb.terms = try terms(map)
    verb.syntax = try map.optional("syntax")?.choice()
    if let options = map.optional("options") { verb.options = try self.options(options) }
    verb.operands = try map.optional("operands").map { (value) throws(ConfigError) in
      try range(value)
    }
    verb.words = try map.optional("words").map { (value) throws(ConfigError) in
      try patterns(value)
    }
    for value in try map.optional("cases")?.list(limit: Limits.ruleListCount) ?? [] {
      verb.cases.append(try caseRule(value.map(), within: verb.terms))
    }
    verb.preview = try map.optional("preview").map { (value) throws(ConfigError) in
      try template(value)
    }
    if let runs = map.optional("runs") { verb.runs = try self.runs(runs) }
    if let stdin = map.optional("stdin"), try stdin.line() != "data" {
      throw stdin.wrong("can only be `data`", hint: "use runs: {from: stdin, as: …}")
    }
    try readVerbs(of: map, into: &verb)
    return verb
  }

  private static func readVerbs(of map: YamlMap, into verb: inout VerbRule) throws(ConfigError) {
    for entry in try map.optional("verbs")?.map().entries ?? [] {
      verb.children.append(try self.verb(entry.value))
      let child = verb.children.count - 1
      for name in entry.key.split(separator: " ").map(String.init) {
        if name.utf8.contains(0x2a) {
          verb.verbPatterns.append((WordPattern(name), child))
        } else {
          guard verb.verbs.updateValue(child, forKey: name) == nil else {
            throw entry.place.error("the verb \(Quotation.of(name)) stands here twice")
          }
        }
      }
    }
    guard verb.children.count <= Limits.ruleListCount else {
      throw map.place.error("more than \(Limits.ruleListCount) verbs")
    }
    verb.verbPatterns.sort { $0.pattern.weight > $1.pattern.weight }
    if let groups = map.optional("groups") {
      for word in try texts(groups) where verb.verbs[word] == nil { verb.groups.insert(word) }
    }
    if let otherwise = map.optional("otherwise") {
      verb.children.append(try self.verb(otherwise))
      verb.otherwise = verb.children.count - 1
    }
    if verb.terms.commandClass == nil, verb.children.isEmpty {
      throw map.place.error("it has neither a `class` nor `verbs`")
    }
  }

  static func terms(_ map: YamlMap) throws(ConfigError) -> VerbRule.Terms {
    var terms = VerbRule.Terms()
    terms.commandClass = try map.optional("class")?.choice()
    terms.tier =
      try map.optional("tier").map { (value) throws(ConfigError) in
        Int(try value.number(in: 1...2, unit: "tier"))
      } ?? 1
    terms.why = try map.optional("why")?.line()
    if terms.why == nil { terms.why = try map.optional("because")?.line() }
    terms.undo = try map.optional("undo").map { (value) throws(ConfigError) in try undo(value) }
    terms.targets = try map.optional("target").map { (value) throws(ConfigError) in
      try targets(value)
    }
    if terms.commandClass == .reversible, terms.undo == nil {
      throw map.place.error(
        "it is reversible and names no `undo`", hint: "`none needed` when nothing remains changed")
    }
    return terms
  }

  private static func caseRule(
    _ map: YamlMap, within terms: VerbRule.Terms
  ) throws(ConfigError) -> CaseRule {
    try map.allow(["if"] + termKeys)
    let condition = try self.condition(map.required("if").map())
    // A case may change the class alone and keep the undo of its verb.
    var own = VerbRule.Terms()
    own.commandClass = try map.required("class").choice()
    own.tier = try self.tier(map)
    own.why = try map.optionalLine("why")
    own.undo = try map.optional("undo").map { (value) throws(ConfigError) in try undo(value) }
    own.targets = try map.optional("target").map { (value) throws(ConfigError) in
      try targets(value)
    }
    if own.undo == nil { own.undo = terms.undo }
    if own.targets == nil { own.targets = terms.targets }
    if own.commandClass == .reversible, own.undo == nil {
      throw map.place.error("it is reversible and names no `undo`")
    }
    return CaseRule(condition: condition, terms: own)
  }

  static func tier(_ map: YamlMap) throws(ConfigError) -> Int {
    Int(try map.optional("tier")?.number(in: 1...2, unit: "tier") ?? 1)
  }

  static func condition(_ map: YamlMap) throws(ConfigError) -> RuleCondition {
    try map.allow([
      "option", "missing", "operand", "is", "not", "any-operand", "written", "operands",
    ])
    var condition = RuleCondition()
    if let value = map.optional("option") { condition.options = try texts(value) }
    if let value = map.optional("missing") { condition.missing = try texts(value) }
    condition.operand = try map.optional("operand").map { (value) throws(ConfigError) in
      guard case .operand(let number) = try source(value) else {
        throw value.wrong("has to be the number of an operand")
      }
      return number
    }
    condition.fits = try map.optional("is").map { (value) throws(ConfigError) in
      try patterns(value)
    }
    condition.misfits = try map.optional("not").map { (value) throws(ConfigError) in
      try patterns(value)
    }
    condition.anyOperand = try map.optional("any-operand").map { (value) throws(ConfigError) in
      try patterns(value)
    }
    condition.written = try map.optional("written").map { (value) throws(ConfigError) in
      try patterns(value)
    }
    condition.operandCount = try map.optional("operands").map { (value) throws(ConfigError) in
      try range(value)
    }
    guard !map.entries.isEmpty else { throw map.place.error("a condition has to say something") }
    return condition
  }

  private static func undo(_ value: YamlValue) throws(ConfigError) -> UndoRule {
    guard value.isMap else {
      if try value.line(limit: Limits.templateLength) == "none needed" { return .noneNeeded }
      return .command(try template(value), before: nil)
    }
    let map = try value.map()
    try map.allow(["command", "before"])
    return .command(
      try template(map.required("command")),
      before: try map.optional("before").map { (value) throws(ConfigError) in
        try template(value)
      })
  }

  private static func targets(_ value: YamlValue) throws(ConfigError) -> [TargetRule] {
    var targets: [TargetRule] = []
    for entry in try value.map().entries {
      for text in try texts(entry.value) {
        guard let source = WordSource(text) else {
          throw entry.value.wrong("cannot be \(Quotation.of(text))")
        }
        targets.append(
          TargetRule(kind: entry.key == "kubernetes" ? "" : entry.key, source: source))
      }
    }
    return targets
  }
}
