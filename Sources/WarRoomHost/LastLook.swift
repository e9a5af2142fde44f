import WarRoomCore
import WarRoomGate
import WarRoomSystem

/// The look at the world right before an approved command starts, after its start is on disk.
struct LastLook: Sendable {
  let reader: WorldReader
  let approved: ExecutionFacts
  /// Folder for the names under which programs are started.
  let starts: String

  /// The program as it was approved, held open. Throws what is different, in words.
  func take() throws(WorldReader.Problem) -> HeldProgram {
    var files = FileReader(copies: nil)
    let loaded = try reader.loaded(&files)
    var now = approved
    now.payload.directory = loaded.directory
    now.payload.operands = loaded.operands
    now.payload.trees = loaded.trees
    let path = approved.payload.executable.path
    do {
      let file = try Descriptor.open(path, [.read, .nonblocking])
      now.payload.executable = try files.fact(of: file, path, limit: .max)
      let changed = now.difference(from: approved)
      guard changed.isEmpty else {
        let what = changed.joined(separator: "; ")
        throw WorldReader.Problem("changed while it was started: \(what)")
      }
      return try HeldProgram(file, path: path, name: reader.proposal.command.words[0], in: starts)
    } catch let problem as WorldReader.Problem {
      throw problem
    } catch {
      throw WorldReader.Problem("\(path) cannot be read any more: \(error)")
    }
  }

  /// Whether what lies at a program's path is another file by now; nil when it is the same. Asked
  /// once it runs, of what was started by its path.
  static func change(of program: FileFact) -> String? {
    var files = FileReader(copies: nil)
    guard (try? files.hashed(program.path)) != program else { return nil }
    return "\(program.path) was changed while it was started; this may not be what was approved"
  }
}
