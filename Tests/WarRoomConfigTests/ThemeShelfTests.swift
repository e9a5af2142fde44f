import Testing
import WarRoomCanvas
import WarRoomConfig
import WarRoomScreen
import WarRoomThemes

@Suite("Themes by name")
struct ThemeShelfTests {
  private static let shelf = ThemeShelf(builtIn: Themes.all) { _ in nil }

  @Test("every theme of the product can be read by everybody", arguments: Themes.all.map(\.name))
  func readable(name: String) throws {
    let theme = try Self.shelf.theme(name)
    #expect(theme.name == name)
    #expect(ThemeCheck.problems(of: theme) == [])
  }

  /// Without it the check above would find nothing to measure.
  @Test(
    "a theme with its own colours names the background that they are for",
    arguments: Themes.all.map(\.name))
  func grounds(name: String) throws {
    let theme = try Self.shelf.theme(name)
    let usesTable = ThemeRole.allCases.contains { role in
      if case .indexed = theme.style(role, mono: false).foreground { true } else { false }
    }
    #expect(usesTable == !theme.grounds.isEmpty)
    guard usesTable else { return }
    for role in ThemeRole.allCases {
      guard case .indexed(let index) = theme.style(role, mono: false).foreground else {
        Issue.record("\(role) has no colour of the table")
        continue
      }
      #expect(index >= 16)
    }
  }

  @Test("no theme paints a background but for the prompt", arguments: Themes.all.map(\.name))
  func background(name: String) throws {
    let theme = try Self.shelf.theme(name)
    for role in ThemeRole.allCases where role != .approval {
      #expect(theme.style(role, mono: false).background == .terminal)
      #expect(!theme.style(role, mono: false).reverse)
      #expect(!theme.style(role, mono: true).reverse)
    }
  }

  @Test("high contrast is 7 to 1 or more")
  func highContrast() throws {
    let theme = try Self.shelf.theme("high-contrast")
    for role in ThemeRole.allCases {
      guard case .indexed(let index) = theme.style(role, mono: false).foreground,
        let colour = RGB(index: index)
      else { continue }
      #expect(colour.contrast(with: RGB(red: 0, green: 0, blue: 0)) >= 7, "\(role)")
    }
  }

  @Test("a terminal of sixteen colours gets colours that it has", arguments: Themes.all.map(\.name))
  func sixteen(name: String) throws {
    let theme = try Self.shelf.theme(name).suited(to: .ansi16)
    for role in ThemeRole.allCases {
      let style = theme.style(role, mono: false)
      #expect(style.foreground.reduced(to: .ansi16).ink == style.foreground, "\(role)")
    }
    #expect(theme.style(.crit, mono: false).summary != "plain")
  }

  @Test("what a user's theme leaves out is as in the one it inherits from")
  func inherits() throws {
    let text = "name: mine\ninherits: colour-blind\nroles:\n  ok: { colour: \"#00ffff\" }\n"
    let shelf = ThemeShelf(builtIn: Themes.all) { name in
      name == "mine" ? ("/home/x/mine.yaml", Array(text.utf8)) : nil
    }
    let mine = try shelf.theme("mine")
    let base = try shelf.theme("colour-blind")
    #expect(mine.style(.ok, mono: false).summary == "51")
    #expect(mine.style(.crit, mono: false) == base.style(.crit, mono: false))
    #expect(mine.grounds == base.grounds)
  }

  @Test("a user's default may build upon the built-in default")
  func ownDefault() throws {
    let text = "name: default\ninherits: default\nroles:\n  ok: { colour: blue }\n"
    let shelf = ThemeShelf(builtIn: Themes.all) { name in
      name == "default" ? ("default.yaml", Array(text.utf8)) : nil
    }
    #expect(try shelf.theme("default").style(.ok, mono: false).summary == "blue")
    #expect(try shelf.theme("dark").style(.ok, mono: false).summary == "79")
  }

  @Test(
    "themes that cannot be had",
    arguments: [
      ("drak", "", "there is no theme drak (did you mean `dark`?)"),
      ("../x", "", "a theme's name holds only a-z, 0-9 and -"),
      ("a", "name: a\ninherits: a\n", "inherits from itself"),
      ("a", "name: a\ninherits: drk\n", "there is no theme drk"),
      ("a", "name: a\ninherits: dark\nground: grey\n", "a.yaml:3:9: `ground` has to be a colour"),
      ("a", "name: a\nroles:\n  ok: { ansi: 99 }", "is for terminals of sixteen colours"),
    ])
  func refused(name: String, text: String, words: String) {
    let shelf = ThemeShelf(builtIn: Themes.all) { asked in
      asked == "a" && !text.isEmpty ? ("a.yaml", Array(text.utf8)) : nil
    }
    do throws(ConfigError) {
      _ = try shelf.theme(name)
      Issue.record("was taken: \(name)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
  }

  @Test("a theme that is hard to read is told, with the figures")
  func hardToRead() throws {
    let text = """
      name: bad
      ground: "#ffffff"
      roles:
        text: { colour: "250" }
        ok: { colour: "#5f8700" }
        crit: { colour: "#af5f00" }
      """
    let problems = ThemeCheck.problems(
      of: try ThemeFile.parse(Array(text.utf8), file: "bad.yaml"))
    #expect(problems.contains { $0.hasPrefix("text has a contrast of 1.8 on #ffffff") })
    #expect(problems.contains { $0.hasPrefix("ok and crit look alike with deuteranopia") })
  }

  @Test(
    "a colour is taken as the nearest of the table",
    arguments: [
      ("#000000", 16), ("#ffffff", 231), ("#5fd7ff", 81), ("#080808", 232), ("#ff0000", 196),
    ] as [(String, UInt8)])
  func nearest(hex: String, index: UInt8) throws {
    let colour = try #require(RGB(hex: hex))
    #expect(colour.nearestIndex == index)
    #expect(RGB(index: index)?.hex == hex)
  }
}
