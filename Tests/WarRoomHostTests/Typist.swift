import Foundation
import WarRoomCore
import WarRoomJournal

/// A person at a terminal, played by `script`: approvals are typed nowhere else.
enum Typist {
  /// Runs `warroom approve` and types `answer` when it is asked for; what was on the screen.
  static func approve(
    _ run: Int, of id: IncidentID, in home: TestHome, typing answer: String
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/script")
    let command = "\(Built.warroom) approve --home \(home.folder.path) -i \(id.text) \(run)"
    process.arguments = ["-qfec", command, "/dev/null"]
    let (keys, screen) = (Pipe(), Pipe())
    process.standardInput = keys
    process.standardOutput = screen
    try process.run()
    var seen = ""
    var typed = false
    while true {
      let bytes = screen.fileHandleForReading.availableData
      guard !bytes.isEmpty else { break }
      seen += String(decoding: bytes, as: UTF8.self)
      if !typed, seen.contains("Enter to run exactly this: ") {
        keys.fileHandleForWriting.write(Data((answer + "\n").utf8))
        typed = true
      }
    }
    process.waitUntilExit()
    return seen
  }
}
