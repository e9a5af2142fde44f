import Subprocess
import SystemPackage

/// A process that a test runs to its end.
package struct WarRoomProcess: Sendable {
  /// The exit status; 128 and the number for a signal.
  package let status: Int32
  package let output: String
  package let errors: String

  /// Lines of standard output.
  package var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
  }

  /// Runs a program found by its path or on the `PATH` of `environment`. It ends when both of its
  /// outputs have, so a process that it leaves behind must not hold them.
  package static func run(
    _ program: String, _ arguments: [String], environment: [String: String],
    input: String? = nil, directory: String? = nil, within limit: Duration = Limits.patience
  ) async throws -> WarRoomProcess {
    var variables: [Environment.Key: String] = [:]
    for (name, value) in environment {
      if let key = Environment.Key(rawValue: name) { variables[key] = value }
    }
    let configuration = Configuration(
      executable: program.contains("/") ? .path(FilePath(program)) : .name(program),
      arguments: Arguments(arguments), environment: .custom(variables),
      workingDirectory: directory.map { FilePath($0) })
    return try await withThrowingTaskGroup(of: WarRoomProcess?.self) { group in
      group.addTask { try await run(configuration, input) }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      let first = try await group.next() ?? nil
      group.cancelAll()
      guard let first else {
        throw Trouble("\(program) \(arguments.joined(separator: " ")) did not end in \(limit)")
      }
      return first
    }
  }

  private static func run(
    _ configuration: Configuration, _ input: String?
  ) async throws -> WarRoomProcess {
    let limit = Limits.outputBytes
    if let input {
      let result = try await Subprocess.run(
        configuration, input: .array(Array(input.utf8)), output: .bytes(limit: limit),
        error: .bytes(limit: limit))
      return WarRoomProcess(result.terminationStatus, result.standardOutput, result.standardError)
    }
    let result = try await Subprocess.run(
      configuration, input: .none, output: .bytes(limit: limit), error: .bytes(limit: limit))
    return WarRoomProcess(result.terminationStatus, result.standardOutput, result.standardError)
  }

  private init(_ status: TerminationStatus, _ output: [UInt8], _ errors: [UInt8]) {
    switch status {
    case .exited(let code): self.status = Int32(code)
    case .signaled(let number): self.status = 128 + Int32(number)
    }
    self.output = String(decoding: output, as: UTF8.self)
    self.errors = String(decoding: errors, as: UTF8.self)
  }
}
