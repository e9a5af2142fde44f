package import WarRoomConfig
package import WarRoomGate
import WarRoomSystem

/// The user's runbooks.
package enum RunbookFolder {
  /// Where they lie in a configuration folder.
  package static func path(in configuration: String) -> String { configuration + "/runbooks" }

  /// Every runbook that can be read; what is wrong with the others.
  package static func load(
    configuration: String, gate: Gate
  ) -> (shelf: RunbookShelf, errors: [ConfigError], warnings: [ConfigError]) {
    let folder = path(in: configuration)
    let names = ((try? Files.list(folder, limit: Limits.runbookFiles)) ?? []).sorted()
    var files: [(name: String, bytes: [UInt8])] = []
    var unreadable: [ConfigError] = []
    for name in names where name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      let path = folder + "/" + name
      do throws(SystemError) {
        files.append(
          (path, try Files.read(path, limit: Limits.configurationBytes, followLinks: true)))
      } catch {
        unreadable.append(ConfigError(file: path, line: 0, column: 0, problem: error.text))
      }
    }
    let loaded = RunbookShelf.load(files: files, gate: gate)
    return (loaded.shelf, unreadable + loaded.errors, loaded.warnings)
  }
}
