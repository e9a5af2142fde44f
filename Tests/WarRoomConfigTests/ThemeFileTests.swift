import Testing
import WarRoomCanvas
import WarRoomConfig
import WarRoomScreen

@Suite("Themes")
struct ThemeFileTests {
  @Test("the built-in theme survives its own file")
  func roundTrip() throws {
    let theme = try ThemeFile.parse(Array(Theme.builtIn.yaml.utf8), file: "default.yaml")
    #expect(theme == Theme.builtIn)
  }

  @Test("a meaning left out looks as in the built-in theme")
  func partial() throws {
    let text = "name: mine\nroles:\n  crit: { colour: \"bold white on 160\" }\n"
    let theme = try ThemeFile.parse(Array(text.utf8), file: "mine.yaml")
    #expect(theme.name == "mine")
    #expect(theme.style(.crit, mono: false).summary == "bold white on 160")
    #expect(theme.style(.crit, mono: true) == Theme.builtIn.style(.crit, mono: true))
    #expect(theme.style(.ok, mono: false) == Theme.builtIn.style(.ok, mono: false))
  }

  @Test(
    "a theme that is not understood",
    arguments: [
      ("name: a\nroles:\n  cirt: {}", "t.yaml:3:3: unknown key `cirt` (did you mean `crit`?)"),
      ("name: a\nroles:\n  crit: { color: red }", "unknown key `color` (did you mean `colour`?)"),
      ("name: a\nroles:\n  crit: { colour: rad }", "t.yaml:3:19: `colour` holds a word that is"),
      ("name: a\nroles:\n  crit: { colour: red on }", "such as bold red on black"),
      ("name: a\nroles:\n  crit: { colour: 256 }", "0 to 255"),
      ("name: a\nroles:\n  crit: { mono: red }", "is for terminals without colours"),
      ("name: a\nroles:\n  crit: red", "`crit` has to be a map"), ("name: a", "the key `roles`"),
      ("roles: {}", "the key `name`"),
    ])
  func refused(text: String, words: String) {
    do throws(ConfigError) {
      _ = try ThemeFile.parse(Array(text.utf8), file: "t.yaml")
      Issue.record("was taken: \(text)")
    } catch {
      #expect(error.description.contains(words), "\(error.description)")
    }
  }
}
