import Testing
import WarRoomCore

@testable import WarRoomIntake

/// A Slack export: people by name, markup as it was seen, bots' words from where they put them.
struct SlackTests {
  private static let files: [(name: String, text: String)] = [
    (
      "x/users.json",
      """
      [{"id":"U1","name":"ana","profile":{"display_name":"Ana","real_name":"Ana B."}},
       {"id":"U2","name":"ben","real_name":"Ben C.","profile":{"display_name":""},
        "is_bot":false}]
      """
    ),
    ("x/channels.json", #"[{"id":"C1","name":"inc-7","is_channel":true}]"#),
    (
      "x/inc-7/2026-03-03.json",
      """
      [{"type":"message","user":"U2","text":"incident resolved","ts":"1772496000.000200"}]
      """
    ),
    (
      "x/inc-7/2026-03-02.json",
      #"""
      [{"type":"message","subtype":"channel_join","user":"U1","text":"<@U1> has joined",
        "ts":"1772409000.000100"},
       {"type":"message","bot_id":"B1","username":"alerts","text":"","ts":"1772409600.000100",
        "attachments":[{"color":"#ff0000","title":"CPU &gt; 90%","text":"on <http://n1/|node 1>"}]},
       {"type":"message","user":"U1","text":"<@U2> see <#C2|ops> &amp; <https:\/\/a.b\/c>, <!here>",
        "ts":"1772409660.000100","thread_ts":"1772409660.000100","reply_count":1},
       {"type":"message","user":"U2","text":"was it mitigated?","ts":"1772409720.000300",
        "thread_ts":"1772409660.000100","subtype":"thread_broadcast"},
       {"type":"message","user":"U9","user_profile":{"real_name":"Guest"},"text":"rolled back v2",
        "ts":"1772409720.000400"},
       {"type":"message","user":"U2","text":"was it mitigated?","ts":"1772409720.000300"},
       {"type":"message","user":"U1","text":"","ts":"1772409780.000100",
        "blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[
          {"type":"text","text":"ping "},{"type":"user","user_id":"U2"}]}]}]},
       {"type":"message","user":"U1","text":"no time here"}]
      """#
    ),
  ]

  @Test func aChannelIsAnIncident() throws {
    let documents = try Self.files.map {
      TimelineDocument(name: $0.name, json: try JSONTimeline.parse(Array($0.text.utf8)))
    }
    let reading = try JSONTimeline.read(
      documents, format: .slack, hints: ExportReading.hints)
    let channel = try #require(reading.incidents.first)
    #expect(reading.incidents.count == 1)
    #expect(channel.title == "#inc-7")
    #expect(
      channel.story == [
        "2026-03-02T00:00:00.000100Z alert (kind) alerts: CPU > 90%\non node 1 (http://n1/)",
        "2026-03-02T00:01:00.000100Z message Ana: @Ben C. see #ops & https://a.b/c, @here",
        "2026-03-02T00:02:00.000300Z message Ben C.: was it mitigated?",
        "2026-03-02T00:02:00.000400Z message Guest: rolled back v2",
        "2026-03-02T00:03:00.000100Z message Ana: ping @Ben C.",
        "2026-03-03T00:00:00.000200Z resolved (kind) Ben C.: incident resolved",
      ])
    #expect(reading.unread.map(\.text).first?.contains("no time here") == true)
  }

  @Test func oneDayAloneIsRecognised() throws {
    let day = #"[{"type":"message","user":"U1","text":"hi","ts":"1772409660.000100"}]"#
    let reading = try ExportReading.read(day, as: .slack)
    #expect(reading.incidents.first?.story == ["2026-03-02T00:01:00.000100Z message U1: hi"])
    #expect(reading.incidents.first?.title == "export")
  }

  @Test(
    arguments: [
      ("a &amp;lt; b", "a &lt; b"), ("<x", "<x"), ("a > b", "a > b"), ("<@U1|old>", "@Ana"),
      ("<mailto:a@b.c|a@b.c>", "a@b.c"), ("<!subteam^S1|@dbas>", "@dbas"), ("<>", ""),
      ("<!date^1^{date}|today>", "today"), ("&unknown;", "&unknown;"),
    ] as [(String, String)])
  func markupIsResolvedOnce(_ raw: String, _ seen: String) {
    #expect(SlackMarkup(users: ["U1": "Ana"]).plain(raw) == seen)
  }
}
