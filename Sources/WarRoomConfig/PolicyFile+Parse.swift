import WarRoomCore
import WarRoomGate

extension PolicyFile {
  private static let keys = [
    "approvers", "proposers", "observers", "approval-seconds", "second-approval-seconds",
    "requests-per-10-minutes", "agent-requests-per-10-minutes", "friction", "break-glass",
    "loosen", "stopping",
  ]

  /// Reads `policy.yaml`; strict, since a policy that is half understood protects nobody. What
  /// asks for less than the built-in policy is refused unless somebody signs for it.
  package static func parse(_ bytes: [UInt8], file: String) throws(ConfigError) -> PolicyFile {
    let map = try YamlReader.map(bytes, file: file)
    try map.allow(keys)
    var policy = PolicyFile()
    policy.loosening = try map.optional("loosen").map { (value) throws(ConfigError) in
      try loosening(value)
    }
    if let value = map.optional("approvers") {
      policy.approvers = try people(value, agents: "never approve")
    }
    if let value = map.optional("proposers") { policy.proposers = try people(value, agents: nil) }
    if let value = map.optional("observers") {
      policy.observers = try people(value, agents: "are kept from proposing under `proposers`")
    }
    try policy.readNumbers(map)
    if let value = map.optional("friction") {
      for entry in try value.list(limit: Limits.frictionRules) {
        policy.friction.append(try rule(entry, signed: policy.loosening))
      }
    }
    policy.stopping = try map.optional("stopping").map { (value) throws(ConfigError) in
      try stopping(value)
    }
    if let value = map.optional("break-glass") { try policy.readGlass(value) }
    if let signed = map.optional("loosen"), policy.loosenings.isEmpty {
      throw signed.wrong("signs for nothing: the file only tightens", hint: "leave it out")
    }
    return policy
  }

  private mutating func readNumbers(_ map: YamlMap) throws(ConfigError) {
    let range = Limits.approvalSeconds
    if let value = map.optional("approval-seconds") {
      let seconds = try value.number(in: range, unit: "seconds")
      try sign(value, seconds > Policy.approvalSeconds, "longer", "\(Policy.approvalSeconds)")
      approvalSeconds = seconds
    }
    if let value = map.optional("second-approval-seconds") {
      let usual = Policy.secondApprovalSeconds
      let seconds = try value.number(in: range, unit: "seconds")
      try sign(value, seconds > usual, "longer", "\(usual)")
      secondApprovalSeconds = seconds
    }
    let counts = Limits.requestsPerWindow
    if let value = map.optional("requests-per-10-minutes") {
      let count = Int(try value.number(in: counts, unit: "requests"))
      try sign(value, count > Policy.requests, "larger", "\(Policy.requests)")
      requests = count
    }
    if let value = map.optional("agent-requests-per-10-minutes") {
      let count = Int(try value.number(in: counts, unit: "requests"))
      try sign(value, count > Policy.agentRequests, "larger", "\(Policy.agentRequests)")
      agentRequests = count
    }
  }

  /// Refuses what loosens without a signature.
  private func sign(
    _ value: YamlValue, _ loosens: Bool, _ how: String, _ builtIn: String
  ) throws(ConfigError) {
    guard loosens, loosening == nil else { return }
    throw value.wrong("is \(how) than the built-in \(builtIn)", hint: PolicyFile.signatureHint)
  }

  private static let signatureHint =
    "sign for it with `loosen: {why: …, signed-off-by: …}`, or ask for no less"

  /// `off`, or a list of people.
  private mutating func readGlass(_ value: YamlValue) throws(ConfigError) {
    guard value.isList else {
      guard try value.line() == "off" else {
        throw value.wrong("has to be `off` or a list of people", hint: "the owner may, without it")
      }
      glass = []
      return
    }
    glass = try PolicyFile.people(value, agents: "never break the glass")
    guard loosening != nil else {
      throw value.wrong(
        "lets others than the owner run what nobody approved", hint: PolicyFile.signatureHint)
    }
  }

