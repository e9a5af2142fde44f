import WarRoomCore

extension PolicyFile {
  /// `stopping`: when proposals halt.
  static func stopping(_ value: YamlValue) throws(ConfigError) -> Stopping {
    let map = try value.map()
    try map.allow(["actions-without-improvement", "actions", "time", "agent-cost"])
    var stopping = Stopping()
    if let value = map.optional("actions-without-improvement") {
      let range = 1...Int64(Stopping.withoutImprovement)
      stopping.withoutImprovement = Int(try value.number(in: range, unit: "actions"))
    }
    if let value = map.optional("actions") {
      stopping.actions = Int(try value.number(in: 1...1_000, unit: "actions"))
    }
    stopping.seconds = try map.optional("time")?.seconds(atLeast: 60)
    if let value = map.optional("agent-cost") {
      let cost = try value.decimal()
      guard cost > 0, cost <= 1_000_000 else {
        throw value.wrong("has to be more than 0 and at most a million")
      }
      stopping.agentCost = Int64((cost * 100).rounded())
    }
    return stopping
  }
}
