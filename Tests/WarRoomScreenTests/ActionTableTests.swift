import FoundationEssentials
import Testing
import WarRoomCanvas

@testable import WarRoomScreen

@Suite struct ActionTableTests {
  @Test func everyActionStandsInTheTableOnce() {
    for action in Action.allCases {
      #expect(ActionTable.entries.count { $0.action == action } == 1, "\(action)")
    }
  }

  @Test func aKeyMeansOneThingInOneContext() {
    for context in Action.Context.allCases {
      var taken: [Key: Action] = [:]
      for entry in ActionTable.entries where entry.contexts.contains(context) {
        for key in entry.keys {
          #expect(taken[key] == nil, "\(key.name) in \(context.rawValue): \(entry.action)")
          taken[key] = entry.action
        }
      }
    }
  }

  @Test func namesDiffer() {
    let names = ActionTable.entries.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func textIsTypedNotTaken() {
    // Where letters are typed, no letter may be a key, or it could not be typed.
    for context in [Action.Context.help, .prompt, .form, .palette, .approval] {
      for entry in ActionTable.entries where entry.contexts.contains(context) {
        for key in entry.keys {
          if case .character = key { Issue.record("\(key.name) in \(context.rawValue)") }
        }
      }
    }
  }

  @Test func everyActionIsInTheHelp() {
    let console = Console(rows: 200, columns: 200)
    let lines = console.model.helpLines(HelpPage())
    for entry in ActionTable.entries where entry.group != .replay {
      #expect(lines.contains { $0.text.string.contains(entry.help) }, "\(entry.action)")
    }
  }

  @Test func helpIsFiltered() throws {
    var console = Console()
    console.mitigating()
    try console.press("? severity")
    #expect(console.shows("Set the severity"))
    #expect(!console.shows("Draw the screen anew"))
    try console.press("<esc>")
    #expect(console.model.isBoardOnTop)
  }

  @Test func theFooterTellsTheTruth() throws {
    for scene in ScreenSnapshotTests.Scene.allCases {
      let console = try ScreenSnapshotTests.console(scene, Size(rows: 60, columns: 200))
      guard console.model.isBoardOnTop else { continue }
      for item in console.model.footer where item.key != "esc" {
        let key = try #require(Key(name: item.key))
        let action = try #require(ActionTable.action(for: key, in: .board))
        #expect(console.model.unavailable(action) == nil, "\(scene): \(item.key)")
      }
    }
  }

  @Test func theManualHasEveryKey() {
    for entry in ActionTable.entries {
      #expect(ActionTable.markdown.contains("`\(entry.keys.first?.name ?? "")`"))
    }
  }

  @Test func theReadMeHasThisTable() throws {
    let here = URL(filePath: #filePath)
    let top = here.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let data = try Data(contentsOf: top.appending(path: "README.md"))
    let manual = String(decoding: data, as: UTF8.self)
    for group in ActionTable.markdown.split(separator: "### ") {
      #expect(manual.contains("### " + group), "replace this part of README.md")
    }
  }
}
