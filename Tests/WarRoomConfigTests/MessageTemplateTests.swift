import Testing
import WarRoomConfig
import WarRoomCore

/// Templates of messages, and the commands that send them.
@Suite struct MessageTemplateTests {
  private func parse(_ text: String) throws(ConfigError) -> MessageTemplate {
    try MessageTemplate.parse(Array(text.utf8), file: "m.yaml")
  }

  @Test(arguments: IncidentMessage.Kind.allCases)
  func oursCanBeRead(kind: IncidentMessage.Kind) {
    let template = MessageTemplate.builtIn(kind)
    #expect(template.kind == kind)
    let text = template.filled(from: Room(), now: Timestamp(microseconds: 0))
    #expect(!text.contains("{{"))
    #expect(text.contains("not recorded"))
    #expect(!text.contains("message:"))
  }

  @Test func aLineStandsOnceForEachThingToTell() throws {
    let template = try parse(
      "message: internal\ntext: |\n  A {{ title }}, {{title}}\n  - {{works}}\n")
    let text = template.filled(from: Room(), now: Timestamp(microseconds: 0))
    #expect(text == "A not recorded, not recorded\n- not recorded")
  }

  @Test(
    arguments: [
      ("message: internal\ntext: \"{{titel}}\"", "m.yaml:2:7: `text` names `titel`, which nothing"),
      ("message: internal\ntext: \"{{title\"", "has a {{ without its }}"),
      ("message: post\ntext: a", "`message` cannot be `post`"),
      ("text: a", "lacks the key `message`"),
      ("message: internal\ntext: a\nif: b", "unknown key `if`"),
    ])
  func saysWhatIsWrong(text: String, sentence: String) {
    #expect { try parse(text) } throws: { "\($0)".contains(sentence) }
  }

  @Test func commandsAreReadFromTheSettings() throws {
    let settings = try SettingsFile.parse(
      Array(
        "messages:\n  status-page: [post, a b]\n  internal: {command: [m, '{{file}}'], timeout: 5s}"
          .utf8), file: "c.yaml")
    #expect(settings.messages[.statusPage]?.words == ["post", "a b"])
    #expect(settings.messages[.everybody]?.timeLimitSeconds == 5)
    #expect(settings.messages[.handOver] == nil)
  }

  @Test func aPageIsSilencedWithEachValueInOneArgument() throws {
    let settings = try SettingsFile.parse(
      Array(
        "pages: { silence: [am, '{{labels.for}}', '{{labels.reason}}', 'a={{labels.a}}'] }".utf8),
      file: "c.yaml")
    let alert = Alert(
      source: "t", fingerprint: "f", title: "t", summary: "", severity: nil,
      severityAsPrinted: "", firing: true, started: nil, ended: nil, service: nil,
      labels: [
        Alert.Label(name: "a", value: "x; id"), Alert.Label(name: "reason", value: "forged"),
      ], link: nil)
    let words = try #require(settings.pages[.silence])
    let filled = PageAction.command(words, for: alert, reason: "$(id)", seconds: 1_800)
    #expect(filled.command?.words == ["am", "1800s", "$(id)", "a=x; id"])
    let dash = PageAction.command(words, for: alert, reason: "-x", seconds: 1_800)
    #expect(dash.command == nil && dash.problem.contains("taken for an option"))
  }

  @Test(
    arguments: [
      ("pages: { ack: [a] }", "one of `acknowledge`"),
      ("pages: { silence: [sh, -c, 'x {{labels.a}}'] }", "read as a script by `sh`"),
      ("messages: { statuspage: [a] }", "did you mean `status-page`?"),
      ("messages: { internal: post }", "has to be a list of words"),
      ("messages: { internal: [] }", "names no program"),
      ("messages: { internal: ['{{file}}'] }", "names no program"),
      ("messages: { internal: [a, 'x={{file}}'] }", "has to be {{file}} alone"),
    ])
  func settingsSayWhatIsWrong(text: String, sentence: String) {
    #expect { try SettingsFile.parse(Array(text.utf8), file: "c.yaml") } throws: {
      "\($0)".contains(sentence)
    }
  }
}
