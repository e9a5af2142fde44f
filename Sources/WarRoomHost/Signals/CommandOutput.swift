import Subprocess
import SystemPackage
import WarRoomCore
import WarRoomSystem

/// What a command prints, within bounds of size and time; nobody waits for it on the loop.
enum CommandOutput {
  /// Words that say what went wrong.
  struct Problem: Error {
    let text: String
  }

  /// Runs a program by its path, in its own process group and with this environment alone.
  static func read(
    _ words: [String], _ environment: [Alert.Label], limit: Int, seconds: Int64
  ) async -> Result<String, Problem> {
    guard let program = words.first,
      let path = ProgramPath.find(program, directory: "/", environment: environment)
    else { return .failure(Problem(text: "there is no program \(words.first ?? "")")) }
    let configuration = configuration(path, words, environment)
    return await withTaskGroup(of: Result<String, Problem>.self) { group in
      group.addTask {
        do {
          let result = try await Subprocess.run(
            configuration, input: .none, output: .string(limit: limit), error: .discarded)
          guard case .exited(0) = result.terminationStatus else {
            return .failure(Problem(text: "\(program) failed: \(result.terminationStatus)"))
          }
          return .success(result.standardOutput)
        } catch {
          return .failure(Problem(text: "\(program) could not be read: \(error)"))
        }
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(seconds))
        return .failure(Problem(text: "\(program) took longer than \(seconds) s"))
      }
      let first = await group.next() ?? .failure(Problem(text: "\(program) gave nothing"))
      group.cancelAll()
      return first
    }
  }

  private static func configuration(
    _ path: String, _ words: [String], _ environment: [Alert.Label]
  ) -> Configuration {
    var variables: [Environment.Key: String] = [:]
    for entry in environment {
      if let key = Environment.Key(rawValue: entry.name) { variables[key] = entry.value }
    }
    var platform = PlatformOptions()
    platform.processGroupID = 0
    return Configuration(
      executable: .path(FilePath(path)), arguments: Arguments(Array(words.dropFirst())),
      environment: .custom(variables), workingDirectory: FilePath("/"),
      platformOptions: platform)
  }
}
