import WarRoomConfig
import WarRoomScreen
import WarRoomSystem
import WarRoomThemes

/// How this user wants the console; what cannot be read is said, and the default stands in.
struct ConsoleSettings {
  var theme = Theme.builtIn
  var mono = false
  var ascii = false
  var charts = ChartStyle.braille
  var escapeDelay: Int?
  /// One line each, with file, line and column.
  var warnings: [String] = []

  /// Bytes of one configuration file.
  private static let fileBytes = 1_024 * 1_024

  static func read() -> ConsoleSettings {
    var settings = ConsoleSettings()
    // The font of the Linux console has blocks, and no braille.
    if ThisProcess.variable("TERM") == "linux" { settings.charts = .blocks }
    settings.readSettings(ConfigurationFolder.path + "/config.yaml")
    settings.readTheme(ConfigurationFolder.path + "/themes/default.yaml")
    return settings
  }

  private mutating func readSettings(_ path: String) {
    guard let bytes = file(path) else { return }
    do {
      let file = try SettingsFile.parse(bytes, file: path)
      escapeDelay = file.escapeMilliseconds.map { Int($0) }
      ascii = file.ascii
      if let wanted = file.charts { charts = wanted }
      mono = file.colour == .never || file.colour == .mono
    } catch {
      warnings.append("\(error.description); the defaults are used")
    }
  }

  private mutating func readTheme(_ path: String) {
    do {
      let bytes = file(path)
      theme = try ThemeFile.parse(
        bytes ?? Themes.defaultYAML, file: bytes == nil ? "default.yaml" : path)
    } catch {
      warnings.append("\(error.description); the default theme is used")
    }
  }

  private func file(_ path: String) -> [UInt8]? {
    try? Files.read(path, limit: ConsoleSettings.fileBytes, followLinks: true)
  }
}
