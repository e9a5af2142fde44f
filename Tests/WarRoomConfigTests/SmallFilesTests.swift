import Testing
import WarRoomConfig

@Suite("Policy and settings")
struct SmallFilesTests {
  @Test("a whole policy")
  func policy() throws {
    let text = """
      approvers: [ada, "1001", 1002]
      approval-seconds: 120
      second-approval-seconds: 600
      """
    let policy = try PolicyFile.parse(Array(text.utf8), file: "policy.yaml")
    #expect(policy.approvers == [.name("ada"), .uid(1_001), .uid(1_002)])
    #expect(policy.approvalSeconds == 120)
    #expect(policy.secondApprovalSeconds == 600)
  }

  @Test(
    "a policy that is not understood is refused with its place",
    arguments: [
      ("aprovers: [a]", "policy.yaml:1:1: unknown key `aprovers` (did you mean `approvers`?)"),
      ("approvers: []", "policy.yaml:1:12: `approvers` names nobody"),
      ("approvers: ada", "`approvers` has to be a list"),
      ("approvers:\n  - ada\n  - 4294967295", "policy.yaml:3:5: entry 2 of `approvers` is no user"),
      ("approvers: [\"a b\"]", "is no user name"), ("approvers: [[a]]", "has to be a text"),
      ("approval-seconds: 5", "policy.yaml:1:19: `approval-seconds` has to be a whole number"),
      ("approval-seconds: 1e3", "whole number of seconds (from 10 to 86400)"),
      ("", "the file is empty"), ("approvers: &a [x]\napproval-seconds: *a", "aliases"),
    ])
  func policyRefused(text: String, words: String) {
    do throws(ConfigError) {
      _ = try PolicyFile.parse(Array(text.utf8), file: "policy.yaml")
      Issue.record("was taken: \(text)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
  }

  @Test("settings, and the defaults of a file of comments")
  func settings() throws {
    let none = try SettingsFile.parse(Array("# nothing yet\n".utf8), file: "config.yaml")
    #expect(none == SettingsFile())
    let text = "esc-delay: 25\ncolor: mono\nascii: true\n"
    let some = try SettingsFile.parse(Array(text.utf8), file: "config.yaml")
    #expect(some == SettingsFile(escapeMilliseconds: 25, colour: .mono, ascii: true))
  }

  @Test(
    "settings that are not understood",
    arguments: [
      ("colour: mono", "config.yaml:1:1: unknown key `colour` (did you mean `color`?)"),
      ("color: never ever", "config.yaml:1:8: `color` cannot be `never ever`"),
      ("color: neve", "did you mean `never`?"), ("esc-delay: 5000", "from 0 to 1000"),
      ("ascii: 1", "true or false"),
    ])
  func settingsRefused(text: String, words: String) {
    do throws(ConfigError) {
      _ = try SettingsFile.parse(Array(text.utf8), file: "config.yaml")
      Issue.record("was taken: \(text)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
  }

  @Test("a hostile file name cannot paint the screen through an error")
  func fileName() {
    #expect(throws: ConfigError.self) { try PolicyFile.parse([], file: "\u{1B}[2J.yaml") }
    do throws(ConfigError) {
      _ = try PolicyFile.parse([], file: "\u{1B}[2J.yaml")
    } catch {
      #expect(error.description.hasPrefix("<U+001B>[2J.yaml:1:1: "))
    }
  }
}
