import FoundationEssentials
import Testing
import WarRoomCanvas

/// Compares a screen with the one kept in `Snapshots/`. With `WARROOM_RECORD` in the environment
/// it is written anew instead.
func expectSnapshot(
  _ frame: Frame, _ name: String, file: String = #filePath,
  at place: SourceLocation = #_sourceLocation
) throws {
  let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let path = folder.joined(separator: "/") + "/Snapshots/\(name).txt"
  let lines = frame.text() + ["", "attributes"] + frame.attributes()
  let shown = lines.joined(separator: "\n") + "\n"
  if ProcessInfo.processInfo.environment["WARROOM_RECORD"] != nil {
    try Data(shown.utf8).write(to: URL(filePath: path))
    return
  }
  let kept = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
  let before = kept.split(separator: "\n", omittingEmptySubsequences: false)
  let after = shown.split(separator: "\n", omittingEmptySubsequences: false)
  for row in 0..<max(before.count, after.count) {
    let was = row < before.count ? before[row] : "(no line)"
    let isNow = row < after.count ? after[row] : "(no line)"
    #expect(isNow == was, "\(name), line \(row + 1)", sourceLocation: place)
  }
}
