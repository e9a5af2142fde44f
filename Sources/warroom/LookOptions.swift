import ArgumentParser
import WarRoomCanvas
import WarRoomConfig
import WarRoomScreen
import WarRoomSystem
import WarRoomTerminal

/// How a screen of ours looks, on the command line: what is given here comes before the settings.
struct LookOptions: ParsableArguments {
  @Flag(help: "ASCII only, for terminals and fonts without line drawing.") var ascii = false
  @Flag(help: "No colour; NO_COLOR in the environment does the same.") var mono = false
  @Option(help: ArgumentHelp("The theme; see: warroom themes.", valueName: "name"))
  var theme: String?

  /// What it comes to.
  struct Resolved {
    let theme: Theme
    let charts: ChartStyle
    let terminal: TerminalOptions

    init(_ theme: Theme, _ charts: ChartStyle, _ terminal: TerminalOptions) {
      self.theme = theme
      self.charts = charts
      self.terminal = terminal
    }
  }

  /// The theme and the terminal's options; what the settings say wrong is told on standard error.
  func resolved() throws -> Resolved {
    let settings = ConsoleSettings.read()
    for warning in settings.warnings { StandardStream.error.write("warroom: \(warning)\n") }
    let noColour = ThisProcess.variable("NO_COLOR").map { !$0.isEmpty } ?? false
    let terminal = TerminalOptions(
      colours: mono || noColour || settings.mono ? .mono : .indexed256,
      asciiOnly: ascii || settings.ascii, escapeDelay: settings.escapeDelay)
    guard let theme else { return Resolved(settings.theme, settings.charts, terminal) }
    do throws(ConfigError) {
      return Resolved(
        try ConsoleSettings.themes.theme(theme), settings.charts, terminal)
    } catch {
      throw Failure(.noInput, error.description)
    }
  }
}
