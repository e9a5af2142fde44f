import WarRoomCore
import WarRoomGate

extension RuleFile {
  /// `any`, `none`, a list, or a map with `any` and `list`.
  static func options(_ value: YamlValue) throws(ConfigError) -> OptionTable {
    var table = OptionTable()
    if value.isMap {
      let map = try value.map()
      try map.allow(["any", "list"])
      table.acceptsAny = try yes(map.optional("any"))
      try read(map.required("list"), into: &table)
    } else if value.isList {
      try read(value, into: &table)
    } else {
      switch try value.line() {
      case "any": table.acceptsAny = true
      case "none": table.takesNone = true
      default: throw value.wrong("has to be a list, `any` or `none`")
      }
    }
    return table
  }

  private static func read(
    _ value: YamlValue, into table: inout OptionTable
  ) throws(ConfigError) {
    for entry in try value.list(limit: Limits.ruleListCount) {
      let rule: OptionRule
      if entry.isMap {
        let map = try entry.map()
        guard let first = map.entries.first, map.entries.count == 1 else {
          throw entry.wrong("has to be one option", hint: "write `- -n --name=: {…}`")
        }
        rule = try option(first.key, place: first.place, details: first.value)
      } else {
        rule = try option(try entry.line(), place: entry.place, details: nil)
      }
      table.rules.append(rule)
      for name in rule.names {
        guard table.byName.updateValue(table.rules.count - 1, forKey: name) == nil else {
          throw entry.place.error("the option \(Quotation.of(name)) stands here twice")
        }
      }
    }
  }

  private static func option(
    _ text: String, place: YamlPlace, details: YamlValue?
  ) throws(ConfigError) -> OptionRule {
    var spelled = text[...]
    var value = OptionRule.Value.none
    if spelled.hasSuffix("=?") {
      spelled = spelled.dropLast(2)
      value = .optional
    } else if spelled.hasSuffix("=") {
      spelled = spelled.dropLast()
      value = .required
    }
    let names = spelled.split(separator: " ").map(String.init)
    for name in names {
      let first = name.utf8.first
      guard first == 0x2d || first == 0x2b, name.utf8.count > 1, !name.utf8.contains(0x3d) else {
        throw place.error(
          "\(Quotation.of(name)) is no option", hint: "write -n or --name, with = at the very end")
      }
    }
    guard !names.isEmpty else { throw place.error("an option without a name") }
    var rule = OptionRule(names: names, value: value)
    if let map = try details?.map() { try read(map, into: &rule) }
    return rule
  }

  private static func read(_ map: YamlMap, into rule: inout OptionRule) throws(ConfigError) {
    try map.allow([
      "values", "class", "tier", "why", "when", "unless", "lowers", "target", "runs", "until",
      "ends",
    ])
    rule.allowed = try map.optional("values").map { (value) throws(ConfigError) in
      try patterns(value)
    }
    if let level = map.optional("class") {
      rule.raise = OptionRule.Raise(
        commandClass: try level.choice(), tier: try tier(map), why: try map.optionalLine("why"),
        when: try map.optional("when").map { (value) throws(ConfigError) in try patterns(value) },
        unless: try map.optional("unless").map { (value) throws(ConfigError) in
          guard map.optional("when") != nil else {
            throw value.wrong("needs a `when` that it narrows")
          }
          return try patterns(value)
        })
    }
    if let lowers = map.optional("lowers") {
      let values = try texts(lowers)
      rule.lowers = values == ["yes"] ? .always : .values(values.map { WordPattern($0) })
    }
    rule.target = try map.optionalLine("target")
    rule.runs = try map.optional("runs").map { (value) throws(ConfigError) in
      try language(value)
    }
    if let until = map.optional("until") { rule.value = .until(try texts(until)) }
    rule.endsOptions = try yes(map.optional("ends"))
  }
}
