import WarRoomCore
import WarRoomSystem

/// Finds the file that a program's name stands for, as `execvp` would, but never by the folder
/// that somebody happens to be in.
enum ProgramPath {
  /// Nil when no folder of the environment's PATH has such a program. The path is as found, links
  /// not followed.
  static func find(
    _ word: String, directory: String, environment: [Alert.Label]
  ) -> String? {
    if word.utf8.contains(0x2f) { return word.hasPrefix("/") ? word : directory + "/" + word }
    let path = environment.first { $0.name == "PATH" }?.value ?? ""
    return path.split(separator: ":").filter { $0.hasPrefix("/") }
      .map { $0 + "/" + word }.first { Files.isExecutable($0) }
  }
}
