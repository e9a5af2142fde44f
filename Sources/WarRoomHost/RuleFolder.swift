package import WarRoomConfig
import WarRoomSystem

/// The user's own rule files.
package enum RuleFolder {
  /// All rules, with those of `rules/` in the configuration folder. A file that is there and cannot
  /// be read is a problem of the library: rules must not vanish.
  package static func load(configuration: String) -> RuleLibrary {
    let folder = configuration + "/rules"
    var files: [(name: String, bytes: [UInt8])] = []
    var unreadable: [ConfigError] = []
    func complain(_ path: String, _ error: SystemError) {
      unreadable.append(ConfigError(file: path, line: 0, column: 0, problem: error.text))
    }
    do throws(SystemError) {
      guard try Files.factsIfThere(folder) != nil else { return .builtIn }
      for name in try Files.list(folder, limit: Limits.ruleFiles).sorted()
      where name.hasSuffix(".yaml") {
        let path = folder + "/" + name
        do throws(SystemError) {
          files.append(
            (path, try Files.read(path, limit: Limits.configurationBytes, followLinks: true)))
        } catch {
          complain(path, error)
        }
      }
    } catch {
      complain(folder, error)
    }
    return RuleLibrary(user: files, unreadable: unreadable)
  }
}
