import WarRoomSystem

/// A program's file held open, and the path by which exactly this file is started.
///
/// The kernel follows a link to `/proc/<pid>/fd/<n>` to the open file itself, whatever its path
/// leads to by then. The link has the program's name, so that process lists show it. A script is
/// started by its own path: its interpreter opens it again, and it would see the link as `$0`.
package final class HeldProgram: Sendable {
  /// What to start.
  package let path: String
  /// Whether `path` leads to the very file that was hashed.
  let isHeld: Bool
  private let file: Descriptor
  private let folder: String

  /// Holds `file`, which lies at `path`; the link is made in a folder of its own in `starts`; with no
  /// such folder none is made.
  init(
    _ file: consuming Descriptor, path: String, name: String, in starts: String?
  ) throws(SystemError) {
    var start: [UInt8] = []
    _ = try file.read(into: &start, limit: FileReader.binaryMark.count, at: 0)
    let number = file.number
    self.file = file
    folder = (starts ?? "") + "/\(ThisProcess.pid)-\(number)"
    let short = name.split(separator: "/").last.map(String.init) ?? "program"
    let link = folder + "/" + short
    let isBinary = start == FileReader.binaryMark
    var isMade = false
    if isBinary, let starts { isMade = HeldProgram.make(link, to: number, in: folder, starts) }
    isHeld = isMade
    self.path = isMade ? link : path
  }

  deinit {
    guard isHeld else { return }
    try? Files.remove(path)
    try? Files.removeFolder(folder)
  }

  /// False where there is no /proc, or it does not show our own files.
  private static func make(
    _ link: String, to number: Int32, in folder: String, _ starts: String
  ) -> Bool {
    do {
      if try Files.factsIfThere(starts) == nil { try? Files.makeFolder(starts) }
      try Files.makeFolder(folder)
      try Files.makeLink(link, to: "/proc/\(ThisProcess.pid)/fd/\(number)")
    } catch {
      return false
    }
    return Files.isExecutable(link)
  }

  /// Removes what hosts that were killed have left in `starts`.
  static func clear(_ starts: String) {
    for name in (try? Files.list(starts, limit: Limits.startsCleared)) ?? [] {
      let folder = starts + "/" + name
      for link in (try? Files.list(folder, limit: Limits.startsCleared)) ?? [] {
        try? Files.remove(folder + "/" + link)
      }
      try? Files.removeFolder(folder)
    }
  }
}
