import Testing
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomRules

private let gate = RuleLibrary.builtIn.gate

/// The examples of all rule files, by what they promise.
private let examples: (gated: [String], harmless: [String]) = {
  var gated: [String] = []
  var harmless: [String] = []
  for program in RuleTexts.programs {
    guard let text = RuleTexts.text(of: program),
      let rule = try? RuleFile.parse(text, file: program)
    else { continue }
    for example in rule.examples {
      if example.expected == .readOnly {
        harmless.append(example.line)
      } else {
        gated.append(example.line)
      }
    }
  }
  return (gated, harmless)
}()

/// The same numbers in every run.
private struct Dice {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }

  mutating func pick<Element>(_ items: [Element]) -> Element {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return items[Int((state >> 33) % UInt64(items.count))]
  }
}

@Suite("A gated command stays gated")
struct WrapperTests {
  private static func leaks(_ line: String) -> Bool {
    gate.judge(line: line).commandClass == .readOnly
  }

  @Test("under every wrapper", arguments: Wrapper.all)
  func once(wrapper: Wrapper) {
    for line in examples.gated {
      let wrapped = wrapper.wrap(line)
      if Self.leaks(wrapped) { Issue.record("read-only: \(wrapped)") }
    }
  }

  @Test("under every pair of wrappers", arguments: Wrapper.all)
  func twice(outer: Wrapper) {
    var dice = Dice(2)
    for inner in Wrapper.all {
      for _ in 0..<6 {
        let wrapped = outer.wrap(inner.wrap(dice.pick(examples.gated)))
        if Self.leaks(wrapped) { Issue.record("read-only: \(wrapped)") }
      }
    }
  }

  @Test("under three wrappers, as far as they are tried")
  func thrice() {
    var dice = Dice(3)
    for _ in 0..<4_000 {
      var line = dice.pick(examples.gated)
      for _ in 0..<3 { line = dice.pick(Wrapper.all).wrap(line) }
      if Self.leaks(line) { Issue.record("read-only: \(line)") }
    }
  }

  @Test(
    "and a harmless one stays harmless where nothing is hidden",
    arguments: Wrapper.all.filter {
      ["bash -c", "subshell", "and", "newline", "comment", "for", "if", "sudo", "time"].contains(
        $0.name)
    })
  func harmless(wrapper: Wrapper) {
    let asked = examples.harmless.filter { line in
      gate.judge(line: wrapper.wrap(line)).commandClass != .readOnly
    }
    #expect(asked.count * 20 <= examples.harmless.count, "\(asked.prefix(20))")
  }
}

@Suite("Judging any bytes")
struct NoiseTests {
  @Test("noise is never harmless by accident and never stops the gate")
  func noise() {
    var dice = Dice(5)
    let pieces = [
      "rm", " ", "-rf", "/srv", "$(", ")", "`", "\"", "'", "\\", "\n", ";", "&&", "|", "<<E", "E\n",
      "{", "}", ",", "((", "))", "[[", "]]", "$x", "${", ":-", "#", ">", "<", "&", "*", "if",
      "then",
      "fi", "do", "done", "for", "in", "case", "esac", "=", "é", "\u{202E}", "sudo", "sh -c",
      "kubectl",
      "delete", "psql -c", "select", "DROP", "awk", "ls", "--", "-", "~", "!", "\t", "\u{0}",
    ]
    for _ in 0..<30_000 {
      var line = ""
      let count = 1 + dice.pick(Array(0..<24))
      for _ in 0..<count { line += dice.pick(pieces) }
      let judgment = gate.judge(line: line)
      #expect(judgment == gate.judge(line: line))
      #expect(!judgment.reasons.isEmpty)
    }
  }
}
