import Testing
import WarRoomCore
import WarRoomGate
import WarRoomRules

@testable import WarRoomConfig

@Suite("Reading only those verbs that a command can mean")
struct RuleOutlineTests {
  /// Every name under a verb, as the whole file has it.
  private static func names(_ rule: VerbRule, _ front: String = "") -> Set<String> {
    var names: Set<String> = []
    for (name, child) in rule.verbs {
      names.insert(front + name)
      names.formUnion(self.names(rule.children[child], front + name + " "))
    }
    return names
  }

  private static func names(_ verbs: RuleOutline.Verbs, _ front: String = "") -> Set<String> {
    var names: Set<String> = []
    for (name, block) in verbs.byName {
      names.insert(front + name)
      names.formUnion(self.names(verbs.blocks[block].verbs, front + name + " "))
    }
    return names
  }

  @Test("the outline names the verbs that the whole file has", arguments: RuleTexts.programs)
  func outline(program: String) throws {
    let bytes = try #require(RuleTexts.text(of: program))
    guard let outline = RuleOutline(bytes) else { return }
    let whole = try RuleFile.parse(bytes, file: program)
    #expect(whole.root.verbPatterns.count == outline.verbs.patterns.count)
    let known = Self.names(outline.verbs)
    let all = Self.names(whole.root)
    #expect(Set(outline.verbs.byName.keys) == Set(whole.root.verbs.keys))
    // Verbs deeper down that stand on one line are no blocks of their own.
    #expect(known.isSubset(of: all))
    let least = try RuleFile.parse(outline.text(of: outline.kept([])), file: program)
    #expect(least.root.terms.commandClass == whole.root.terms.commandClass)
    #expect(!least.root.verbs.isEmpty || !least.root.verbPatterns.isEmpty)
  }

  @Test("what is left out does not move what stays")
  func lines() throws {
    let text =
      "program: x\nabout: a\nverbs:\n  a: read-only\n  b:\n    class: read-only\n  # c\n"
      + "  \"c*\":\n    verbs:\n      d: read-only\n      e: read-only\n    class: unknown\n"
      + "options: [-v]\n"
    let outline = try #require(RuleOutline(Array(text.utf8)))
    let kept = String(decoding: outline.text(of: outline.kept(["cat", "e"])), as: UTF8.self)
    #expect(
      kept == "program: x\nabout: a\nverbs:\n\n\n\n\n  \"c*\":\n    verbs:\n\n      e: read-only\n"
        + "    class: unknown\noptions: [-v]\n")
    #expect(RuleOutline(Array("program: x\nverbs: {a: read-only}\n".utf8)) == nil)
  }
}
