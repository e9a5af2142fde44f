import Foundation
import WarRoomSystem

/// The server in Tests/FakePrometheus, which misbehaves as the query's name says.
final class FakePrometheus {
  let folder: String
  let address: String
  private let process = Process()
  private let input = Pipe()

  /// With `tls`, under a certificate for localhost that nobody knows: `certificate`.
  init(in home: TestHome, tls: Bool = false) throws {
    folder = home.root + "/prometheus"
    try Files.makeFolder(folder)
    let files = [folder + "/certificate.pem", folder + "/key.pem"]
    if tls {
      let made = try Program(
        "/usr/bin/env",
        [
          "openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
          "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-out", files[0], "-keyout",
          files[1],
        ]
      ).run()
      guard made.status == 0 else { throw Peer.Trouble.unexpected(made.errors) }
    }
    process.executableURL = URL(fileURLWithPath: Built.root + "/Tests/FakePrometheus/server")
    process.arguments = [folder] + (tls ? files : [])
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
    address =
      (tls ? "https://localhost:" : "http://127.0.0.1:")
      + port.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  deinit {
    try? input.fileHandleForWriting.close()
    process.waitUntilExit()
  }

  /// The file that makes its certificate known.
  var certificate: String { folder + "/certificate.pem" }

  /// Somebody followed its redirect.
  var wasFollowed: Bool { FileManager.default.fileExists(atPath: folder + "/stolen") }
}
