import WarRoomConfig
import WarRoomHost
import WarRoomSystem

/// Reads every configuration file as the host and the console do, and keeps what is wrong.
struct ConfigurationCheck {
  /// One sentence each, with file, line and column.
  private(set) var problems: [String] = []
  /// What the policy file asks less for than the built-in policy, one sentence each.
  private(set) var loosenings: [String] = []
  /// Runbooks that were read.
  private(set) var runbooks = 0

  /// Bytes of one file, as the host bounds it.
  private static let fileBytes = 1_024 * 1_024
  /// Runbook files looked at, as the host bounds it.
  private static let runbookFiles = 256

  init(folder: String) {
    check(folder + "/config.yaml") { bytes, path throws(ConfigError) in
      _ = try SettingsFile.parse(bytes, file: path)
    }
    var loosened: [String] = []
    check(folder + "/policy.yaml") { bytes, path throws(ConfigError) in
      loosened = try PolicyFile.parse(bytes, file: path).loosenings
    }
    loosenings = loosened
    for theme in ConsoleSettings.ownThemes {
      do throws(ConfigError) { _ = try ConsoleSettings.themes.theme(theme) } catch {
        problems.append(error.description)
      }
    }
    let rules = RuleFolder.load(configuration: folder)
    problems += rules.problems.map(\.description)
    check(folder + "/sources.yaml") { bytes, path throws(ConfigError) in
      _ = try SourcesFile.parse(bytes, file: path, gate: rules.gate)
    }
    problems += CatalogFolder.read(in: folder).errors.map(\.description)
    let shelf = folder + "/runbooks"
    let names = (try? Files.list(shelf, limit: ConfigurationCheck.runbookFiles)) ?? []
    let files = names.filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
      .compactMap { name in bytes(shelf + "/" + name).map { (name: shelf + "/" + name, bytes: $0) }
      }
    let (read, errors) = RunbookShelf.load(files: files, gate: rules.gate)
    runbooks = read.runbooks.count
    problems += errors.map(\.description)
  }

  private mutating func check(
    _ path: String, _ parse: ([UInt8], String) throws(ConfigError) -> Void
  ) {
    guard let bytes = bytes(path) else { return }
    do throws(ConfigError) { try parse(bytes, path) } catch { problems.append(error.description) }
  }

  private func bytes(_ path: String) -> [UInt8]? {
    try? Files.read(path, limit: ConfigurationCheck.fileBytes, followLinks: true)
  }
}
