import Foundation
import Glibc
import WarRoomSystem

/// A home of its own for one test: nothing outside of it is read or written, and everything that
/// was started in it ends with it.
package final class Lab: Sendable {
  /// Short, for it holds sockets, and open to other users, for some tests have two.
  package let folder: String
  /// What every process of the lab finds in its environment.
  package let environment: [String: String]

  private static let turnstile = Turnstile(Limits.labsAtOnce)

  package var home: String { folder + "/h" }
  package var config: String { folder + "/c" }

  private init(_ extra: [String: String]) throws {
    let files = FileManager.default
    let base = files.isWritableFile(atPath: "/tmp") ? "/tmp" : NSTemporaryDirectory()
    folder = "\(base)/wr-" + UUID().uuidString.prefix(8).lowercased()
    try files.createDirectory(
      atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o755])
    let system = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    environment = [
      "HOME": folder + "/u", "WARROOM_HOME": folder + "/h", "WARROOM_CONFIG_DIR": folder + "/c",
      "WARROOM_IDLE_SECONDS": "30", "PATH": folder + "/b:" + system, "TERM": "xterm-256color",
      "LC_ALL": "C.UTF-8", "TZ": "UTC", "SHELL": "/bin/sh", "TMPDIR": folder + "/t",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(extra) { _, given in given }
    for name in ["b", "c/runbooks", "t", "u"] {
      try files.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    try files.createSymbolicLink(
      atPath: folder + "/b/warroom", withDestinationPath: Program.warroom)
  }

  /// Runs `body` in a fresh lab and clears everything away, also when it fails.
  package static func open(
    _ extra: [String: String] = [:], _ body: (Lab) async throws -> Void
  ) async throws {
    // A program that ends before it has read its input must not end the tests.
    Signals.ignore([.pipe])
    await turnstile.enter()
    do {
      let lab = try Lab(extra)
      do {
        try await body(lab)
        await lab.clear()
      } catch {
        await lab.clear()
        throw error
      }
    } catch {
      await turnstile.leave()
      throw error
    }
    await turnstile.leave()
  }

  /// Ends what still runs, then removes the folder. What ends may start something once more.
  private func clear() async {
    try? await Waiting.until("everything of the lab has ended") {
      let left = ProcessTable.naming(folder)
      for pid in left { ProcessTable.signal(pid, SIGKILL) }
      return left.isEmpty
    }
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// Runs the binary under test to its end.
  @discardableResult
  package func warroom(
    _ arguments: String..., input: String? = nil
  ) async throws -> WarRoomProcess {
    try await run(Program.warroom, arguments, input: input)
  }

  /// Runs any program in the lab's environment, in its folder.
  @discardableResult
  package func run(
    _ program: String, _ arguments: [String], input: String? = nil,
    extra: [String: String] = [:], within limit: Duration = Limits.patience
  ) async throws -> WarRoomProcess {
    try await WarRoomProcess.run(
      program, arguments, environment: environment.merging(extra) { _, given in given },
      input: input, directory: folder, within: limit)
  }

  /// Writes a file below the lab's folder; its path comes back.
  @discardableResult
  package func write(_ text: String, to name: String, executable: Bool = false) throws -> String {
    let path = folder + "/" + name
    try Data(text.utf8).write(to: URL(filePath: path))
    if executable {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    return path
  }

  /// The text of a file below the lab's folder, or of any absolute path.
  package func read(_ name: String) throws -> String {
    let path = name.hasPrefix("/") ? name : folder + "/" + name
    return String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  }
}
