import WarRoomClient
import WarRoomReview
import WarRoomScreen
import WarRoomSystem

/// Writes a replay to a file, or to standard output for `-`, as it is made.
struct ReplayExport {
  let journal: JournalReplay

  /// As an asciicast of this size.
  func cast(to path: String, rows: Int, columns: Int, at speed: ReplaySpeed) throws {
    var replay = ReplayModel(journal, rows: rows, columns: columns)
    replay.play(at: speed)
    let cast = ReplayCast(replay, rows: rows, columns: columns)
    try write(to: path) { each in cast.write { each($0) } }
  }

  /// As a page of HTML.
  func page(to path: String) throws {
    let page = ReplayPage(ReplayModel(journal, rows: 24, columns: 80))
    try write(to: path) { each in page.write { each(Array($0.utf8)) } }
  }

  /// As text on standard output.
  func transcript() throws {
    let transcript = ReplayTranscript(ReplayModel(journal, rows: 24, columns: 80))
    try write(to: "-") { each in
      transcript.write { lines in each(Array(lines.map { $0 + "\n" }.joined().utf8)) }
    }
  }

  private func write(to path: String, _ body: ((([UInt8]) -> Bool)) -> Void) throws {
    if path == "-" {
      var isWhole = true
      body { bytes in
        isWhole = StandardStream.output.write(bytes)
        return isWhole
      }
      if !isWhole { throw Failure(.diskTrouble, "the output could not be written") }
      return
    }
    let file = try ExportFile(path)
    var failed: SystemError?
    body { bytes in
      failed = file.write(bytes)
      return failed == nil
    }
    if let failed { throw Failure(.diskTrouble, "\(path): \(failed.text)") }
  }
}
