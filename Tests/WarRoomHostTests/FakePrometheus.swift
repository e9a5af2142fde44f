import Foundation
import WarRoomSystem

/// The server in Tests/FakePrometheus, which misbehaves as the query's name says.
final class FakePrometheus {
  let folder: String
  let address: String
  private let process = Process()
  private let input = Pipe()

  init(in home: TestHome) throws {
    folder = home.root + "/prometheus"
    try Files.makeFolder(folder)
    process.executableURL = URL(fileURLWithPath: Built.root + "/Tests/FakePrometheus/server")
    process.arguments = [folder]
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address = "http://127.0.0.1:" + port.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// Somebody followed its redirect.
  var wasFollowed: Bool { FileManager.default.fileExists(atPath: folder + "/stolen") }
}
