import Testing
import WarRoomCanvas
import WarRoomThemes

@testable import WarRoomScreen

@Suite struct ThemeTests {
  @Test func theFileSaysWhatTheProgramSays() {
    let file = String(decoding: Themes.defaultYAML, as: UTF8.self)
    let lines = file.split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.joined(separator: "\n") + "\n" == Theme.builtIn.yaml)
  }

  @Test func onlyTheApprovalIsReversed() {
    for role in ThemeRole.allCases where role != .approval {
      #expect(!Theme.builtIn.style(role, mono: true).reverse)
      #expect(!Theme.builtIn.style(role, mono: false).reverse)
    }
  }

  @Test func noRolePaintsTheBackground() {
    for role in ThemeRole.allCases {
      #expect(Theme.builtIn.style(role, mono: false).background == .terminal)
      #expect(Theme.builtIn.style(role, mono: true).foreground == .terminal)
    }
  }

  @Test(arguments: [
    ("bold underline red", "bold underline red"), ("plain", "plain"),
    ("dim 244 on brightBlue", "dim 244 on brightBlue"),
  ])
  func aLookReadsAsItIsWritten(_ words: String, _ summary: String) {
    #expect(Theme.style(words: words)?.summary == summary)
  }

  @Test(arguments: ["pink", "on", "bold on", "256"])
  func anUnknownLookIsNone(_ words: String) {
    #expect(Theme.style(words: words) == nil)
  }

  @Test func aMissingMeaningFallsBack() {
    let theme = Theme(roles: [:])
    #expect(theme.style(.crit, mono: false) == Theme.builtIn.style(.crit, mono: false))
  }
}
