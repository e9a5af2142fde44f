import WarRoomCore

/// What builtins leave in variables.
extension LineJudge {
  mutating func assign(
    by rule: LoadedRule, _ invocation: Invocation, _ around: Surroundings
  ) {
    guard rule.isBuiltin else { return }
    switch rule.program {
    case "read": assign(reading: invocation, around)
    case "export", "declare", "typeset", "readonly", "local":
      assign(declaring: invocation, by: rule.program, around)
    default: break
    }
  }

  /// Each name gets words of the line that is read, the last one all that are left.
  private mutating func assign(reading invocation: Invocation, _ around: Surroundings) {
    let isPlain =
      around.input.isNames && invocation.problems.isEmpty && !around.mayNotAssign
      && invocation.options.allSatisfy { $0.name == "-r" }
    if invocation.operands.isEmpty { scope.assign("REPLY", nil) }
    for word in invocation.operands {
      guard let name = word.literal else { return scope.forget() }
      scope.assign(name, isPlain ? .names : nil)
    }
  }

  /// `NAME=value` and `NAME`, which alone is empty or as before.
  private mutating func assign(
    declaring invocation: Invocation, by program: String, _ around: Surroundings
  ) {
    let freezes = program == "readonly" || !invocation.given(["-r"]).isEmpty
    for word in invocation.operands {
      let known = word.knownPrefix
      guard let equals = known.firstIndex(of: 0x3d) else {
        guard let name = word.literal else { return scope.forget() }
        if freezes { scope.freeze(name) }
        if program != "export", program != "readonly" { scope.assign(name, nil) }
        continue
      }
      let name = String(Substring(known[..<equals]))
      let value = word.dropping(name.utf8.count + 1)
      // Outside of a function, `local` does nothing.
      if around.mayNotAssign || program == "local" {
        scope.assignPerhaps(name, [value])
      } else {
        scope.assign(name, [value])
      }
      if freezes { scope.freeze(name) }
    }
  }
}
