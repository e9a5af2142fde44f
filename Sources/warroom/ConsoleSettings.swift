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
  /// Files looked at for the user's themes.
  private static let themeFiles = 256

  static func read() -> ConsoleSettings {
    var settings = ConsoleSettings()
    // The font of the Linux console has blocks, and no braille.
    if ThisProcess.variable("TERM") == "linux" { settings.charts = .blocks }
    let name = settings.readSettings(ConfigurationFolder.path + "/config.yaml")
    settings.readTheme(name ?? ThemeShelf.defaultName)
    return settings
  }

  /// The product's themes and the user's.
  static let themes = ThemeShelf(builtIn: Themes.all) { name in
    let path = ConfigurationFolder.path + "/themes/\(name).yaml"
    return file(path).map { (path, $0) }
  }

  /// Names of the user's themes, in order.
  static var ownThemes: [String] {
    let folder = ConfigurationFolder.path + "/themes"
    let files = (try? Files.list(folder, limit: themeFiles)) ?? []
    return files.filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// The name of the theme that the settings ask for.
  private mutating func readSettings(_ path: String) -> String? {
    guard let bytes = ConsoleSettings.file(path) else { return nil }
    do {
      let file = try SettingsFile.parse(bytes, file: path)
      escapeDelay = file.escapeMilliseconds.map { Int($0) }
      ascii = file.ascii
      if let wanted = file.charts { charts = wanted }
      mono = file.colour == .never || file.colour == .mono
      return file.theme
    } catch {
      warnings.append("\(error.description); the defaults are used")
      return nil
    }
  }

  private mutating func readTheme(_ name: String) {
    do {
      theme = try ConsoleSettings.themes.theme(name)
    } catch {
      warnings.append("\(error.description); the default theme is used")
    }
  }

  private static func file(_ path: String) -> [UInt8]? {
    try? Files.read(path, limit: fileBytes, followLinks: true)
  }
}
