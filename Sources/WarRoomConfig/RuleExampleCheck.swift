import WarRoomCore
package import WarRoomGate

/// Judges the examples that a rule file carries, as whole lines, and says which do not hold.
package enum RuleExampleCheck {
  /// One error for each example that does not hold, with its place in `file`.
  package static func failures(
    of rule: ProgramRule, file: String, gate: Gate
  ) -> [ConfigError] {
    rule.examples.compactMap { example in
      failure(of: example, gate).map { problem in
        ConfigError(
          file: file, line: example.place.line, column: example.place.column, problem: problem)
      }
    }
  }

  private static func failure(of example: RuleExample, _ gate: Gate) -> String? {
    let judgment = gate.judge(line: example.line)
    guard judgment.commandClass == example.expected else {
      let why = judgment.reasons.first.map { ": " + $0.text } ?? ""
      return "the example \(Quotation.of(example.line)) is \(judgment.commandClass.rawValue), "
        + "not \(example.expected.rawValue)\(why)"
    }
    guard let undo = example.undo else { return nil }
    let found: String
    switch judgment.undo {
    case .command(let words, _)?: found = ShellText.line(of: words)
    case .noneNeeded?: found = "none needed"
    case nil: found = "nothing"
    }
    // Braces are quoted by a shell; the file writes places without.
    let plain = found.replacing("'", with: "")
    guard found == undo || plain == undo.replacing("'", with: "") else {
      return "the undo of \(Quotation.of(example.line)) is \(Quotation.of(found))"
    }
    return nil
  }
}
