import Foundation
import Testing
import WarRoomConfig
import WarRoomCore

@Suite("The policy file")
struct PolicyFileTests {
  private func parse(_ text: String) throws(ConfigError) -> PolicyFile {
    try PolicyFile.parse(Array(text.utf8), file: "policy.yaml")
  }

  @Test("the example of the README is read as it says")
  func readme() throws {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let text = try String(contentsOfFile: "/\(root)/README.md", encoding: .utf8)
    let section = try #require(text.range(of: "## Who may do what"))
    let start = try #require(
      text.range(of: "```yaml\n", range: section.upperBound..<text.endIndex))
    let end = try #require(text.range(of: "```", range: start.upperBound..<text.endIndex))
    let policy = try parse(String(text[start.upperBound..<end.lowerBound]))
    #expect(policy.approvers == [.name("ada"), .uid(1_002), .group("sre")])
    #expect(policy.proposers == [.name("ada"), .group("oncall"), .agents])
    #expect(policy.observers == [.group("support")])
    #expect(policy.glass == [])
    #expect(policy.friction.count == 3)
    #expect(
      policy.loosenings == [
        "destructive, tier 1, SEV-4: key instead of typed target: "
          + "SEV-4 is our staging cluster (signed off by Ada Lovelace)"
      ])
  }

  static let signed = "loosen: {why: w, signed-off-by: s}\n"

  @Test(
    "what asks for less needs a signature, and says where it is missing",
    arguments: [
      (
        "approval-seconds: 600",
        "policy.yaml:1:19: `approval-seconds` is longer than the built-in 300"
      ),
      ("second-approval-seconds: 901", "policy.yaml:1:26: `second-approval-seconds` is longer"),
      ("requests-per-10-minutes: 13", "1:26: `requests-per-10-minutes` is larger than"),
      ("agent-requests-per-10-minutes: 7", "is larger than the built-in 6"),
      ("break-glass: [bob]", "policy.yaml:1:14: `break-glass` lets others than the owner"),
      (
        "friction:\n  - class: [reversible, destructive]\n    tier: 1\n    needs: key",
        "policy.yaml:4:12: `needs` asks for less than the built-in `typed target` (destructive,"
          + " tier 1, SEV-1 and 3 more)"
      ),
      (
        "friction:\n  - {class: unknown, tier: 2, needs: typed target}",
        "asks for less than the built-in `second person` (unknown, tier 2, SEV-1 and 1 more)"
      ),
      ("friction:\n  - {class: reversible, needs: none}", "less than the built-in `key`"),
    ])
  func unsigned(text: String, words: String) throws {
    do throws(ConfigError) {
      _ = try parse(text)
      Issue.record("was taken: \(text)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
    let policy = try parse(Self.signed + text)
    #expect(policy.loosenings.count == 1, "\(policy.loosenings)")
    #expect(policy.loosenings.allSatisfy { $0.hasSuffix("w (signed off by s)") })
  }

  @Test(
    "what asks for more needs none",
    arguments: [
      "approval-seconds: 10", "requests-per-10-minutes: 1", "break-glass: off",
      "proposers: [ada]", "observers: [\"group:all\"]", "approvers: [ada]",
      "friction:\n  - {class: read-only, needs: key}",
      "friction:\n  - {class: [destructive, unknown], severity: [sev1, sev2], "
        + "needs: second person}",
      "friction:\n  - {class: reversible, tier: 1, needs: typed target}",
    ])
  func tightening(text: String) throws {
    #expect(try parse(text).loosenings == [])
    #expect(throws: ConfigError.self) { try parse(Self.signed + text) }
  }

  @Test(
    "what is not understood is refused with its place",
    arguments: [
      ("approvers: [agents]", "1:13: entry 1 of `approvers` cannot be here: agents never approve"),
      ("observers: [agents]", "agents are kept from proposing under `proposers`"),
      ("break-glass: [agents]", "agents never break the glass"),
      ("break-glass: on", "policy.yaml:1:14: `break-glass` has to be `off` or a list of people"),
      ("approvers: [\"group:\"]", "names no group"),
      ("friction:\n  - {class: destuctive, needs: key}", "did you mean `destructive`?"),
      ("friction:\n  - {class: destructive}", "lacks the key `needs`"),
      ("friction:\n  - {class: destructive, tier: 3, needs: key}", "from 1 to 2"),
      ("friction:\n  - {class: destructive, severity: bad, needs: key}", "is no severity"),
      ("friction:\n  - {class: destructive, sev: 1, needs: key}", "unknown key `sev`"),
      (
        "friction:\n  - {class: destructive, needs: none, loosen: {why: w, signed-off-by: s}}",
        "policy.yaml:2:33: `needs` cannot be `none` for destructive or unknown commands"
      ),
      (
        "friction:\n  - class: read-only\n    needs: key\n    loosen: {why: w, signed-off-by: s}",
        "policy.yaml:4:13: `loosen` signs for nothing"
      ),
      (
        "friction:\n  - {class: reversible, needs: none, loosen: {why: w}}",
        "lacks the key `signed-off-by`"
      ),
      ("loosen: {why: w, signed-off-by: s}", "`loosen` signs for nothing"),
    ])
  func refused(text: String, words: String) {
    do throws(ConfigError) {
      _ = try parse(text)
      Issue.record("was taken: \(text)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
  }
}
