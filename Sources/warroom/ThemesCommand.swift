import ArgumentParser
import WarRoomConfig
import WarRoomScreen
import WarRoomSystem
import WarRoomThemes

/// `warroom themes [NAME…]`
struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "List the themes; with names: check whether these can be read by everybody.",
    discussion: """
      A theme is chosen with --theme NAME, or with `theme: NAME` in config.yaml. Your own lie in \
      the folder themes/ beside it, as NAME.yaml. One that names the backgrounds it is made for \
      is measured on them: contrast of 4.5 to 1, and what tells good from bad apart for eyes that \
      do not tell red from green.

      Exit status 0: all holds; 66: no such theme; 78: something is wrong.
      """)

  @Argument(help: "Names of themes to check.") var names: [String] = []

  func run() throws {
    try reporting {
      guard !names.isEmpty else { return list() }
      var isWrong = false
      for name in names {
        let theme: Theme
        do throws(ConfigError) { theme = try ConsoleSettings.themes.theme(name) } catch {
          let isKnown = ConsoleSettings.ownThemes.contains(name)
          throw Failure(isKnown ? .configuration : .noInput, error.description)
        }
        let problems = ThemeCheck.problems(of: theme)
        for problem in problems { Output.line("\(name): \(problem)") }
        if !problems.isEmpty {
          isWrong = true
        } else if theme.grounds.isEmpty {
          Output.line("\(name): it names no ground, so nothing can be measured")
        } else {
          Output.line("\(name): can be read by everybody")
        }
      }
      if isWrong { throw ExitCode(ExitStatus.configuration.rawValue) }
    }
  }

  private func list() {
    let chosen = ConsoleSettings.read().theme.name
    let own = ConsoleSettings.ownThemes
    for name in ConsoleSettings.themes.builtInNames where !own.contains(name) {
      Output.line("\(name == chosen ? "*" : " ") \(name)")
    }
    for name in own { Output.line("\(name == chosen ? "*" : " ") \(name)  (yours)") }
  }
}