  private static func loosening(_ value: YamlValue) throws(ConfigError) -> Loosening {
    let map = try value.map()
    try map.allow(["why", "signed-off-by"])
    return Loosening(why: try map.line("why"), signedOffBy: try map.line("signed-off-by"))
  }

  /// Names, user ids, `group:NAME` and `agents`; `agents` says why those are not taken here.
  private static func people(_ value: YamlValue, agents: String?) throws(ConfigError) -> [Who] {
    var people: [Who] = []
    for entry in try value.list(limit: Limits.approverCount) {
      let who = try self.who(entry)
      if who == .agents, let agents { throw entry.wrong("cannot be here: agents \(agents)") }
      people.append(who)
    }
    guard !people.isEmpty else {
      throw value.wrong(
        "names nobody", hint: "leave the key out for the built-in rule")
    }
    return people
  }

  private static func who(_ entry: YamlValue) throws(ConfigError) -> Who {
    let text = try entry.line()
    if text == "agents" { return .agents }
    if text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      guard let uid = UInt32(text), uid != UInt32.max else { throw entry.wrong("is no user id") }
      return .uid(uid)
    }
    let isGroup = text.hasPrefix("group:")
    let name = isGroup ? String(text.dropFirst(6)) : text
    guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7f && $0 != 0x3a }) else {
      throw entry.wrong(isGroup ? "names no group" : "is no user name")
    }
    return isGroup ? .group(name) : .name(name)
  }
}

/// The entries of `friction`.
extension PolicyFile {
  private static func rule(
    _ value: YamlValue, signed: Loosening?
  ) throws(ConfigError) -> FrictionRule {
    let map = try value.map()
    try map.allow(["class", "tier", "severity", "needs", "loosen"])
    let classes = try several(map.required("class")) { (entry) throws(ConfigError) in
      try entry.choice(Judgment.CommandClass.self)
    }
    let tiers = try map.optional("tier").map { (value) throws(ConfigError) in
      try several(value) { (entry) throws(ConfigError) in
        Int(try entry.number(in: 1...2, unit: "the tier"))
      }
    }
    let severities = try map.optional("severity").map { (value) throws(ConfigError) in
      try several(value) { (entry) throws(ConfigError) in try severity(entry) }
    }
    let needs = try map.required("needs")
    let own = try map.optional("loosen").map { (value) throws(ConfigError) in
      try loosening(value)
    }
    var rule = FrictionRule(
      classes: Set(classes), tiers: Set(tiers ?? Array(FrictionRule.allTiers)),
      severities: Set(severities ?? Severity.allCases), friction: try needs.choice())
    try check(rule, needs)
    guard let (what, builtIn) = rule.loosened else {
      guard let signature = map.optional("loosen") else { return rule }
      throw signature.wrong("signs for nothing: the entry only tightens", hint: "leave it out")
    }
    guard let loosening = own ?? signed else {
      throw needs.wrong(
        "asks for less than the built-in `\(builtIn.rawValue)` (\(what))", hint: signatureHint)
    }
    rule.loosening = loosening
    return rule
  }

  /// Nobody can sign for what nobody has to look at.
  private static func check(_ rule: FrictionRule, _ needs: YamlValue) throws(ConfigError) {
    let dangerous = rule.classes.contains(.destructive) || rule.classes.contains(.unknown)
    guard rule.friction == .none, dangerous else { return }
    throw needs.wrong(
      "cannot be `none` for destructive or unknown commands", hint: "`key` is the least")
  }

  private static func severity(_ value: YamlValue) throws(ConfigError) -> Severity {
    guard let severity = Severity(label: try value.line()) else {
      throw value.wrong("is no severity", hint: "sev1, sev2, sev3 or sev4")
    }
    return severity
  }

  /// One value, or a list of them.
  private static func several<Element>(
    _ value: YamlValue, _ read: (YamlValue) throws(ConfigError) -> Element
  ) throws(ConfigError) -> [Element] {
    guard value.isList else { return [try read(value)] }
    var elements: [Element] = []
    for entry in try value.list(limit: Limits.frictionRules) { elements.append(try read(entry)) }
    guard !elements.isEmpty else { throw value.wrong("names nothing") }
    return elements
  }
}
