import Foundation
import Testing
import WarRoomConfig
import WarRoomCore
import WarRoomGate
import WarRoomRules

@Suite("Rule files")
struct RuleFileTests {
  @Test("every built-in file is read, and every example of it holds", arguments: RuleTexts.programs)
  func examples(program: String) throws {
    let file = program + ".yaml"
    let rule = try RuleFile.parse(try #require(RuleTexts.text(of: program)), file: file)
    #expect(rule.program == program)
    #expect(!rule.examples.isEmpty || program.hasSuffix("-words"))
    let failures = RuleExampleCheck.failures(
      of: rule, file: file, gate: RuleLibrary.builtIn.gate)
    for failure in failures { Issue.record("\(failure.description)") }
    #expect(try RuleLibrary.builtIn(program) != nil)
  }

  @Test("every file in the folder is part of the binary, and there are enough of them")
  func all() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CWarRoomRules/rules")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names) == Set(RuleTexts.programs.map { $0 + ".yaml" }))
    #expect(names.count >= 120)
  }

  @Test("undos and previews of the examples are themselves known to the gate")
  func undos() throws {
    let gate = RuleLibrary.builtIn.gate
    for program in RuleTexts.programs {
      let text = RuleTexts.text(of: program) ?? []
      for example in try RuleFile.parse(text, file: program).examples {
        let judgment = gate.judge(line: example.line)
        if case .command(let undo, let before)? = judgment.undo {
          let filled = undo.map { $0.replacing("{before}", with: "3") }
          let undone = gate.judge(
            CommandSpec(words: filled, directory: nil, timeLimitSeconds: 1))
          #expect(undone.commandClass != .unknown, "\(example.line): \(undone.reasons)")
          if let before {
            let read = gate.judge(CommandSpec(words: before, directory: nil, timeLimitSeconds: 1))
            #expect(read.commandClass == .readOnly, "\(example.line): \(read.reasons)")
          }
        }
        if let preview = judgment.preview {
          let shown = gate.judge(CommandSpec(words: preview, directory: nil, timeLimitSeconds: 1))
          #expect(shown.commandClass == .readOnly, "\(example.line): \(shown.reasons)")
        }
      }
    }
  }

  @Test("the example of the read-me holds")
  func readMe() throws {
    let readMe = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../README.md")
    let text = try String(contentsOf: readMe, encoding: .utf8)
    let start = try #require(text.firstRange(of: "program: mytool"))
    let rest = text[start.lowerBound...]
    let end = try #require(rest.firstRange(of: "```"))
    let bytes = Array(rest[..<end.lowerBound].utf8)
    #expect(RuleLibrary(user: [("rules/mytool.yaml", bytes)]).problems == [])
  }

  @Test(
    "a mistake in a file is named with its place",
    arguments: [
      ("program: x\nabout: a\nclass: harmless\n", "x.yaml:3:8"),
      ("program: x\nabout: a\nclass: read-only\nfoo: 1\n", "x.yaml:4:1"),
      ("program: x\nabout: a\nclass: reversible\n", "names no `undo`"),
      ("program: x\nabout: a\n", "neither a `class` nor `verbs`"),
      ("program: x\nabout: a\nclass: read-only\noptions: [a]\n", "`a` is no option"),
      (
        "program: x\nabout: a\nclass: read-only\nexamples: {read-only: [\"rm x\"]}\n",
        "not read-only"
      ),
      ("program: y\nabout: a\nclass: read-only\n", "has to be named y.yaml"),
      ("program: x\nabout: a\nclass: read-only\nruns: {from: 1, as: klingon}\n", "no language"),
    ])
  func mistakes(text: String, complaint: String) throws {
    let library = RuleLibrary(user: [("rules/x.yaml", Array(text.utf8))])
    let problem = try #require(library.problems.first)
    #expect(problem.description.contains(complaint), "\(problem)")
    #expect(library.gate.judge(line: "ls").commandClass == .unknown)
  }

  @Test("a rule of the user's own makes a program known, and only tightens a known one")
  func own() throws {
    let mine = """
      program: mytool
      about: ours
      verbs: {show: read-only, wipe: {class: destructive, tier: 2, why: wipes}}
      examples: {read-only: [mytool show], destructive: [mytool wipe]}
      """
    let library = RuleLibrary(user: [("rules/mytool.yaml", Array(mine.utf8))])
    #expect(library.problems == [])
    let judgment = library.gate.judge(line: "mytool show")
    #expect(judgment.commandClass == .readOnly)
    #expect(judgment.reasons.first?.text.contains("by your rules in rules/mytool.yaml") == true)
    let loose = "program: rm\nabout: x\nclass: read-only\noptions: any\n"
    let loosened = RuleLibrary(user: [("rules/rm.yaml", Array(loose.utf8))])
    #expect(loosened.gate.judge(line: "rm -rf /srv").commandClass == .destructive)
    let strict = "program: ls\nabout: x\nclass: destructive\noptions: any\n"
    let tightened = RuleLibrary(user: [("rules/ls.yaml", Array(strict.utf8))])
    #expect(tightened.gate.judge(line: "ls").commandClass == .destructive)
  }
}
