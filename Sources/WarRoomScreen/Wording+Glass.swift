package import WarRoomCore

extension Wording {
  /// What was run without an approval, and why, in one line.
  package static func brokenGlass(_ glass: BrokenGlass) -> String {
    let what = glass.run.map { "run \($0), " } ?? ""
    return "WITHOUT APPROVAL: \(what)\(command(glass.command.words)): \(glass.reason)"
  }
}
